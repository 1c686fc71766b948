package org.pactwatch.ingest;

import java.util.List;
import org.pactwatch.ingest.source.Source;

/**
 * What one look at a source brought.
 *
 * @param source the source
 * @param taken articles that are new, delivered
 * @param revised articles known in another revision, delivered
 * @param unchanged entries known in this revision
 * @param skipped pages that are no articles, one line each with the reason
 * @param failures what could not be taken, one line each with the cause
 * @param reached whether the source itself could be read
 */
public record SourceReport(
    Source source,
    int taken,
    int revised,
    int unchanged,
    List<String> skipped,
    List<String> failures,
    boolean reached) {
  public SourceReport {
    skipped = List.copyOf(skipped);
    failures = List.copyOf(failures);
  }

  /** Whether anything could not be taken. */
  public boolean failed() {
    return !failures.isEmpty();
  }
}
