package org.pactwatch.eval.confidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pactwatch.eval.quality.Floors;
import org.pactwatch.eval.quality.QualitySet;

class ReliabilityTest {
  @Test
  void confidenceHoldsOnArticlesThatItWasNotFittedTo() throws IOException {
    for (QualitySet set : ConfidenceSets.all()) {
      new Floors().hold(set);
    }
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
