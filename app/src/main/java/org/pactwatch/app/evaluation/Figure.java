package org.pactwatch.app.evaluation;

import java.util.Locale;

/**
 * One measured quality.
 *
 * @param name what was measured, such as {@code text}
 * @param value from 0 to 1, where 1 is without fault
 * @param detail the measure and what the value is made of, for people
 */
public record Figure(String name, double value, String detail) {

  static String share(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%-9s%s", name, detail);
  }
}
