package org.pactwatch.app.print;

import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Comma-separated values as RFC 4180 has them. Text that a spreadsheet would take for a formula is
 * given a leading apostrophe, since it may come from any web page.
 */
final class Csv {
  private static final String FORMULA = "=+-@\t\r";

  private Csv() {}

  /** A line without its end; nothing for null. */
  static String line(@Nullable Object... cells) {
    return Arrays.stream(cells).map(Csv::cell).collect(Collectors.joining(","));
  }

  /** Several values in one cell. */
  static String list(Collection<?> values) {
    return values.stream().map(String::valueOf).collect(Collectors.joining(" "));
  }

  private static String cell(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    String text = value.toString();
    boolean formula =
        !(value instanceof Number) && !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
    String safe = formula ? "'" + text : text;
    return safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
        ? '"' + safe.replace("\"", "\"\"") + '"'
        : safe;
  }
}
