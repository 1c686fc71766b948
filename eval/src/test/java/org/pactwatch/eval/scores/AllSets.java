package org.pactwatch.eval.scores;

import java.util.List;
import java.util.stream.Stream;
import org.pactwatch.eval.alerts.AlertSets;
import org.pactwatch.eval.confidence.ConfidenceSets;
import org.pactwatch.eval.identity.IdentitySets;
import org.pactwatch.eval.quality.PageSets;
import org.pactwatch.eval.quality.QualitySet;
import org.pactwatch.eval.quality.ReadingSets;
import org.pactwatch.eval.sameness.SamenessSets;

/** Every set whose figures have floors. */
final class AllSets {
  private AllSets() {}

  /** In the order of the way of an article. */
  static List<QualitySet> list() {
    return Stream.of(
            PageSets.all(),
            SamenessSets.all(),
            new ReadingSets().all(),
            ConfidenceSets.all(),
            IdentitySets.all(),
            AlertSets.all())
        .flatMap(List::stream)
        .toList();
  }
}
