package org.pactwatch.model;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * When an article says it was published or modified.
 *
 * @param day the calendar day where it was published
 * @param time the exact time with its offset, or null if only the day is known
 * @param evidence where the date was found, such as {@code json-ld}, {@code meta
 *     article:published_time} or {@code url}
 */
public record PublicationDate(
    LocalDate day,
    // Otherwise the publisher's offset is read back as UTC.
    @JsonFormat(without = JsonFormat.Feature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
        @Nullable OffsetDateTime time,
    String evidence) {
  public PublicationDate {
    Checks.present(day, "day of publication");
    Checks.notBlank(evidence, "date evidence");
  }
}
