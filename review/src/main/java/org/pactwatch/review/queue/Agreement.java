package org.pactwatch.review.queue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * How well reviewers agree: Krippendorff's α for nominal values, any number of reviewers and
 * missing values (Krippendorff 2011, "Computing Krippendorff's Alpha-Reliability", section C).
 *
 * @param units how many claims at least two reviewers judged
 * @param alike on how many of them all agree
 * @param alpha 1 for perfect agreement, 0 for that of chance; empty where it is not defined, as all
 *     values are the same or there are none
 */
public record Agreement(int units, int alike, OptionalDouble alpha) {

  /** The agreement of opinions, each reviewer's one on each claim. */
  public static Agreement of(Collection<Opinions.Opinion> opinions) {
    Map<String, List<String>> units = new LinkedHashMap<>();
    for (Opinions.Opinion o : opinions) {
      units.computeIfAbsent(o.claim().value(), k -> new ArrayList<>()).add(o.meaning());
    }
    return ofValues(units.values());
  }

  /** The agreement of values, given by unit; units with fewer than two values are left out. */
  static Agreement ofValues(Collection<List<String>> units) {
    Map<String, Double> totals = new HashMap<>();
    double disagreement = 0;
    double all = 0;
    int pairable = 0;
    int alike = 0;
    for (List<String> unit : units) {
      int m = unit.size();
      if (m < 2) {
        continue;
      }
      Map<String, Integer> counts = new HashMap<>();
      unit.forEach(v -> counts.merge(v, 1, Integer::sum));
      counts.forEach((v, n) -> totals.merge(v, (double) n, Double::sum));
      double same = counts.values().stream().mapToDouble(n -> (double) n * (n - 1)).sum();
      disagreement += ((double) m * (m - 1) - same) / (m - 1);
      all += m;
      pairable++;
      alike += counts.size() == 1 ? 1 : 0;
    }
    return new Agreement(pairable, alike, alpha(totals, disagreement, all));
  }

  private static OptionalDouble alpha(Map<String, Double> totals, double disagreement, double all) {
    double n = all;
    double expected = n * n - totals.values().stream().mapToDouble(c -> c * c).sum();
    return expected == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(1 - (n - 1) * disagreement / expected);
  }
}
