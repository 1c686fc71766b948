package org.pactwatch.ingest.publisher;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.pactwatch.ingest.text.DateText;
import org.pactwatch.model.PublicationDate;

/**
 * Where a page has a date, and how it is written.
 *
 * @param text where it stands
 * @param format how it is written; null for what {@link DateText} reads
 * @param zone the zone of times written without one, and of the day meant by times in UTC; null if
 *     not known
 */
record DateRule(TextRule text, @Nullable DateTimeFormatter format, @Nullable ZoneId zone) {
  /** The evidence that dates found so give. */
  static final String EVIDENCE = "publisher specification";

  /**
   * The first date found that is not after a day.
   *
   * @param latest the last day that is believed, since nothing is published after it was taken
   */
  Optional<PublicationDate> read(Element root, LocalDate latest) {
    return text.all(root).stream()
        .flatMap(found -> parse(found.text()).stream())
        .filter(date -> !date.day().isAfter(latest))
        .findFirst();
  }

  private Optional<PublicationDate> parse(String written) {
    if (format == null) {
      return DateText.parse(written, false).map(p -> date(p.day(), p.clock(), p.time()));
    }
    try {
      TemporalAccessor parsed =
          format.parseBest(
              written,
              ZonedDateTime::from,
              OffsetDateTime::from,
              LocalDateTime::from,
              LocalDate::from);
      if (parsed instanceof ZonedDateTime zoned) {
        return Optional.of(date(zoned.toLocalDate(), null, zoned.toOffsetDateTime()));
      }
      if (parsed instanceof OffsetDateTime time) {
        return Optional.of(date(time.toLocalDate(), null, time));
      }
      return parsed instanceof LocalDateTime local
          ? Optional.of(date(local.toLocalDate(), local.toLocalTime(), null))
          : Optional.of(date(LocalDate.from(parsed), null, null));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private PublicationDate date(
      LocalDate day, @Nullable LocalTime clock, @Nullable OffsetDateTime time) {
    OffsetDateTime at = time;
    if (zone != null && at != null && at.getOffset().equals(ZoneOffset.UTC)) {
      at = at.atZoneSameInstant(zone).toOffsetDateTime();
    } else if (zone != null && at == null && clock != null) {
      at = day.atTime(clock).atZone(zone).toOffsetDateTime();
    }
    return new PublicationDate(at == null ? day : at.toLocalDate(), at, EVIDENCE);
  }
}
