package org.pactwatch.model;

import org.jspecify.annotations.Nullable;

/** Checks that the records of this package share. */
final class Checks {
  private Checks() {}

  /** What is read from JSON may lack values that the compiler takes for granted. */
  static void present(@Nullable Object value, String what) {
    if (value == null) {
      throw new IllegalArgumentException(what + " is missing");
    }
  }

  static String notBlank(String value, String what) {
    present(value, what);
    if (value.isBlank()) {
      throw new IllegalArgumentException(what + " is blank");
    }
    return value;
  }

  static void check(boolean holds, String message) {
    if (!holds) {
      throw new IllegalArgumentException(message);
    }
  }
}
