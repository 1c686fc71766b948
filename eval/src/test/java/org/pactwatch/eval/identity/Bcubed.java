package org.pactwatch.eval.identity;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * B-cubed precision and recall of a clustering (Bagga and Baldwin, 1998): for each item the share
 * of its cluster that belongs with it, and the share of what belongs with it that is in its
 * cluster; averaged over the items.
 *
 * @param items how many were clustered
 */
record Bcubed(int items, double precision, double recall) {

  /** Compares two clusterings of the same items, each given as the cluster's name by item. */
  static <T> Bcubed of(Map<T, String> gold, Map<T, String> found) {
    if (!gold.keySet().equals(found.keySet())) {
      throw new IllegalArgumentException("not the same items");
    }
    Map<String, Set<T>> right = clusters(gold);
    Map<String, Set<T>> made = clusters(found);
    double precision = 0;
    double recall = 0;
    for (Map.Entry<T, String> item : gold.entrySet()) {
      Set<T> belongs = right.getOrDefault(item.getValue(), Set.of());
      Set<T> with = made.getOrDefault(String.valueOf(found.get(item.getKey())), Set.of());
      double both = shared(belongs, with);
      precision += both / with.size();
      recall += both / belongs.size();
    }
    return new Bcubed(gold.size(), precision / gold.size(), recall / gold.size());
  }

  /** The harmonic mean of precision and recall. */
  double f1() {
    return 2 * precision * recall / (precision + recall);
  }

  private static <T> double shared(Collection<T> one, Collection<T> other) {
    Set<T> both = new HashSet<>(one);
    both.retainAll(other);
    return both.size();
  }

  private static <T> Map<String, Set<T>> clusters(Map<T, String> byItem) {
    return byItem.entrySet().stream()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getValue, Collectors.mapping(Map.Entry::getKey, Collectors.toSet())));
  }
}
