package org.pactwatch.review.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.pactwatch.model.PartialDate;

/** Values in words, for people. */
final class Words {
  private static final DateTimeFormatter DAY = format("d MMM yyyy");
  private static final DateTimeFormatter MONTH = format("MMM yyyy");
  private static final DateTimeFormatter MINUTE = format("d MMM yyyy, HH:mm 'UTC'");

  private Words() {}

  private static DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
  }

  static String date(PartialDate date) {
    return switch (date.precision()) {
      case YEAR -> String.valueOf(date.earliest().getYear());
      case MONTH -> MONTH.format(date.earliest());
      case DAY -> DAY.format(date.earliest());
    };
  }

  static String date(LocalDate day) {
    return DAY.format(day);
  }

  static String moment(Instant instant) {
    return MINUTE.format(instant.atOffset(ZoneOffset.UTC));
  }

  /** A name of a pact as it stands at the head of a line. */
  static String headed(String name) {
    int first = name.offsetByCodePoints(0, 1);
    return name.substring(0, first).toUpperCase(Locale.ROOT) + name.substring(first);
  }

  /** An enum's name as words: {@code IN_FORCE} is "in force". */
  static String of(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  static String of(Collection<? extends Enum<?>> values) {
    return values.stream().map(v -> of(v)).collect(Collectors.joining(", "));
  }

  static String count(long number, String one, String many) {
    return number + " " + (number == 1 ? one : many);
  }

  /** The beginning of an id, enough for people. */
  static String shortened(String id) {
    return id.length() > 12 ? id.substring(0, 12) : id;
  }

  static String percent(double share) {
    return Math.round(share * 100) + " %";
  }
}
