package org.pactwatch.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date known to the year, the month or the day; written {@code 2018}, {@code 2018-01} or {@code
 * 2018-01-31} (ISO 8601 reduced precision).
 *
 * @param earliest the first day of the period
 * @param precision how long the period is
 */
public record PartialDate(LocalDate earliest, Precision precision)
    implements Comparable<PartialDate> {
  private static final Pattern FORM = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");

  public PartialDate {
    Checks.present(earliest, "first day");
    Checks.present(precision, "precision");
    Checks.check(
        earliest.getYear() >= 1 && earliest.getYear() <= 9998, "impossible year: " + earliest);
    earliest =
        switch (precision) {
          case YEAR -> earliest.withDayOfYear(1);
          case MONTH -> earliest.withDayOfMonth(1);
          case DAY -> earliest;
        };
  }

  public static PartialDate ofYear(int year) {
    return new PartialDate(LocalDate.of(year, 1, 1), Precision.YEAR);
  }

  public static PartialDate ofMonth(int year, int month) {
    return new PartialDate(LocalDate.of(year, month, 1), Precision.MONTH);
  }

  public static PartialDate ofDay(LocalDate day) {
    return new PartialDate(day, Precision.DAY);
  }

  /**
   * Reads the written form.
   *
   * @throws IllegalArgumentException if it is none, or names a day that does not exist
   */
  @JsonCreator
  public static PartialDate parse(String written) {
    Matcher m = FORM.matcher(written);
    Checks.check(m.matches(), "no date: " + written);
    int year = Integer.parseInt(m.group(1));
    try {
      if (m.group(2) == null) {
        return ofYear(year);
      }
      int month = Integer.parseInt(m.group(2));
      return m.group(3) == null
          ? ofMonth(year, month)
          : ofDay(LocalDate.of(year, month, Integer.parseInt(m.group(3))));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("no such date: " + written, e);
    }
  }

  /** The last day of the period. */
  public LocalDate latest() {
    return switch (precision) {
      case YEAR -> earliest.withDayOfYear(earliest.lengthOfYear());
      case MONTH -> YearMonth.from(earliest).atEndOfMonth();
      case DAY -> earliest;
    };
  }

  /** Whether the other date's period lies wholly in this one's. */
  public boolean covers(PartialDate other) {
    return !other.earliest.isBefore(earliest) && !other.latest().isAfter(latest());
  }

  /** By first day, and the more exact date first where that is the same. */
  @Override
  public int compareTo(PartialDate other) {
    int byDay = earliest.compareTo(other.earliest);
    return byDay != 0 ? byDay : other.precision.compareTo(precision);
  }

  @JsonValue
  @Override
  public String toString() {
    String day = earliest.toString();
    return switch (precision) {
      case YEAR -> day.substring(0, 4);
      case MONTH -> day.substring(0, 7);
      case DAY -> day;
    };
  }
}
