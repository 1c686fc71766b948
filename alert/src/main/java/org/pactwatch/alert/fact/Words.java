package org.pactwatch.alert.fact;

import java.util.Locale;

/** Constants as rules and keys write them. */
public final class Words {
  private Words() {}

  /** Such as {@code stage-changed}. */
  public static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The constant of such a word, also in capitals and with underscores. */
  public static <E extends Enum<E>> E read(Class<E> type, String written) {
    String wanted = written.strip().toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
    StringBuilder known = new StringBuilder();
    for (E constant : type.getEnumConstants()) {
      if (of(constant).equals(wanted)) {
        return constant;
      }
      known.append(known.isEmpty() ? "" : ", ").append(of(constant));
    }
    throw new IllegalArgumentException("'" + written + "' is none of " + known);
  }
}
