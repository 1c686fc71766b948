package org.pactwatch.stream;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How long to wait between attempts: twice as long each time up to a limit, less up to a quarter by
 * chance so that processes do not retry in step.
 *
 * @param first the wait after the first attempt
 * @param longest the limit
 */
public record Backoff(Duration first, Duration longest) {
  /** From 100 ms up to 10 s. */
  public static final Backoff STANDARD =
      new Backoff(Duration.ofMillis(100), Duration.ofSeconds(10));

  private static final int MAX_DOUBLINGS = 20;

  public Backoff {
    if (first.isNegative() || first.isZero() || longest.compareTo(first) < 0) {
      throw new IllegalArgumentException("impossible backoff: " + first + " to " + longest);
    }
  }

  /** The wait after an attempt, counted from 1. */
  public Duration after(int attempt) {
    long factor = 1L << Math.min(Math.max(attempt, 1) - 1, MAX_DOUBLINGS);
    long millis = Math.min(first.toMillis() * factor, longest.toMillis());
    return Duration.ofMillis(millis - ThreadLocalRandom.current().nextLong(millis / 4 + 1));
  }
}
