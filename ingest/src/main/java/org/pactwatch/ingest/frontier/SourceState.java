package org.pactwatch.ingest.frontier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pactwatch.ingest.fetch.Validators;

/**
 * How a source fares.
 *
 * @param validators what its server gave when everything in it was noted
 * @param lastLook when it was last asked, or null
 * @param lastSuccess when it was asked for what was last read, or null
 * @param lastNew when it last had something new, or null
 * @param failures failed looks in a row by their weight, see {@link
 *     org.pactwatch.ingest.fetch.FailureKind#weight()}
 * @param trouble the present failure, or null
 * @param pages how its pages fare
 * @param rhythm how often it has something new
 * @param gapSince from when on it may have dropped entries that are still to be sought in the
 *     site's sitemaps, or null
 * @param move where it has moved to, or null
 * @param nextDue when to look again
 */
public record SourceState(
    Validators validators,
    @Nullable Instant lastLook,
    @Nullable Instant lastSuccess,
    @Nullable Instant lastNew,
    double failures,
    @Nullable Trouble trouble,
    PageHealth pages,
    Rhythm rhythm,
    @Nullable Instant gapSince,
    @Nullable Move move,
    Instant nextDue) {
  /** A source that was never looked at, due at once. */
  public static final SourceState NEW =
      new SourceState(
          Validators.NONE,
          null,
          null,
          null,
          0,
          null,
          PageHealth.UNKNOWN,
          Rhythm.UNKNOWN,
          null,
          null,
          Instant.EPOCH);

  /** The same state, due at another time. */
  public SourceState dueAt(Instant due) {
    return new SourceState(
        validators,
        lastLook,
        lastSuccess,
        lastNew,
        failures,
        trouble,
        pages,
        rhythm,
        gapSince,
        move,
        due);
  }
}
