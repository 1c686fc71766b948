package org.pactwatch.extract.claim;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pactwatch.extract.text.Sentence;
import org.pactwatch.model.PartialDate;
import org.pactwatch.model.Precision;

/**
 * Times that news tells loosely: "this spring", "last autumn", "over the weekend", "a fortnight
 * ago", "on the last day of May", "on the first of the month". Immutable and thread-safe.
 */
final class SeasonTimes {
  /** The month in which each season begins, on the northern half of the world. */
  private static final Map<String, Integer> BEGINS =
      Map.of("spring", 3, "summer", 6, "autumn", 9, "fall", 9, "winter", 12);

  private static final int FORTNIGHT = 14;

  private SeasonTimes() {}

  /** The expression that begins at a token, or null. */
  static @Nullable TimeExpression at(Sentence s, int i, LocalDate published) {
    String word = s.token(i).lower();
    return switch (word) {
      case "this", "last" -> season(s, i, i + 1, published, word.equals("last"));
      case "in", "since", "during" ->
          i + 2 < s.size() && s.token(i + 1).is("the")
              ? season(s, i, i + 2, published, false)
              : null;
      case "over", "at" -> weekend(s, i, published);
      case "a", "one" -> fortnight(s, i, published);
      case "first" -> firstOfMonth(s, i, published);
      default -> null;
    };
  }

  /**
   * "in the spring", "this spring", "last autumn": the year of the last one that had begun; in "the
   * summer of 2019" the year itself is told.
   */
  private static @Nullable TimeExpression season(
      Sentence s, int first, int at, LocalDate published, boolean last) {
    Integer begins = at < s.size() ? BEGINS.get(s.token(at).lower()) : null;
    boolean told =
        at + 1 < s.size()
            && (s.token(at + 1).is("of", "before", "after")
                || s.token(at + 1).tag().equals("NOUN"));
    if (begins == null || told || s.token(at).tag().equals("VERB")) {
      return null;
    }
    LocalDate began = LocalDate.of(published.getYear(), begins, 1);
    boolean underWay =
        last && !began.isAfter(published) && ChronoUnit.MONTHS.between(began, published) < 3;
    boolean before = began.isAfter(published) || underWay;
    return new TimeExpression(
        first, at + 1, PartialDate.ofYear(published.getYear() - (before ? 1 : 0)));
  }

  /** "over the weekend": its month. */
  private static @Nullable TimeExpression weekend(Sentence s, int i, LocalDate published) {
    boolean weekend = i + 2 < s.size() && s.token(i + 1).is("the") && s.token(i + 2).is("weekend");
    return weekend
        ? new TimeExpression(i, i + 3, new PartialDate(saturday(published), Precision.MONTH))
        : null;
  }

  private static LocalDate saturday(LocalDate published) {
    int since = published.getDayOfWeek().getValue() + 1;
    return published.minusDays(since > 6 ? since - 7 : since);
  }

  /** "a fortnight ago". */
  private static @Nullable TimeExpression fortnight(Sentence s, int i, LocalDate published) {
    boolean ago =
        i + 2 < s.size()
            && s.token(i + 1).is("fortnight")
            && s.token(i + 2).is("ago", "since", "earlier");
    return ago
        ? new TimeExpression(
            i, i + 3, new PartialDate(published.minusDays(FORTNIGHT), Precision.MONTH))
        : null;
  }

  /** "the first of the month". */
  private static @Nullable TimeExpression firstOfMonth(Sentence s, int i, LocalDate published) {
    boolean month =
        i + 3 < s.size()
            && s.token(i + 1).is("of")
            && s.token(i + 2).is("the", "this")
            && s.token(i + 3).is("month");
    return month
        ? new TimeExpression(i, i + 4, PartialDate.ofDay(published.withDayOfMonth(1)))
        : null;
  }

  /** "the last day of May": the day of a month that is told so, or null. */
  static @Nullable PartialDate firstOrLastDay(Sentence s, int month, PartialDate told) {
    boolean day =
        month > 2
            && told.precision() == Precision.MONTH
            && s.token(month - 1).is("of")
            && s.token(month - 2).is("day");
    if (!day || !s.token(month - 3).is("first", "last")) {
      return null;
    }
    YearMonth of = YearMonth.from(told.earliest());
    return PartialDate.ofDay(s.token(month - 3).is("first") ? of.atDay(1) : of.atEndOfMonth());
  }
}
