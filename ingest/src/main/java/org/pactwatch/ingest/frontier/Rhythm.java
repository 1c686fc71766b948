package org.pactwatch.ingest.frontier;

import java.time.Duration;

/**
 * How often a source brings something new. Entries and time watched are both counted with
 * exponentially fading weight, so that their quotient is the present rate and old habits are
 * forgotten; the beginning counts like a few hours with an entry an hour.
 *
 * @param news entries that were new, fading
 * @param watched days watched, fading
 * @param usualGap the usual time between two looks that brought something, zero if not known; it
 *     does not grow while nothing comes, so that a silence can be held against it
 * @param gapBound the longest wait since a look found no entry it knew, zero for none
 */
public record Rhythm(double news, double watched, Duration usualGap, Duration gapBound) {
  /** Before the first look. */
  public static final Rhythm UNKNOWN = new Rhythm(6, 0.25, Duration.ZERO, Duration.ZERO);

  private static final double MEMORY_DAYS = 2;
  private static final double DAY_MILLIS = Duration.ofDays(1).toMillis();
  private static final double NEWEST_SHARE = 0.2;
  private static final Duration NO_BOUND = Duration.ofDays(1);

  /**
   * After a look.
   *
   * @param fresh how many entries were new
   * @param since the time since the look before
   * @param sinceNews the time since something new last came; zero if that is not known
   */
  public Rhythm after(int fresh, Duration since, Duration sinceNews) {
    double days = since.toMillis() / DAY_MILLIS;
    double fade = Math.exp(-days / MEMORY_DAYS);
    return new Rhythm(
        news * fade + fresh,
        watched * fade + MEMORY_DAYS * (1 - fade),
        fresh == 0 || sinceNews.isZero() ? usualGap : blended(sinceNews),
        relaxed());
  }

  private Duration blended(Duration sinceNews) {
    if (usualGap.isZero()) {
      return sinceNews;
    }
    double millis = (1 - NEWEST_SHARE) * usualGap.toMillis() + NEWEST_SHARE * sinceNews.toMillis();
    return Duration.ofMillis((long) millis);
  }

  private Duration relaxed() {
    Duration wider = gapBound.multipliedBy(5).dividedBy(4);
    return wider.compareTo(NO_BOUND) >= 0 ? Duration.ZERO : wider;
  }

  /** After a look that knew none of the entries: some may have come and gone in between. */
  public Rhythm afterGap(Duration since) {
    return new Rhythm(news, watched, usualGap, since.dividedBy(4));
  }

  /** The mean time between two new entries, at most a hundred days. */
  public Duration meanGap() {
    double days = Math.min(100, watched / Math.max(news, 1e-6));
    return Duration.ofMillis((long) (days * DAY_MILLIS));
  }
}
