package org.pactwatch.extract.claim;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pactwatch.extract.text.Sentence;
import org.pactwatch.model.PartialDate;
import org.pactwatch.model.Precision;

/**
 * Finds the dates told in a sentence and normalises them against the day the article was published.
 * A month or a weekday without a year or week is the last one before that day, as news uses them.
 * Immutable and thread-safe.
 */
final class TimeExpressions {
  private static final Pattern YEAR = Pattern.compile("(1[89]|20)\\d\\d");
  private static final Pattern DAY = Pattern.compile("([1-9]|[12]\\d|3[01])(st|nd|rd|th)?");
  private static final Map<String, Integer> NUMBERS =
      Map.ofEntries(
          Map.entry("a", 1),
          Map.entry("an", 1),
          Map.entry("one", 1),
          Map.entry("two", 2),
          Map.entry("three", 3),
          Map.entry("four", 4),
          Map.entry("five", 5),
          Map.entry("six", 6),
          Map.entry("seven", 7),
          Map.entry("eight", 8),
          Map.entry("nine", 9),
          Map.entry("ten", 10));
  private static final int RECENT_DAYS = 100;
  private static final Map<String, Month> MONTHS = months();
  private static final Map<String, DayOfWeek> WEEKDAYS = weekdays();

  private static Map<String, Month> months() {
    Map<String, Month> months = new HashMap<>();
    for (Month month : Month.values()) {
      String name = month.name().toLowerCase(Locale.ROOT);
      months.put(name, month);
      months.put(name.substring(0, 3), month);
      months.put(name.substring(0, 3) + ".", month);
    }
    months.put("sept", Month.SEPTEMBER);
    months.put("sept.", Month.SEPTEMBER);
    return Map.copyOf(months);
  }

