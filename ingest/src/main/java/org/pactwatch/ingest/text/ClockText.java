package org.pactwatch.ingest.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A time of day as written beside a date, with its zone if one is named. Abbreviations that name
 * more than one zone of the world, such as IST, are not read.
 *
 * @param zone the zone or offset as named, or null
 */
record ClockText(LocalTime time, @Nullable ZoneId zone) {
  private static final int NEAR = 40;
  private static final Map<String, String> ZONES =
      Map.ofEntries(
          Map.entry("Z", "Z"),
          Map.entry("UTC", "Z"),
          Map.entry("GMT", "Z"),
          Map.entry("ET", "America/New_York"),
          Map.entry("EST", "-05:00"),
          Map.entry("EDT", "-04:00"),
          Map.entry("CST", "-06:00"),
          Map.entry("CDT", "-05:00"),
          Map.entry("MST", "-07:00"),
          Map.entry("MDT", "-06:00"),
          Map.entry("PT", "America/Los_Angeles"),
          Map.entry("PST", "-08:00"),
          Map.entry("PDT", "-07:00"),
          Map.entry("BST", "+01:00"),
          Map.entry("WAT", "+01:00"),
          Map.entry("CET", "+01:00"),
          Map.entry("CEST", "+02:00"),
          Map.entry("MEZ", "+01:00"),
          Map.entry("MESZ", "+02:00"),
          Map.entry("CAT", "+02:00"),
          Map.entry("SAST", "+02:00"),
          Map.entry("EET", "+02:00"),
          Map.entry("EEST", "+03:00"),
          Map.entry("EAT", "+03:00"),
          Map.entry("MSK", "+03:00"),
          Map.entry("TRT", "+03:00"),
          Map.entry("PKT", "+05:00"),
          Map.entry("NPT", "+05:45"),
          Map.entry("WIB", "+07:00"),
          Map.entry("SGT", "+08:00"),
          Map.entry("HKT", "+08:00"),
          Map.entry("PHT", "+08:00"),
          Map.entry("AWST", "+08:00"),
          Map.entry("JST", "+09:00"),
          Map.entry("KST", "+09:00"),
          Map.entry("AEST", "+10:00"),
          Map.entry("AEDT", "+11:00"),
          Map.entry("NZST", "+12:00"),
          Map.entry("NZDT", "+13:00"));
  private static final Pattern TIME =
      Pattern.compile(
          "(?<![\\d:.,/])(?:(\\d{1,2})[:.h](\\d{2})(?:[:.](\\d{2})(?:[.,]\\d+)?)?(?![\\d/])"
              + "|(\\d{2})(\\d{2})(?=\\s?(?:gmt|utc|z)\\b)|(\\d{1,2})(?=\\s?[ap]\\.?m\\b))"
              + "\\s*(?:([ap])\\.?m\\b\\.?)?\\s*(?:uhr\\s*|hrs?\\.?\\s*)?\\(?"
              + "(?:((?:utc|gmt)\\s?[+-]\\d{1,2}(?::?\\d{2})?|[+-]\\d{2}(?::?\\d{2})?)"
              + "(?!\\d|[./]\\d)|("
              + String.join("|", ZONES.keySet())
              + ")\\b)?",
          Pattern.CASE_INSENSITIVE);

  /** The first time near the beginning of a text. */
  static Optional<ClockText> first(@Nullable String text) {
    Matcher m = TIME.matcher(text == null ? "" : text.substring(0, Math.min(NEAR, text.length())));
    return m.find() ? read(m) : Optional.empty();
  }

  /** The last time near the end of a text. */
  static Optional<ClockText> last(String text) {
    Matcher m = TIME.matcher(text.substring(Math.max(0, text.length() - NEAR)));
    Optional<ClockText> last = Optional.empty();
    while (m.find()) {
      last = read(m);
    }
    return last;
  }

  private static Optional<ClockText> read(Matcher m) {
    int hour = number(m, m.group(1) != null ? 1 : m.group(4) != null ? 4 : 6);
    if (m.group(7) != null) {
      hour = hour % 12 + (m.group(7).toLowerCase(Locale.ROOT).equals("p") ? 12 : 0);
    }
    int minute = m.group(1) != null ? number(m, 2) : m.group(4) != null ? number(m, 5) : 0;
    try {
      LocalTime time = LocalTime.of(hour, minute, m.group(3) == null ? 0 : number(m, 3));
      return Optional.of(new ClockText(time, zone(m)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int number(Matcher m, int group) {
    return Integer.parseInt(m.group(group));
  }

  private static @Nullable ZoneId zone(Matcher m) {
    if (m.group(9) != null) {
      return ZoneId.of(ZONES.getOrDefault(m.group(9).toUpperCase(Locale.ROOT), "Z"));
    }
    String offset = m.group(8);
    if (offset == null) {
      return null;
    }
    String digits = offset.replaceAll("\\D", "");
    String sign = offset.indexOf('-') < 0 ? "+" : "-";
    return ZoneOffset.of(sign + (digits.length() % 2 == 0 ? digits : "0" + digits));
  }

  /** The time on a day; null without a zone. */
  @Nullable OffsetDateTime on(LocalDate day) {
    return zone == null ? null : day.atTime(time).atZone(zone).toOffsetDateTime();
  }
}
