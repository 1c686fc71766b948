package org.pactwatch.app.cli;

import java.util.Locale;

/** How results are written. */
enum Format {
  /** For people, at a terminal. */
  TABLE,
  /** For programs: one JSON object a line. */
  JSONL;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
