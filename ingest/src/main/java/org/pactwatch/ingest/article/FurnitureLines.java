package org.pactwatch.ingest.article;

import java.util.List;
import java.util.regex.Pattern;

/** Lines that are page furniture by their words alone; the words are in a data file. */
final class FurnitureLines {
  private static final int LONGEST = 320;
  private static final List<Pattern> PATTERNS =
      DataLines.of("furniture-lines.txt").stream()
          .map(line -> Pattern.compile(line, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE))
          .toList();

  private FurnitureLines() {}

  static boolean matches(String line) {
    return line.length() <= LONGEST
        && PATTERNS.stream().anyMatch(pattern -> pattern.matcher(line).matches());
  }
}
