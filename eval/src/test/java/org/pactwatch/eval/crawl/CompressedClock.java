package org.pactwatch.eval.crawl;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that runs a number of times faster than the machine's. */
final class CompressedClock extends Clock {
  private final Instant begin;
  private final long started = System.nanoTime();
  private final long factor;

  CompressedClock(Instant begin, long factor) {
    this.begin = begin;
    this.factor = factor;
  }

  @Override
  public Instant instant() {
    return begin.plusNanos(Math.multiplyExact(System.nanoTime() - started, factor));
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
