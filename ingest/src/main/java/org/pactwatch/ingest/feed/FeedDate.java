package org.pactwatch.ingest.feed;

import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pactwatch.ingest.text.DateText;

/**
 * Dates as feeds write them: RFC 822 and 3339 and everything between, weekdays that are wrong,
 * years of two digits, months in other languages, hours without a zone.
 */
final class FeedDate {
  private static final int LONGEST = 100;
  private static final Pattern SHORT_YEAR =
      Pattern.compile(
          "(?<![\\d:])(\\d{1,2}[\\s-]+\\p{L}{3,}\\.?[\\s-]+)(\\d{2})(?=\\s+\\d{1,2}:|\\s*$)");
  private static final Pattern COMPACT =
      Pattern.compile("^(\\d{4})(\\d{2})(\\d{2})T(\\d{2})(\\d{2})(\\d{2})?");
  private static final Pattern SHORT_OFFSET =
      Pattern.compile("(:\\d{2}\\s*[+-])(\\d)(?=:?\\d{2}$|$)");
  private static final Pattern UNIVERSAL = Pattern.compile("(?i)\\bUT$");
  private static final Pattern MIDNIGHT = Pattern.compile("\\b24:00(:00)?(?![\\d:])");
  private static final Pattern LEAP_SECOND = Pattern.compile("(:\\d{2}):60(?!\\d)");

  private FeedDate() {}

  /**
   * The time; midnight of the day as written where there is a day only.
   *
   * @param zone what a time without a zone is in
   */
  static @Nullable OffsetDateTime read(Optional<String> written, ZoneId zone) {
    return written
        .filter(text -> text.length() <= LONGEST)
        .flatMap(text -> DateText.parse(usual(text), true))
        .map(date -> time(date, zone))
        .orElse(null);
  }

  private static OffsetDateTime time(DateText.Parsed date, ZoneId zone) {
    OffsetDateTime exact = date.time();
    LocalTime clock = date.clock() == null ? LocalTime.MIDNIGHT : date.clock();
    return exact != null ? exact : date.day().atTime(clock).atZone(zone).toOffsetDateTime();
  }

  /** The date in a spelling that is read everywhere. */
  private static String usual(String written) {
    String text = written.strip().replaceAll("\\s+", " ");
    text = SHORT_YEAR.matcher(text).replaceFirst(FeedDate::fullYear);
    text = COMPACT.matcher(text).replaceFirst("$1-$2-$3T$4:$5:00");
    text = SHORT_OFFSET.matcher(text).replaceFirst("$10$2");
    text = UNIVERSAL.matcher(text).replaceFirst("UTC");
    text = MIDNIGHT.matcher(text).replaceFirst("23:59:59");
    return LEAP_SECOND.matcher(text).replaceFirst("$1:59");
  }

  /** As RFC 2822, section 4.3, has it: 00 to 49 are of this century. */
  private static String fullYear(MatchResult m) {
    return m.group(1) + (m.group(2).compareTo("50") < 0 ? "20" : "19") + m.group(2);
  }
}
