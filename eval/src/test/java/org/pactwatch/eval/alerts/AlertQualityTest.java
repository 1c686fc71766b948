package org.pactwatch.eval.alerts;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pactwatch.eval.alerts.AlertReplay.Score;
import org.pactwatch.eval.quality.Floors;
import org.pactwatch.eval.quality.Shared;

/** Holds the alerts of annotated articles, read on their days, to floors. */
class AlertQualityTest {
  @TempDir private Path folder = Path.of(".");

  @Test
  void newPactsAndChangedStagesAreToldOnceAndRightly() throws IOException {
    Path gold = Shared.folder("gold/dev");
    for (Score score : new AlertReplay().run(gold, folder)) {
      String name = "alerts.dev." + score.name();
      new Floors()
          .hold(
              Map.of(
                  name + ".precision", score.precision(),
                  name + ".recall", score.recall(),
                  name + ".once", score.once()),
              score);
    }
  }
}
