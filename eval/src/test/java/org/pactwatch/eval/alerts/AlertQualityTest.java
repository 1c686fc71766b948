package org.pactwatch.eval.alerts;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.pactwatch.eval.quality.Floors;
import org.pactwatch.eval.quality.QualitySet;

/** Holds the alerts of annotated articles, read on their days, to floors. */
class AlertQualityTest {
  @Test
  void newPactsAndChangedStagesAreToldOnceAndRightly() throws IOException {
    for (QualitySet set : AlertSets.all()) {
      new Floors().hold(set);
    }
  }
}
