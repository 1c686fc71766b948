package org.pactwatch.app.cli;

import java.util.Locale;

/** How the picture is written for people and other programs. */
enum ExportFormat {
  /** For people, at a terminal. */
  TABLE,
  /** One JSON object a line. */
  JSONL,
  /** Comma-separated values with a heading line. */
  CSV,
  /** The parties as a network. */
  GRAPHML,
  /** A STIX 2.1 bundle. */
  STIX;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
