package org.pactwatch.ingest;

import java.util.ArrayList;
import java.util.List;
import org.pactwatch.ingest.source.Source;

/**
 * What one look at a source brought.
 *
 * @param source the source
 * @param taken articles that are new, delivered
 * @param revised articles known in another revision, delivered
 * @param unchanged entries known in this revision
 * @param left old entries that are not taken of a new source
 * @param skipped pages that are no articles, one line each with the reason
 * @param failures what could not be taken, one line each with the cause
 * @param reached whether the source itself could be read
 */
public record SourceReport(
    Source source,
    int taken,
    int revised,
    int unchanged,
    int left,
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

  /** Both together, of the same source. */
  public SourceReport plus(SourceReport other) {
    return new SourceReport(
        source,
        taken + other.taken,
        revised + other.revised,
        unchanged + other.unchanged,
        left + other.left,
        both(skipped, other.skipped),
        both(failures, other.failures),
        reached || other.reached);
  }

  private static List<String> both(List<String> first, List<String> second) {
    List<String> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }
}
