package org.pactwatch.review.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows down guessing: after a few failures, for an account's name as well as for an address, each
 * further one doubles the wait. It is kept in memory, for a bounded number of names and addresses.
 * Thread-safe.
 */
public final class SignInBrake {
  private static final int FREE = 5;
  private static final int MOST_KEPT = 10_000;
  private static final Duration LONGEST = Duration.ofMinutes(15);
  private static final Duration FORGOTTEN = Duration.ofHours(1);

  private record Failures(int count, Instant last) {}

  private final Clock clock;
  private final Map<String, Failures> failures =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
          return size() > MOST_KEPT;
        }
      };

  public SignInBrake(Clock clock) {
    this.clock = clock;
  }

  /** How long to wait before the next try; zero for not at all. */
  public synchronized Duration wait(String name, String address) {
    Duration byName = left("name " + name);
    Duration byAddress = left("address " + address);
    return byName.compareTo(byAddress) > 0 ? byName : byAddress;
  }

  /** Notes a failure. */
  public synchronized void failed(String name, String address) {
    add("name " + name);
    add("address " + address);
  }

  /** Forgets the failures of a name that has signed in. */
  public synchronized void succeeded(String name, String address) {
    failures.remove("name " + name);
    failures.remove("address " + address);
  }

  private void add(String key) {
    Failures before = failures.get(key);
    Instant now = clock.instant();
    int count =
        before == null || before.last().isBefore(now.minus(FORGOTTEN)) ? 1 : before.count() + 1;
    failures.put(key, new Failures(count, now));
  }

  private Duration left(String key) {
    Failures seen = failures.get(key);
    if (seen == null || seen.count() < FREE) {
      return Duration.ZERO;
    }
    long seconds = 1L << Math.min(seen.count() - FREE + 1, 20);
    Duration whole = Duration.ofSeconds(Math.min(seconds, LONGEST.toSeconds()));
    Duration left = Duration.between(clock.instant(), seen.last().plus(whole));
    return left.isNegative() ? Duration.ZERO : left;
  }
}
