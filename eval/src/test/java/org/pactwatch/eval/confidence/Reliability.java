package org.pactwatch.eval.confidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How far told probabilities can be trusted: of the claims told with .9, nine of ten should be
 * right. Mutable; confined to one thread.
 */
final class Reliability {
  private static final double[] BOUNDS = {0, 0.5, 0.6, 0.7, 0.8, 0.9, 1.01};

  private final List<double[]> told = new ArrayList<>();

  void add(double probability, boolean right) {
    told.add(new double[] {probability, right ? 1 : 0});
  }

  int size() {
    return told.size();
  }

  /**
   * The expected calibration error: how far, over all claims, what is told lies from how many of a
   * bin are right (Naeini, Cooper, Hauskrecht, AAAI 2015).
   */
  double error() {
    double sum = 0;
    for (int i = 0; i + 1 < BOUNDS.length; i++) {
      List<double[]> bin = bin(i);
      sum += bin.size() * Math.abs(mean(bin, 0) - mean(bin, 1));
    }
    return told.isEmpty() ? 0 : sum / told.size();
  }

  /** The mean square of what is told against what is (Brier 1950). */
  double brier() {
    return told.stream().mapToDouble(t -> (t[0] - t[1]) * (t[0] - t[1])).average().orElse(0);
  }

  /** A line a bin: how many claims, what was told of them, how many were right. */
  List<String> table() {
    List<String> lines = new ArrayList<>();
    lines.add("told        claims  mean told  right");
    for (int i = 0; i + 1 < BOUNDS.length; i++) {
      List<double[]> bin = bin(i);
      if (!bin.isEmpty()) {
        lines.add(
            String.format(
                Locale.ROOT,
                "%.1f - %.1f  %7d  %9.2f  %5.2f",
                BOUNDS[i],
                Math.min(1, BOUNDS[i + 1]),
                bin.size(),
                mean(bin, 0),
                mean(bin, 1)));
      }
    }
    lines.add(
        String.format(Locale.ROOT, "calibration error %.3f, Brier score %.3f", error(), brier()));
    return lines;
  }

  private List<double[]> bin(int i) {
    return told.stream().filter(t -> t[0] >= BOUNDS[i] && t[0] < BOUNDS[i + 1]).toList();
  }

  private static double mean(List<double[]> bin, int column) {
    return bin.stream().mapToDouble(t -> t[column]).average().orElse(0);
  }
}
