package org.pactwatch.eval.confidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pactwatch.eval.quality.Floors;
import org.pactwatch.eval.quality.Shared;

class ReliabilityTest {
  @Test
  void confidenceHoldsOnArticlesThatItWasNotFittedTo() throws IOException {
    Path dev = Shared.folder("gold/dev");
    Reliability reliability = new Reliability();
    new LabelledClaims()
        .in(dev, gold -> gold.number() % 2 == 0)
        .forEach(claim -> reliability.add(claim.confidence(), claim.example().right()));
    assertThat(reliability.size()).isGreaterThan(100);
    new Floors()
        .hold(
            Map.of("confidence.dev.even.calibration", 1 - reliability.error()),
            reliability.table());
  }

  @Test
  void whatIsToldTooHighIsFoundOut() {
    Reliability boastful = new Reliability();
    for (int i = 0; i < 100; i++) {
      boastful.add(0.95, i % 2 == 0);
    }
    assertThat(boastful.error()).isCloseTo(0.45, within(1e-9));
    assertThat(boastful.table()).hasSize(3);
  }

  @Test
  void regressionFindsWhatSpeaksForAClaim() {
    List<LogisticRegression.Example> examples =
        List.of(
            new LogisticRegression.Example(List.of("always", "good"), true),
            new LogisticRegression.Example(List.of("always", "good"), true),
            new LogisticRegression.Example(List.of("always", "good"), false),
            new LogisticRegression.Example(List.of("always"), false),
            new LogisticRegression.Example(List.of("always"), false),
            new LogisticRegression.Example(List.of("always"), true));
    Map<String, Double> weights = new LogisticRegression("always", 1e-6).fit(examples);
    assertThat(LogisticRegression.probability(weights, List.of("always", "good")))
        .isCloseTo(2 / 3.0, within(1e-2));
    assertThat(LogisticRegression.probability(weights, List.of("always")))
        .isCloseTo(1 / 3.0, within(1e-2));
  }
}
