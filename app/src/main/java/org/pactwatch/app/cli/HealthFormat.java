package org.pactwatch.app.cli;

import java.util.Locale;

/** How the health of sources is written. */
enum HealthFormat {
  /** For people, at a terminal. */
  TABLE,
  /** For programs: one JSON object a line. */
  JSONL,
  /** For monitoring: the text format of Prometheus. */
  PROMETHEUS;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
