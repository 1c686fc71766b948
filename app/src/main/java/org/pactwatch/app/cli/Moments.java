package org.pactwatch.app.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Moments as people write them: a day, which is one in UTC, or a time with its offset. */
final class Moments {
  private Moments() {}

  /** The end of a day, or the time. */
  static Instant endOf(String written) {
    return written.contains("T") ? time(written) : startOf(day(written).plusDays(1));
  }

  /** The beginning of a day, or the time. */
  static Instant startOf(String written) {
    return written.contains("T") ? time(written) : startOf(day(written));
  }

  private static Instant startOf(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private static LocalDate day(String written) {
    try {
      return LocalDate.parse(written);
    } catch (DateTimeException e) {
      throw new CommandFailure(written + " is no day such as 2026-01-31", e);
    }
  }

  private static Instant time(String written) {
    try {
      return OffsetDateTime.parse(written).toInstant();
    } catch (DateTimeException e) {
      throw new CommandFailure(written + " is no time such as 2026-01-31T12:00:00Z", e);
    }
  }
}
