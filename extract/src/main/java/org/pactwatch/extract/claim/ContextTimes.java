package org.pactwatch.extract.claim;

import java.time.LocalDate;
import java.time.Month;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pactwatch.extract.text.Sentence;
import org.pactwatch.model.PartialDate;
import org.pactwatch.model.Precision;

/**
 * Dates that lean on one told before: "a week later", "that year", "on the same day", "the
 * following March". Immutable and thread-safe.
 */
final class ContextTimes {
  private static final Map<String, Integer> NUMBERS =
      Map.of(
          "a", 1, "one", 1, "two", 2, "three", 3, "four", 4, "five", 5, "six", 6, "seven", 7,
          "eight", 8, "ten", 10);

  private ContextTimes() {}

  /** The expression that begins at a token, or null. */
  static @Nullable TimeExpression at(Sentence s, int i, PartialDate context) {
    String word = s.token(i).lower();
    String next = i + 1 < s.size() ? s.token(i + 1).lower() : "";
    boolean later = i + 2 < s.size() && s.token(i + 2).is("later", "afterwards", "after", "on");
    if (NUMBERS.containsKey(word) && later) {
      return expression(i, 3, later(context, next, NUMBERS.get(word)));
    }
    return switch (word) {
      case "that" -> expression(i, 2, same(context, next));
      case "same" -> expression(i, 2, same(context, next));
      case "following" -> expression(i, 2, following(context, next));
      case "next" -> next.equals("day") ? expression(i, 2, following(context, next)) : null;
      default -> null;
    };
  }

  private static @Nullable TimeExpression expression(
      int first, int length, @Nullable PartialDate date) {
    return date == null ? null : new TimeExpression(first, first + length, date);
  }

  private static @Nullable PartialDate later(PartialDate context, String unit, int count) {
    LocalDate day = context.earliest();
    boolean exact = context.precision() == Precision.DAY;
    boolean monthly = exact || context.precision() == Precision.MONTH;
    return switch (unit) {
      case "day", "days" -> exact ? PartialDate.ofDay(day.plusDays(count)) : null;
      case "week", "weeks" -> exact ? PartialDate.ofDay(day.plusWeeks(count)) : null;
      case "month", "months" ->
          monthly ? new PartialDate(day.plusMonths(count), Precision.MONTH) : null;
      case "year", "years" ->
          new PartialDate(day.plusYears(count), monthly ? Precision.MONTH : Precision.YEAR);
      default -> null;
    };
  }

  private static @Nullable PartialDate same(PartialDate context, String unit) {
    boolean monthly = context.precision() != Precision.YEAR;
    return switch (unit) {
      case "year" -> PartialDate.ofYear(context.earliest().getYear());
      case "month" -> monthly ? new PartialDate(context.earliest(), Precision.MONTH) : null;
      case "day" -> context.precision() == Precision.DAY ? context : null;
      default -> null;
    };
  }

  private static @Nullable PartialDate following(PartialDate context, String unit) {
    for (Month month : Month.values()) {
      if (month.name().toLowerCase(Locale.ROOT).equals(unit)) {
        LocalDate day = context.earliest();
        int year = day.getMonthValue() < month.getValue() ? day.getYear() : day.getYear() + 1;
        boolean yearOnly = context.precision() == Precision.YEAR;
        return PartialDate.ofMonth(yearOnly ? day.getYear() + 1 : year, month.getValue());
      }
    }
    return later(context, unit, 1);
  }
}
