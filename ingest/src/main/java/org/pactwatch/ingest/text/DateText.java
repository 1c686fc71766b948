package org.pactwatch.ingest.text;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
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
  private static final Pattern NUMERIC =
      Pattern.compile(
          "(?<![\\d./-])(\\d{1,2})([./-])(\\d{1,2})\\2((?:20)?\\d{2})(?![\\d])(.*)",
          Pattern.DOTALL);
  private static final Pattern CJK =
      Pattern.compile(
          "((?:19|20)\\d{2})\\s*[年년]\\s*(\\d{1,2})\\s*[月월]\\s*(\\d{1,2})\\s*[日일]?(.*)",
          Pattern.DOTALL);
  private static final Pattern TIME =
      Pattern.compile(
          "(\\d{1,2})[:.h](\\d{2})(?:[:.](\\d{2})(?:[.,]\\d+)?)?\\s*([ap]\\.?m\\.?)?\\s*"
              + "(z|utc|gmt|e[sd]t|c[sd]t|m[sd]t|p[sd]t|[+-]\\d{2}:?\\d{2}|[+-]\\d{2})?",
          Pattern.CASE_INSENSITIVE);

  private DateText() {}

  /**
   * A day, and the exact time where one was written with an offset.
   *
   * @param ambiguous whether day and month might be the other way round
   */
  public record Parsed(LocalDate day, @Nullable OffsetDateTime time, boolean ambiguous) {}

  /** The first date in a text, day before month where both are possible unless said otherwise. */
  public static Optional<Parsed> parse(String raw, boolean monthFirst) {
    if (raw.length() > 400) {
      return Optional.empty();
    }
    String text = asciiDigits(raw.strip());
    Matcher epoch = EPOCH.matcher(text);
    if (epoch.matches()) {
      Instant at = Instant.ofEpochSecond(Long.parseLong(epoch.group(1)));
      return parsed(at.atOffset(ZoneOffset.UTC).toLocalDate(), at.atOffset(ZoneOffset.UTC));
    }
    Matcher compact = COMPACT.matcher(text);
    if (compact.find()) {
      return date(compact.group(1), compact.group(2), compact.group(3), "");
    }
    Matcher iso = ISO.matcher(text);
    if (iso.find()) {
      return date(iso.group(1), iso.group(2), iso.group(3), iso.group(4));
    }
    return written(text).or(() -> numeric(text, monthFirst));
  }

  private static Optional<Parsed> written(String text) {
    Matcher cjk = CJK.matcher(text);
    if (cjk.find()) {
      return date(cjk.group(1), cjk.group(2), cjk.group(3), cjk.group(4));
    }
    for (Matcher m = DAY_FIRST.matcher(text); m.find(); m.region(m.start() + 1, text.length())) {
      Optional<Integer> month = Months.number(m.group(2));
      if (month.isPresent()) {
        return date(m.group(3), month.get().toString(), m.group(1), m.group(4));
      }
    }
    for (Matcher m = MONTH_FIRST.matcher(text); m.find(); m.region(m.start() + 1, text.length())) {
      Optional<Integer> month = Months.number(m.group(1));
      if (month.isPresent()) {
        return date(m.group(3), month.get().toString(), m.group(2), m.group(4));
      }
    }
    return Optional.empty();
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
    return date(year, m.group(swap ? 1 : 3), m.group(swap ? 3 : 1), m.group(5))
        .map(p -> new Parsed(p.day, p.time, ambiguous));
  }

  private static Optional<Parsed> date(String y, String m, String d, @Nullable String rest) {
    try {
      LocalDate day = LocalDate.of(Integer.parseInt(y), Integer.parseInt(m), Integer.parseInt(d));
      return day.getYear() < 1950 || day.getYear() > 2100 || day.equals(LocalDate.EPOCH)
          ? Optional.empty()
          : parsed(day, time(day, rest == null ? "" : rest));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static @Nullable OffsetDateTime time(LocalDate day, String rest) {
    Matcher m = TIME.matcher(rest.length() > 40 ? rest.substring(0, 40) : rest);
    if (!m.find() || m.group(5) == null) {
      return null;
    }
    int hour = Integer.parseInt(m.group(1));
    if (m.group(4) != null) {
      hour = hour % 12 + (m.group(4).toLowerCase(Locale.ROOT).startsWith("p") ? 12 : 0);
    }
    int second = m.group(3) == null ? 0 : Integer.parseInt(m.group(3));
    String zone = m.group(5).toUpperCase(Locale.ROOT);
    try {
      ZoneOffset offset = offset(zone);
      LocalTime time = LocalTime.of(hour, Integer.parseInt(m.group(2)), second);
      return day.atTime(time).atOffset(offset);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** Offsets, UTC, and the North American zones of RFC 5322. */
  private static ZoneOffset offset(String zone) {
    if (!Character.isLetter(zone.charAt(0))) {
      return ZoneOffset.of(zone);
    }
    int standard = zone.length() == 3 ? "ECMP".indexOf(zone.charAt(0)) : -1;
    if (standard < 0 || zone.equals("UTC") || zone.equals("GMT") || zone.charAt(2) != 'T') {
      return ZoneOffset.UTC;
    }
    return ZoneOffset.ofHours(-5 - standard + (zone.charAt(1) == 'D' ? 1 : 0));
  }

  private static Optional<Parsed> parsed(LocalDate day, @Nullable OffsetDateTime time) {
    return Optional.of(new Parsed(day, time, false));
  }

  private static String asciiDigits(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (char c : text.toCharArray()) {
      out.append(c > 127 && Character.isDigit(c) ? (char) ('0' + Character.digit(c, 10)) : c);
    }
    return out.toString();
  }
}
