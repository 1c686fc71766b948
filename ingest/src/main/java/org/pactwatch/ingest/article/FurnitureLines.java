package org.pactwatch.ingest.article;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lines that are page furniture by their words alone; the words are in a data file. */
final class FurnitureLines {
  private static final int LONGEST = 320;
  private static final int START = 4;
  private static final int MOST_STARTS = 20_000;
  private static final List<Pattern> PATTERNS =
      DataLines.of("furniture-lines.txt").stream()
          .map(line -> Pattern.compile(line, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE))
          .toList();

  /** The patterns that can match lines with a beginning, by the beginning. */
  private static final Map<String, List<Pattern>> BY_START = new ConcurrentHashMap<>();

  private FurnitureLines() {}

  static boolean matches(String line) {
    if (line.length() > LONGEST) {
      return false;
    }
    for (Pattern pattern : possible(line)) {
      if (pattern.matcher(line).matches()) {
        return true;
      }
    }
    return false;
  }

  private static List<Pattern> possible(String line) {
    if (line.length() <= START) {
      return PATTERNS;
    }
    String start = line.substring(0, START);
    if (BY_START.size() >= MOST_STARTS) {
      return BY_START.getOrDefault(start, PATTERNS);
    }
    return BY_START.computeIfAbsent(start, FurnitureLines::startingWith);
  }

  /** Only a pattern that matches a beginning, or reads past its end, can match what goes on. */
  private static List<Pattern> startingWith(String start) {
    return PATTERNS.stream()
        .filter(
            pattern -> {
              Matcher m = pattern.matcher(start);
              return m.matches() || m.hitEnd();
            })
        .toList();
  }
}
