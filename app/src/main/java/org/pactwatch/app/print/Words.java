package org.pactwatch.app.print;

import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;

/** How the words of the vocabulary are written for people. */
final class Words {
  private Words() {}

  /** {@code MUTUAL_DEFENCE} becomes {@code mutual defence}. */
  static String of(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** Several, separated by commas. */
  static String of(Collection<? extends Enum<?>> values) {
    return values.stream().map(Words::of).collect(Collectors.joining(", "));
  }

  /** A probability as a whole percentage. */
  static String percent(double share) {
    return Math.round(share * 100) + " %";
  }

  /** {@code 1 source}, {@code 2 sources}. */
  static String count(long number, String one, String many) {
    return number + " " + (number == 1 ? one : many);
  }
}
