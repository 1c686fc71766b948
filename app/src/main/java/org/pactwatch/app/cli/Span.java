package org.pactwatch.app.cli;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A stretch of time that may be open at both ends. */
final class Span {
  @Option(
      names = "--from",
      paramLabel = "DAY|TIME",
      description = "The first day, in UTC, or a time such as 2026-01-31T12:00:00Z.")
  private @Nullable String from;

  @Option(
      names = "--to",
      paramLabel = "DAY|TIME",
      description = "The last day, whole, or the time before which.")
  private @Nullable String to;

  Instant from(Instant otherwise) {
    return from == null ? otherwise : Moments.startOf(from);
  }

  Instant to(Instant otherwise) {
    return to == null ? otherwise : Moments.endOf(to);
  }
}
