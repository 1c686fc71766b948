package org.pactwatch.app.cli;

import java.util.Locale;

/** How readings are written. */
enum ReadingFormat {
  /** For people, at a terminal. */
  TABLE,
  /** For programs: one JSON object a line. */
  JSONL,
  /** For people, in a browser: the text with what was found in it marked. */
  HTML;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
