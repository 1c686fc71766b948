package org.pactwatch.alert.quiet;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/**
 * When what has gathered is told in one message.
 *
 * @param every how long from one to the next: an hour or a day
 * @param at the hour of the day; only its minute counts where it is hourly
 * @param zone whose hours are meant
 */
public record Digest(Every every, LocalTime at, ZoneId zone) {
  /** How often. */
  public enum Every {
    HOURLY,
    DAILY
  }

  /**
   * The first time after a moment. Where a clock is put forward over the hour, the day's digest
   * comes as much later; where it is put back, it comes at the first of the two.
   */
  public Instant next(Instant after) {
    ZonedDateTime local = after.atZone(zone);
    if (every == Every.HOURLY) {
      Instant start = local.truncatedTo(ChronoUnit.HOURS).toInstant();
      Instant due = start.plus(Duration.ofMinutes(at.getMinute()));
      return due.isAfter(after) ? due : due.plus(Duration.ofHours(1));
    }
    Instant today = on(local, 0);
    return today.isAfter(after) ? today : on(local, 1);
  }

  private Instant on(ZonedDateTime local, int daysLater) {
    return ZonedDateTime.of(local.toLocalDate().plusDays(daysLater), at, zone).toInstant();
  }
}
