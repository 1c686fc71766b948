package org.pactwatch.model;

/** Checks that the records of this package share. */
final class Checks {
  private Checks() {}

  static String notBlank(String value, String what) {
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
