package org.pactwatch.eval.confidence;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.pactwatch.app.evaluation.Figure;
import org.pactwatch.eval.quality.QualitySet;
import org.pactwatch.eval.quality.Shared;

/** Articles that the confidence of claims was not fitted to. */
public final class ConfidenceSets {
  private static final int TOO_FEW = 100;

  private ConfidenceSets() {}

  /** All of them. */
  public static List<QualitySet> all() {
    Path dev = Shared.path("gold/dev");
    return List.of(new QualitySet("confidence.dev.even", dev, () -> figures(dev)));
  }

  private static List<Figure> figures(Path dev) throws IOException {
    Reliability reliability = new Reliability();
    new LabelledClaims()
        .in(dev, gold -> gold.number() % 2 == 0)
        .forEach(claim -> reliability.add(claim.confidence(), claim.example().right()));
    if (reliability.size() <= TOO_FEW) {
      throw new IllegalStateException(reliability.size() + " claims say too little");
    }
    return List.of(
        new Figure(
            "calibration",
            1 - reliability.error(),
            String.format(
                Locale.ROOT,
                "%d claims, Brier score %.3f",
                reliability.size(),
                reliability.brier())));
  }
}
