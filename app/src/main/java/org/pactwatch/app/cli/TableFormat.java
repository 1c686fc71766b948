package org.pactwatch.app.cli;

import java.util.Locale;

/** How lists are written. */
enum TableFormat {
  /** For people, at a terminal. */
  TABLE,
  /** One JSON object a line. */
  JSONL,
  /** Comma-separated values with a heading line. */
  CSV;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
