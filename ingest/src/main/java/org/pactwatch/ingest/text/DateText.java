package org.pactwatch.ingest.text;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a date, and its time where there is one with an offset, from what machines and people
 * write. Years before 1950 and after 2100, and the first day of the computers' epoch, are no dates
 * of news.
 */
public final class DateText {
  private static final int LONGEST = 400;

  /** A day, a month and the last two figures of a year. */
  private static final int LEAST_DIGITS = 3;

  private static final Pattern ISO =
      Pattern.compile(
          "(?<![\\d-])((?:19|20)\\d{2})[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)(?:[T\\s,]\\s*(.*))?",
          Pattern.DOTALL);
  private static final Pattern COMPACT =
      Pattern.compile("^((?:19|20)\\d{2})(\\d{2})(\\d{2})(?:T?(\\d{2})(\\d{2})(?:\\d{2})?)?\\b");
  private static final Pattern EPOCH = Pattern.compile("^(\\d{10})(\\d{3})?$");
  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|\\.|º|ª)?[\\s./-]*(?:(?:de|of|d')\\s*)?(\\p{L}{3,})"
              + "\\.?,?[\\s/-]*(?:(?:de|del)\\s+)?((?:19|20)\\d{2})(?!\\d)(.*)",
          Pattern.DOTALL);
  private static final Pattern MONTH_FIRST =
      Pattern.compile(
          "(\\p{L}{3,})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+((?:19|20)\\d{2})(?!\\d)(.*)",
          Pattern.DOTALL);
  private static final Pattern YEAR_FIRST =
      Pattern.compile(
          "(?<!\\d)((?:19|20)\\d{2})[.,]?\\s+(\\p{L}{3,})\\.?\\s+(\\d{1,2})(?!\\d)(.*)",
          Pattern.DOTALL);
  private static final Pattern NUMERIC =
      Pattern.compile(
          "(?<![\\d./-])(\\d{1,2})([./-])(\\d{1,2})\\2((?:20)?\\d{2})(?![\\d])(.*)",
          Pattern.DOTALL);
  private static final Pattern CJK =
      Pattern.compile(
          "((?:19|20)\\d{2})\\s*[年년]\\s*(\\d{1,2})\\s*[月월]\\s*(\\d{1,2})\\s*[日일]?(.*)",
          Pattern.DOTALL);

  private DateText() {}

  /**
   * A day, and the exact time where one was written with an offset.
   *
   * @param clock the time of day as written, with or without an offset, or null
   * @param first the first of the two figures of a date whose day and month might be the other way
   *     round; 0 if they cannot be
   */
  public record Parsed(
      LocalDate day, @Nullable OffsetDateTime time, @Nullable LocalTime clock, int first) {

    /** Whether day and month might be the other way round. */
    public boolean ambiguous() {
      return first != 0;
    }

    /** An ambiguous date with day and month the other way round. */
    public Parsed swapped() {
      LocalDate other = LocalDate.of(day.getYear(), day.getDayOfMonth(), day.getMonthValue());
      return new Parsed(other, time == null ? null : time.with(other), clock, first);
    }
  }

  /** The first date in a text, day before month where both are possible unless said otherwise. */
  public static Optional<Parsed> parse(String raw, boolean monthFirst) {
    if (raw.length() > LONGEST || digits(raw) < LEAST_DIGITS) {
      return Optional.empty();
    }
    String text = asciiDigits(raw.strip());
    Matcher epoch = EPOCH.matcher(text);
    if (epoch.matches()) {
      OffsetDateTime at =
          Instant.ofEpochSecond(Long.parseLong(epoch.group(1))).atOffset(ZoneOffset.UTC);
      return Optional.of(new Parsed(at.toLocalDate(), at, at.toLocalTime(), 0));
    }
    Matcher compact = COMPACT.matcher(text);
    if (compact.find()) {
      return date(compact.group(1), compact.group(2), compact.group(3), "", "");
    }
    Matcher iso = ISO.matcher(text);
    if (iso.find()) {
      return date(iso.group(1), iso.group(2), iso.group(3), before(text, iso), iso.group(4));
    }
    return written(text).or(() -> numeric(text, monthFirst));
  }

  private static Optional<Parsed> written(String text) {
    Matcher cjk = CJK.matcher(text);
    if (cjk.find()) {
      return date(cjk.group(1), cjk.group(2), cjk.group(3), before(text, cjk), cjk.group(4));
    }
    return named(DAY_FIRST, text, 3, 2, 1)
        .or(() -> named(MONTH_FIRST, text, 3, 1, 2))
        .or(() -> named(YEAR_FIRST, text, 1, 2, 3));
  }

  /** The first match of a pattern whose word is a month. */
  private static Optional<Parsed> named(
      Pattern pattern, String text, int year, int month, int day) {
    for (Matcher m = pattern.matcher(text); m.find(); m.region(m.start() + 1, text.length())) {
      Optional<Integer> number = Months.number(m.group(month));
      if (number.isPresent()) {
        return date(
            m.group(year), number.get().toString(), m.group(day), before(text, m), m.group(4));
      }
    }
    return Optional.empty();
  }

  private static String before(String text, Matcher m) {
    return text.substring(0, m.start());
  }

  private static Optional<Parsed> numeric(String text, boolean monthFirst) {
    Matcher m = NUMERIC.matcher(text);
    if (!m.find()) {
      return Optional.empty();
    }
    int first = Integer.parseInt(m.group(1));
    int second = Integer.parseInt(m.group(3));
    boolean ambiguous = first <= 12 && second <= 12 && first != second;
    boolean swap = second > 12 || (monthFirst && first <= 12 && !m.group(2).equals("."));
    String year = m.group(4).length() == 2 ? "20" + m.group(4) : m.group(4);
    return date(year, m.group(swap ? 1 : 3), m.group(swap ? 3 : 1), before(text, m), m.group(5))
        .map(p -> new Parsed(p.day, p.time, p.clock, ambiguous ? first : 0));
  }

  /** A day with the time that stands after it, or else before it. */
  private static Optional<Parsed> date(
      String y, String m, String d, String before, @Nullable String after) {
    try {
      LocalDate day = LocalDate.of(Integer.parseInt(y), Integer.parseInt(m), Integer.parseInt(d));
      if (day.getYear() < 1950 || day.getYear() > 2100 || day.equals(LocalDate.EPOCH)) {
        return Optional.empty();
      }
      Optional<ClockText> clock = ClockText.first(after).or(() -> ClockText.last(before));
      OffsetDateTime time = clock.map(c -> c.on(day)).orElse(null);
      return Optional.of(new Parsed(day, time, clock.map(ClockText::time).orElse(null), 0));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int digits(String text) {
    int digits = 0;
    for (int i = 0; i < text.length(); i++) {
      digits += Character.isDigit(text.charAt(i)) ? 1 : 0;
    }
    return digits;
  }

  private static String asciiDigits(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (char c : text.toCharArray()) {
      out.append(c > 127 && Character.isDigit(c) ? (char) ('0' + Character.digit(c, 10)) : c);
    }
    return out.toString();
  }
}
