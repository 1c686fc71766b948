package org.pactwatch.ingest.article;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pactwatch.ingest.text.DateText;
import org.pactwatch.model.PublicationDate;

/**
 * The calendar day where an article was published. Content systems write times in UTC, and near
 * midnight that is another day than the one that readers were shown: the offset is that of a time
 * shown on the page for the same instant, or the zone of the publisher's country.
 */
final class LocalDay {
  private static final int FARTHEST = 14 * 60;
  private static final int QUARTER = 15;

  private LocalDay() {}

  /** The date with the day and the offset of its place; unchanged if they are not known. */
  static PublicationDate of(
      PublicationDate date, List<DateText.Parsed> shown, Optional<ZoneId> zone) {
    OffsetDateTime utc = date.time();
    if (utc == null || !utc.getOffset().equals(ZoneOffset.UTC)) {
      return date;
    }
    for (DateText.Parsed other : shown) {
      ZoneOffset offset = offset(utc, other);
      if (offset != null) {
        return at(date, utc.withOffsetSameInstant(offset));
      }
    }
    return zone.map(z -> at(date, utc.atZoneSameInstant(z).toOffsetDateTime())).orElse(date);
  }

  private static PublicationDate at(PublicationDate date, OffsetDateTime time) {
    return new PublicationDate(time.toLocalDate(), time, date.evidence());
  }

  /** The offset in which a time shown is the same instant, if it is not UTC itself. */
  private static @Nullable ZoneOffset offset(OffsetDateTime utc, DateText.Parsed shown) {
    LocalDateTime minute = utc.toLocalDateTime().truncatedTo(ChronoUnit.MINUTES);
    if (shown.clock() == null) {
      return null;
    }
    long minutes = Duration.between(minute, shown.day().atTime(shown.clock())).toMinutes();
    OffsetDateTime time = shown.time();
    if (minutes == 0
        || minutes % QUARTER != 0
        || Math.abs(minutes) > FARTHEST
        || (time != null && time.getOffset().getTotalSeconds() != minutes * 60)) {
      return null;
    }
    return ZoneOffset.ofTotalSeconds((int) minutes * 60);
  }
}
