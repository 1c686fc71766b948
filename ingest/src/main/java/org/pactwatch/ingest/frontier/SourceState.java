package org.pactwatch.ingest.frontier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pactwatch.ingest.fetch.Validators;

/**
 * How a source fares.
 *
 * @param validators what its server gave when everything in it had been taken
 * @param lastSuccess when it was last read, or null
 * @param lastNew when it last had something new, or null
 * @param failures how many looks in a row have failed
 * @param trouble the present failure in one line, or null
 * @param nextDue when to look again
 */
public record SourceState(
    Validators validators,
    @Nullable Instant lastSuccess,
    @Nullable Instant lastNew,
    int failures,
    @Nullable String trouble,
    Instant nextDue) {
  /** A source that was never looked at, due at once. */
  public static final SourceState NEW =
      new SourceState(Validators.NONE, null, null, 0, null, Instant.EPOCH);
}
