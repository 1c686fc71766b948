package org.pactwatch.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** When a saved page was written, as far as its file tells. */
final class FileTime {
  /** Older times are what archives write that know none. */
  private static final Instant FIRST_PAGES = Instant.parse("1993-01-01T00:00:00Z");

  private FileTime() {}

  /** The time of the last modification; nothing if it makes no sense. */
  static Optional<Instant> of(Path file, Instant now) throws IOException {
    Instant written = Files.getLastModifiedTime(file).toInstant();
    return written.isAfter(FIRST_PAGES) && !written.isAfter(now)
        ? Optional.of(written)
        : Optional.empty();
  }
}
