package org.pactwatch.app.config;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Times between two looks as people write them: a number and one of s, m, h and d. */
final class Interval {
  private static final Pattern WRITTEN = Pattern.compile("(\\d{1,6})\\s*([smhd])");
  private static final Duration LEAST = Duration.ofSeconds(30);

  private Interval() {}

  /**
   * Reads one.
   *
   * @param key what it is the value of
   * @throws IllegalArgumentException if it is none, or too short; the message says so
   */
  static Duration read(String key, String written) {
    Matcher m = WRITTEN.matcher(written.strip());
    if (!m.matches()) {
      throw new IllegalArgumentException(key + ": " + written + " is no time such as 15m or 2h");
    }
    long number = Long.parseLong(m.group(1));
    Duration duration =
        switch (m.group(2)) {
          case "s" -> Duration.ofSeconds(number);
          case "m" -> Duration.ofMinutes(number);
          case "h" -> Duration.ofHours(number);
          default -> Duration.ofDays(number);
        };
    if (duration.compareTo(LEAST) < 0) {
      throw new IllegalArgumentException(key + ": " + written + " is less than 30s");
    }
    return duration;
  }

  /** Writes one in the greatest unit that gives a whole number. */
  static @Nullable String written(@Nullable Duration interval) {
    if (interval == null) {
      return null;
    }
    long seconds = interval.toSeconds();
    if (seconds % 86_400 == 0) {
      return seconds / 86_400 + "d";
    }
    if (seconds % 3600 == 0) {
      return seconds / 3600 + "h";
    }
    return seconds % 60 == 0 ? seconds / 60 + "m" : seconds + "s";
  }
}
