package org.pactwatch.eval.quality;

import java.util.HashSet;
import java.util.Set;

/** Counts of right, wrong and missed answers, micro-averaged over cases. */
final class Tally {
  private int right;
  private int wrong;
  private int missed;

  /** Counts one case; what is optional counts neither way. */
  <T> void add(Set<T> gold, Set<T> found, Set<T> optional) {
    Set<T> hits = new HashSet<>(found);
    hits.retainAll(gold);
    right += hits.size();
    missed += gold.size() - hits.size();
    Set<T> extra = new HashSet<>(found);
    extra.removeAll(gold);
    extra.removeAll(optional);
    wrong += extra.size();
  }

  double f1() {
    return right == 0 ? 0 : 2.0 * right / (2 * right + wrong + missed);
  }

  @Override
  public String toString() {
    return String.format("F1 %.3f (right %d, wrong %d, missed %d)", f1(), right, wrong, missed);
  }
}
