package org.pactwatch.store.picture;

import java.util.stream.IntStream;

/** Sets of the numbers from 0 that are joined two by two (union-find with path halving). */
final class DisjointSets {

  private final int[] parent;

  DisjointSets(int size) {
    parent = IntStream.range(0, size).toArray();
  }

  /** The smallest number of the set. */
  int root(int i) {
    int at = i;
    while (parent[at] != at) {
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  }

  void join(int one, int other) {
    int a = root(one);
    int b = root(other);
    parent[Math.max(a, b)] = Math.min(a, b);
  }
}
