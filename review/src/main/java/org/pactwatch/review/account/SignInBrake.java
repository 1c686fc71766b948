package org.pactwatch.review.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Slows down guessing: after a few failures for an account's name, or more for an address, each
 * further one doubles the wait. A try counts as a failure from its beginning until it has
 * succeeded, so that tries side by side are no more than tries one after the other. It is kept in
 * memory, for a bounded number of names and addresses. Thread-safe.
 */
public final class SignInBrake {
  private static final int FREE_OF_NAME = 5;

  /** Many people may share an address, such as that of an office. */
  private static final int FREE_OF_ADDRESS = 20;

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

  /**
   * Begins a try, unless there were too many.
   *
   * @param name whose password is tried; what cannot be an account's name is not counted by name
   * @param address where the try comes from; null if that is not known
   * @return how long to wait before the next try; zero if this one may go on
   */
  public synchronized Duration begin(String name, @Nullable String address) {
    Duration byName = left(ofName(name), FREE_OF_NAME);
    Duration byAddress = left(ofAddress(address), FREE_OF_ADDRESS);
    Duration longer = byName.compareTo(byAddress) > 0 ? byName : byAddress;
    if (longer.isZero()) {
      add(ofName(name));
      add(ofAddress(address));
    }
    return longer;
  }

  /**
   * Forgets the failures of a name that has signed in. Those of its address stay, but for this try:
   * somebody with an account of their own must not guess others' for longer than somebody without.
   */
  public synchronized void succeeded(String name, @Nullable String address) {
    failures.remove(ofName(name));
    Failures seen = failures.get(ofAddress(address));
    if (seen != null) {
      failures.put(ofAddress(address), new Failures(Math.max(0, seen.count() - 1), seen.last()));
    }
  }

  private static String ofName(String name) {
    return Account.isName(name) ? "name " + name : "";
  }

  private static String ofAddress(@Nullable String address) {
    return address == null ? "" : "address " + address;
  }

  private void add(String key) {
    if (key.isEmpty()) {
      return;
    }
    Failures before = failures.get(key);
    Instant now = clock.instant();
    int count =
        before == null || before.last().isBefore(now.minus(FORGOTTEN)) ? 1 : before.count() + 1;
    failures.put(key, new Failures(count, now));
  }

  private Duration left(String key, int free) {
    Failures seen = failures.get(key);
    if (seen == null || seen.count() < free) {
      return Duration.ZERO;
    }
    long seconds = 1L << Math.min(seen.count() - free + 1, 20);
    Duration whole = Duration.ofSeconds(Math.min(seconds, LONGEST.toSeconds()));
    Duration left = Duration.between(clock.instant(), seen.last().plus(whole));
    return left.isNegative() ? Duration.ZERO : left;
  }
}
