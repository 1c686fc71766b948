package org.pactwatch.ingest.article;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lines that are page furniture by their words alone; the words are in a data file. */
final class FurnitureLines {
  private static final int LONGEST = 320;
  private static final int START = 4;
  private static final int MOST_STARTS = 20_000;
  private static final List<Expression> EXPRESSIONS =
      DataLines.of("furniture-lines.txt").stream().map(Expression::read).toList();

  /** The expressions that can match lines with a beginning, by the beginning. */
  private static final Map<String, List<Expression>> BY_START = new ConcurrentHashMap<>();

  private FurnitureLines() {}

  /**
   * A regular expression for a whole line.
   *
   * @param needed words of which one must be in the line, if there are any
   */
  private record Expression(List<String> needed, Pattern pattern) {

    static Expression read(String written) {
      int end = written.startsWith("{") ? written.indexOf("} ") : -1;
      List<String> needed = end < 0 ? List.of() : List.of(written.substring(1, end).split(";", -1));
      String pattern = end < 0 ? written : written.substring(end + 2);
      return new Expression(
          needed, Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }

    boolean matches(String line, String lower) {
      return (needed.isEmpty() || needed.stream().anyMatch(lower::contains))
          && pattern.matcher(line).matches();
    }

    /** Only what matches a beginning, or reads past its end, can match what goes on. */
    boolean canBeginWith(String start) {
      Matcher m = pattern.matcher(start);
      return m.matches() || m.hitEnd();
    }
  }

  static boolean matches(String line) {
    if (line.length() > LONGEST) {
      return false;
    }
    String lower = line.toLowerCase(Locale.ROOT);
    for (Expression expression : possible(line, lower)) {
      if (expression.matches(line, lower)) {
        return true;
      }
    }
    return false;
  }

  private static List<Expression> possible(String line, String lower) {
    if (line.length() <= START || lower.length() != line.length()) {
      return EXPRESSIONS;
    }
    String start = lower.substring(0, START);
    if (BY_START.size() >= MOST_STARTS) {
      return BY_START.getOrDefault(start, EXPRESSIONS);
    }
    return BY_START.computeIfAbsent(start, FurnitureLines::startingWith);
  }

  private static List<Expression> startingWith(String start) {
    return EXPRESSIONS.stream().filter(expression -> expression.canBeginWith(start)).toList();
  }
}
