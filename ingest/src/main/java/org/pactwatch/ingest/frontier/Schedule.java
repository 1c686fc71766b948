package org.pactwatch.ingest.frontier;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.pactwatch.ingest.source.Source;

/**
 * Says when a source is looked at again.
 *
 * <p>The wait is a quarter of the mean time between two new entries, between a minute and a day,
 * and no longer than the user's own interval where one is configured, within the source's own
 * bounds. What the server says of freshness ({@code max-age}, {@code Expires}, {@code ttl}, {@code
 * sy:updatePeriod}) prolongs it to at most an hour, and not beyond what the user says, since many
 * servers say a day or a year without meaning it; not while entries are known to slip through.
 * Failures prolong it in proportion to their weight, up to a day and never further: no source is
 * given up. {@code Retry-After} is honoured up to a day. A tenth more or less by chance keeps
 * sources from falling into step.
 */
public final class Schedule {
  private static final Duration SHORTEST = Duration.ofMinutes(1);
  private static final Duration LONGEST = Duration.ofDays(1);
  private static final Duration MOST_FRESH = Duration.ofHours(1);
  private static final int FAILURE_FACTOR = 4;
  private static final double JITTER = 0.1;

  private final RandomGenerator chance;

  public Schedule(RandomGenerator chance) {
    this.chance = chance;
  }

  /**
   * What the server asked for.
   *
   * @param fresh how long what it sent stays as it is, or null
   * @param retryAfter how long it wants to be left alone, or null
   */
  public record Asked(@Nullable Duration fresh, @Nullable Duration retryAfter) {
    /** Nothing. */
    public static final Asked NOTHING = new Asked(null, null);
  }

  /** When the source is due again. */
  public Instant next(Source source, Rhythm rhythm, double failures, Asked asked, Instant now) {
    Duration wait = usual(source, rhythm);
    if (failures > 0) {
      wait = shorter(scaled(wait, 1 + FAILURE_FACTOR * failures), LONGEST);
    } else if (asked.fresh() != null && rhythm.gapBound().isZero()) {
      wait = longer(wait, shorter(asked.fresh(), mostFresh(source)));
    }
    wait = scaled(wait, 1 + JITTER * (2 * chance.nextDouble() - 1));
    if (asked.retryAfter() != null) {
      Duration patience = shorter(asked.retryAfter(), LONGEST);
      wait = longer(wait, scaled(patience, 1 + JITTER * chance.nextDouble()));
    }
    return now.plus(wait);
  }

  /**
   * When a look that was cut short, by a stop or because what takes the articles is away, is taken
   * up again: soon, whatever the source's rhythm.
   */
  public Instant resume(Instant now) {
    return now.plus(scaled(SHORTEST, 1 + JITTER * (2 * chance.nextDouble() - 1)));
  }

  /** Who says how often a source is to be looked at means it, whatever the server says. */
  private static Duration mostFresh(Source source) {
    Duration chosen = source.interval();
    return source.particulars().within(chosen == null ? MOST_FRESH : shorter(MOST_FRESH, chosen));
  }

  private static Duration usual(Source source, Rhythm rhythm) {
    Duration wait = longer(rhythm.meanGap().dividedBy(4), SHORTEST);
    wait = shorter(wait, LONGEST);
    if (!rhythm.gapBound().isZero()) {
      wait = shorter(wait, longer(rhythm.gapBound(), SHORTEST));
    }
    Duration chosen = source.interval();
    return source.particulars().within(chosen == null ? wait : shorter(wait, chosen));
  }

  private static Duration scaled(Duration duration, double factor) {
    return Duration.ofMillis((long) (duration.toMillis() * factor));
  }

  private static Duration shorter(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? a : b;
  }

  private static Duration longer(Duration a, Duration b) {
    return a.compareTo(b) > 0 ? a : b;
  }
}