  private static Map<String, DayOfWeek> weekdays() {
    Map<String, DayOfWeek> days = new HashMap<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      days.put(day.name().toLowerCase(Locale.ROOT), day);
    }
    return Map.copyOf(days);
  }

  /**
   * The dates of a sentence, in order.
   *
   * @param published the article's day; null leaves out what depends on it
   */
  List<TimeExpression> find(Sentence s, @Nullable LocalDate published) {
    return find(s, published, false, null);
  }

  /**
   * As above.
   *
   * @param upcoming whether what is told is still to come, so that a weekday is the next one
   * @param before the date last told in the text before, on which "a week later" leans; null if
   *     there is none
   */
  List<TimeExpression> find(
      Sentence s, @Nullable LocalDate published, boolean upcoming, @Nullable PartialDate before) {
    return read(s, published, upcoming, before).found();
  }

  /** The date on which the next sentence leans: the last one told, in this sentence or before. */
  @Nullable PartialDate context(
      Sentence s, @Nullable LocalDate published, @Nullable PartialDate before) {
    return read(s, published, false, before).context();
  }

  /** The dates of a sentence, and the one on which the next sentence leans. */
  private record Told(List<TimeExpression> found, @Nullable PartialDate context) {}

  private Told read(
      Sentence s, @Nullable LocalDate published, boolean upcoming, @Nullable PartialDate before) {
    List<TimeExpression> found = new ArrayList<>();
    PartialDate context = before;
    for (int i = 0; i < s.size(); i++) {
      TimeExpression leaning = context == null ? null : ContextTimes.at(s, i, context);
      TimeExpression at =
          leaning != null
              ? leaning
              : at(s, i, new Day(Optional.ofNullable(published), upcoming, context));
      PartialDate edge = at == null ? null : SeasonTimes.firstOrLastDay(s, at.first(), at.date());
      at = at == null || edge == null ? at : new TimeExpression(at.first(), at.end(), edge);
      if (at != null) {
        found.add(at);
        context = isModifier(s, at) ? context : at.date();
        i = at.end() - 1;
      }
    }
    return new Told(found, context);
  }

  /** "a 1995 agreement": the year says which agreement is meant, not when anything was done. */
  private static boolean isModifier(Sentence s, TimeExpression t) {
    return t.date().precision() == Precision.YEAR
        && t.first() > 0
        && t.end() < s.size()
        && s.token(t.first() - 1).tag().matches("DET|ADJ|PART|PRON")
        && s.token(t.end()).tag().matches("NOUN|PROPN|ADJ");
  }

  /** What a date is read against. */
  private record Day(
      Optional<LocalDate> published, boolean upcoming, @Nullable PartialDate context) {}

  private @Nullable TimeExpression at(Sentence s, int i, Day against) {
    Optional<LocalDate> published = against.published();
    String word = s.token(i).lower();
    if (MONTHS.containsKey(word) && s.token(i).isCapitalised()) {
      return month(s, i, MONTHS.get(word), against);
    }
    if (YEAR.matcher(word).matches() && isYear(s, i)) {
      return new TimeExpression(i, i + 1, PartialDate.ofYear(Integer.parseInt(word)));
    }
    if (published.isEmpty()) {
      return null;
    }
    LocalDate day = published.get();
    if (WEEKDAYS.containsKey(word) && s.token(i).isCapitalised()) {
      return isBesideDay(s, i) ? null : weekday(s, i, WEEKDAYS.get(word), day, against.upcoming());
    }
    TimeExpression loose = SeasonTimes.at(s, i, day);
    return loose != null ? loose : relative(s, i, word, day);
  }

  private static boolean isYear(Sentence s, int i) {
    boolean quantity =
        i + 1 < s.size()
            && s.token(i + 1)
                .is(
                    "troops",
                    "soldiers",
                    "people",
                    "kilometres",
                    "km",
                    "miles",
                    "men",
                    "personnel",
                    "years",
                    "metres",
                    "million");
    return !quantity
        && (i == 0 || !s.token(i - 1).is("$", "€", "£", "to", "about", "around", "some", "nearly"));
  }

  private static @Nullable TimeExpression month(Sentence s, int i, Month month, Day against) {
    Optional<LocalDate> published = against.published();
    boolean dayBefore = i > 0 && DAY.matcher(s.token(i - 1).lower()).matches();
    boolean dayAfter = i + 1 < s.size() && DAY.matcher(s.token(i + 1).lower()).matches();
    int end = dayAfter && !dayBefore ? i + 2 : i + 1;
    String day = dayBefore ? s.token(i - 1).text() : dayAfter ? s.token(i + 1).text() : "";
    int yearAt = end < s.size() && s.token(end).is(",") ? end + 1 : end;
    Integer year =
        yearAt < s.size() && YEAR.matcher(s.token(yearAt).text()).matches()
            ? (Integer) Integer.parseInt(s.token(yearAt).text())
            : null;
    if (s.token(i).is("may", "march")
        && day.isEmpty()
        && year == null
        && (i == 0
            || !s.token(i - 1)
                .is(
                    "in", "last", "since", "next", "this", "of", "until", "by", "late", "early",
                    "mid"))) {
      return null;
    }
    if (year != null) {
      return date(i, yearAt + 1, year, month, day);
    }
    TimeExpression leaning = leaning(s, i, end, month, day, against);
    if (leaning != null || published.isEmpty()) {
      return leaning;
    }
    boolean next = i > 0 && s.token(i - 1).is("next", "until", "by") || isToCome(s, i);
    return date(i, end, yearOf(month, day, published.get(), next), month, day);
  }

  /** "October last year", "December of that year", "16 February" beside a date of an older year. */
  private static @Nullable TimeExpression leaning(
      Sentence s, int i, int end, Month month, String day, Day against) {
    int at = end < s.size() && s.token(end).is("of", ",") ? end + 1 : end;
    boolean year = at + 1 < s.size() && s.token(at + 1).is("year");
    Optional<Integer> published = against.published().map(LocalDate::getYear);
    if (year && published.isPresent() && s.token(at).is("last", "this", "next")) {
      int by = s.token(at).is("last") ? -1 : s.token(at).is("this") ? 0 : 1;
      return date(i, at + 2, published.get() + by, month, day);
    }
    if (against.context() == null) {
      return null;
    }
    int told = against.context().earliest().getYear();
    boolean same =
        year && s.token(at).is("that", "same")
            || at + 2 < s.size() && s.token(at).is("the") && s.token(at + 1).is("same");
    if (same) {
      return date(i, year ? at + 2 : at + 3, told, month, day);
    }
    boolean after =
        year && s.token(at).is("following", "next")
            || at + 2 < s.size()
                && s.token(at).is("the")
                && s.token(at + 1).is("following", "next")
                && s.token(at + 2).is("year");
    if (after && end < s.size() && s.token(end).is("of")) {
      return date(i, year ? at + 2 : at + 3, told + 1, month, day);
    }
    boolean older = !day.isEmpty() && published.isPresent() && told < published.get();
    return older && !isRecent(month, day, against) ? date(i, end, told, month, day) : null;
  }

  /**
   * Whether a day without a year is one of the last months, though the year before was spoken of:
   * "was signed in December 2025 and entered into force on March 1", in an article of March.
   */
  private static boolean isRecent(Month month, String day, Day against) {
    LocalDate published = against.published().orElseThrow();
    PartialDate context = Objects.requireNonNull(against.context());
    TimeExpression last = date(0, 0, yearOf(month, day, published, false), month, day);
    return last != null
        && context.earliest().getYear() == published.getYear() - 1
        && last.date().earliest().isAfter(published.minusDays(RECENT_DAYS));
  }

  /** "which will lapse on November 15", "the signing is expected in June". */
  private static boolean isToCome(Sentence s, int i) {
    for (int k = i - 1; k >= Math.max(0, i - 6) && !s.token(k).is(",", ";"); k--) {
      if (s.token(k).is("will") || s.token(k).is("due", "expected", "scheduled", "slated")) {
        return true;
      }
    }
    return false;
  }

  /** The year that makes a bare month the last one, or the next one, from a day. */
  private static int yearOf(Month month, String day, LocalDate from, boolean next) {
    YearMonth here = YearMonth.from(from);
    YearMonth told = here.withMonth(month.getValue());
    if (next) {
      return (told.isBefore(here) ? told.plusYears(1) : told).getYear();
    }
    boolean later = told.isAfter(here) && !told.equals(here.plusMonths(1));
    boolean soon = told.equals(here.plusMonths(1)) && day.isEmpty();
    return (later || soon ? told.minusYears(1) : told).getYear();
  }

  private static @Nullable TimeExpression date(
      int first, int end, int year, Month month, String day) {
    try {
      String digits = day.replaceAll("\\D", "");
      PartialDate date =
          digits.isEmpty()
              ? PartialDate.ofMonth(year, month.getValue())
              : PartialDate.ofDay(LocalDate.of(year, month, Integer.parseInt(digits)));
      return new TimeExpression(first, end, date);
    } catch (DateTimeException e) {
      return null; // 31 June is no date, whatever else it is
    }
  }

  /** "Friday, 16 February", "Friday, Feb. 16": the day of the month says which Friday it was. */
  private static boolean isBesideDay(Sentence s, int i) {
    int at = i + 1 < s.size() && s.token(i + 1).is(",") ? i + 2 : i + 1;
    at += at < s.size() && s.token(at).is("the") ? 1 : 0;
    if (at + 1 >= s.size()) {
      return false;
    }
    String first = s.token(at).lower();
    int second = s.token(at + 1).is("of") && at + 2 < s.size() ? at + 2 : at + 1;
    String other = s.token(second).lower();
    return MONTHS.containsKey(first) && DAY.matcher(other).matches()
        || DAY.matcher(first).matches() && MONTHS.containsKey(other);
  }

  private static TimeExpression weekday(
      Sentence s, int i, DayOfWeek day, LocalDate published, boolean upcoming) {
    boolean next =
        upcoming && published.getDayOfWeek() != day || i > 0 && s.token(i - 1).is("next", "coming");
    boolean last = i > 0 && s.token(i - 1).is("last") && published.getDayOfWeek() == day;
    LocalDate date =
        next
            ? published.with(TemporalAdjusters.next(day))
            : last
                ? published.minusWeeks(1)
                : published.with(TemporalAdjusters.previousOrSame(day));
    return new TimeExpression(i, i + 1, PartialDate.ofDay(date));
  }

  private static @Nullable TimeExpression relative(Sentence s, int i, String word, LocalDate day) {
    String next = i + 1 < s.size() ? s.token(i + 1).lower() : "";
    switch (word) {
      case "today", "tonight":
        return new TimeExpression(i, i + 1, PartialDate.ofDay(day));
      case "yesterday":
        return new TimeExpression(i, i + 1, PartialDate.ofDay(day.minusDays(1)));
      case "tomorrow":
        return new TimeExpression(i, i + 1, PartialDate.ofDay(day.plusDays(1)));
      case "last":
        return shifted(i, i + 2, next, day, -1);
      case "this":
        return shifted(i, i + 2, next, day, 0);
      case "next":
        return shifted(i, i + 2, next, day, 1);
      default:
        return ago(s, i, word, next, day);
    }
  }

  private static @Nullable TimeExpression shifted(
      int first, int end, String unit, LocalDate day, int by) {
    return switch (unit) {
      case "month" ->
          new TimeExpression(first, end, new PartialDate(day.plusMonths(by), Precision.MONTH));
      case "year" -> new TimeExpression(first, end, PartialDate.ofYear(day.getYear() + by));
      default -> null;
    };
  }

  private static @Nullable TimeExpression ago(
      Sentence s, int i, String word, String unit, LocalDate day) {
    Integer count = NUMBERS.get(word);
    if (count == null || i + 2 >= s.size() || !s.token(i + 2).is("ago", "earlier")) {
      return null;
    }
    return switch (unit) {
      case "day", "days" -> new TimeExpression(i, i + 3, PartialDate.ofDay(day.minusDays(count)));
      case "week", "weeks" ->
          new TimeExpression(i, i + 3, new PartialDate(day.minusWeeks(count), Precision.MONTH));
      case "month", "months" ->
          new TimeExpression(i, i + 3, new PartialDate(day.minusMonths(count), Precision.MONTH));
      case "year", "years" ->
          new TimeExpression(i, i + 3, PartialDate.ofYear(day.getYear() - count));
      case "decade", "decades" -> null;
      default -> null;
    };
  }
}
