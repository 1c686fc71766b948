package org.pactwatch.review.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How fast somebody reviews.
 *
 * @param claims how many claims were judged
 * @param working how long that took; pauses of more than five minutes are not counted
 */
public record Pace(int claims, Duration working) {
  private static final Duration PAUSE = Duration.ofMinutes(5);
  private static final Duration FIRST = Duration.ofSeconds(15);

  /** The pace of opinions in the order they were given. */
  public static Pace of(List<Opinions.Opinion> inOrder) {
    Duration working = Duration.ZERO;
    Instant before = null;
    for (Opinions.Opinion o : inOrder) {
      Duration gap = before == null ? PAUSE : Duration.between(before, o.at());
      // How long the first claim after a pause was looked at is not known.
      working = working.plus(gap.compareTo(PAUSE) >= 0 ? FIRST : gap);
      before = o.at();
    }
    return new Pace(inOrder.size(), working);
  }

  /** Claims per hour of work; 0 for none. */
  public double perHour() {
    double hours = Math.max(1, working.toSeconds()) / 3600.0;
    return claims == 0 ? 0 : claims / hours;
  }
}
