package org.pactwatch.extract.claim;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * How likely a claim is right, by what speaks for and against it: logistic regression over {@link
 * ClaimTraits}, fitted on articles with gold. Immutable and thread-safe.
 */
final class ConfidenceModel {
  /** Nothing read by rules is sure, and nothing that passed them is worth nothing. */
  private static final double LEAST = 0.05;

  private static final double MOST = 0.98;

  private final Map<String, Double> weights = new HashMap<>();

  /** The model on the class path. */
  ConfidenceModel() {
    for (String[] row : WordList.read("confidence.tsv", 2)) {
      weights.put(row[0], Double.valueOf(row[1]));
    }
  }

  /** The probability, in hundredths. */
  double of(Collection<String> traits) {
    double sum = traits.stream().mapToDouble(t -> weights.getOrDefault(t, 0.0)).sum();
    double probability = 1 / (1 + Math.exp(-sum));
    return Math.round(100 * Math.max(LEAST, Math.min(MOST, probability))) / 100.0;
  }
}
