package org.pactwatch.eval.confidence;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Logistic regression over traits that are there or not, with an L2 penalty on all weights but that
 * of the trait that is always there; fitted by gradient descent, which is plenty for some hundred
 * examples (Hastie, Tibshirani, Friedman, The Elements of Statistical Learning, 4.4).
 */
final class LogisticRegression {
  private static final int ROUNDS = 4000;
  private static final double STEP = 0.5;

  private final String always;
  private final double penalty;

  /** One claim: its traits, and whether it is right. */
  record Example(List<String> traits, boolean right) {}

  /**
   * @param always the trait without a penalty
   * @param penalty how much a weight of 1 costs, in examples
   */
  LogisticRegression(String always, double penalty) {
    this.always = always;
    this.penalty = penalty;
  }

  /** The weights by trait; the same examples give the same weights. */
  Map<String, Double> fit(List<Example> examples) {
    Map<String, Double> weights = new TreeMap<>();
    for (int round = 0; round < ROUNDS; round++) {
      Map<String, Double> gradient = new TreeMap<>();
      for (Example example : examples) {
        double error = (example.right() ? 1 : 0) - probability(weights, example.traits());
        example.traits().forEach(t -> gradient.merge(t, error, Double::sum));
      }
      gradient.forEach(
          (trait, slope) -> {
            double weight = weights.getOrDefault(trait, 0.0);
            double cost = trait.equals(always) ? 0 : penalty * weight;
            weights.put(trait, weight + STEP * (slope - cost) / examples.size());
          });
    }
    return weights;
  }

  static double probability(Map<String, Double> weights, List<String> traits) {
    double sum = traits.stream().mapToDouble(t -> weights.getOrDefault(t, 0.0)).sum();
    return 1 / (1 + Math.exp(-sum));
  }
}
