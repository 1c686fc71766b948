package org.pactwatch.eval.crawl;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * A clock that runs a number of times faster than the machine's; the number may change while it
 * runs. Safe for use by many threads.
 */
final class CompressedClock extends Clock {
  private volatile Pace pace;

  /** From a moment on, so many times faster. */
  private record Pace(Instant from, long nanos, long factor) {
    Instant at(long nanosNow) {
      return from.plusNanos(Math.multiplyExact(nanosNow - nanos, factor));
    }
  }

  CompressedClock(Instant begin, long factor) {
    this.pace = new Pace(begin, System.nanoTime(), factor);
  }

  /** From now on it runs so many times faster than the machine's. */
  synchronized void run(long factor) {
    Pace before = pace;
    if (before.factor != factor) {
      long now = System.nanoTime();
      pace = new Pace(before.at(now), now, factor);
    }
  }

  @Override
  public Instant instant() {
    return pace.at(System.nanoTime());
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("always UTC");
  }
}
