package org.pactwatch.alert.settings;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * When a delivery that failed is tried again: after growing waits, each made up to a fifth longer
 * by chance, so that receivers that were away are not met by all at once. As the Standard Webhooks
 * specification has it, the tries reach over some three days.
 *
 * @param waits the wait after each failure; after the last there is no further try
 * @param refusals how often a delivery is tried that the receiver refuses by its answer
 * @param limit how long one try may take
 */
public record Retries(List<Duration> waits, int refusals, Duration limit) {
  private static final double JITTER = 0.2;
  private static final Duration LONGEST_WISH = Duration.ofDays(1);

  /** Twelve tries in 75 hours; five where the receiver refuses. */
  public static final Retries STANDARD =
      new Retries(
          List.of(
              Duration.ofSeconds(5),
              Duration.ofSeconds(30),
              Duration.ofMinutes(2),
              Duration.ofMinutes(10),
              Duration.ofMinutes(30),
              Duration.ofHours(2),
              Duration.ofHours(5),
              Duration.ofHours(10),
              Duration.ofHours(14),
              Duration.ofHours(20),
              Duration.ofHours(23)),
          5,
          Duration.ofSeconds(15));

  public Retries {
    waits = List.copyOf(waits);
    if (waits.stream().anyMatch(Duration::isNegative) || limit.isNegative() || limit.isZero()) {
      throw new IllegalArgumentException("a negative time");
    }
    if (refusals < 1) {
      throw new IllegalArgumentException("there is at least one try");
    }
  }

  /**
   * How long to wait after a try that failed; empty if it was the last.
   *
   * @param tries how many there have been
   * @param refused whether the receiver refused it by its answer
   * @param wish how long the receiver asked to wait, or null
   */
  public Optional<Duration> waitAfter(
      int tries, boolean refused, @Nullable Duration wish, RandomGenerator chance) {
    if (tries > waits.size() || (refused && tries >= refusals)) {
      return Optional.empty();
    }
    Duration wait = waits.get(tries - 1);
    Duration longer = wait.plusMillis((long) (wait.toMillis() * JITTER * chance.nextDouble()));
    if (wish == null || wish.compareTo(longer) < 0) {
      return Optional.of(longer);
    }
    return Optional.of(wish.compareTo(LONGEST_WISH) < 0 ? wish : LONGEST_WISH);
  }
}
