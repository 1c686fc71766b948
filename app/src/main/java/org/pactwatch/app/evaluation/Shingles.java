package org.pactwatch.app.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * How far two texts agree by their runs of four words, each as often as it occurs, as in the
 * article extraction benchmark of Scrapinghub (2020). Of each page the right, wrong and missed runs
 * are divided by their sum, so that long pages do not outweigh short ones; precision and recall are
 * the means over pages.
 */
final class Shingles {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");
  private static final int LENGTH = 4;

  private double precisions;
  private int precise;
  private double recalls;
  private int recalled;
  private int exact;
  private int pages;

  void add(String gold, String found) {
    List<String> right = words(gold);
    List<String> read = words(found);
    Map<List<String>, Integer> wanted = runs(right);
    Map<List<String>, Integer> had = runs(read);
    int hits = 0;
    for (Map.Entry<List<String>, Integer> run : wanted.entrySet()) {
      hits += Math.min(run.getValue(), had.getOrDefault(run.getKey(), 0));
    }
    int found4 = size(had);
    int wanted4 = size(wanted);
    if (found4 > 0) {
      precisions += (double) hits / found4;
      precise++;
    }
    if (wanted4 > 0) {
      recalls += (double) hits / wanted4;
      recalled++;
    }
    exact += right.equals(read) ? 1 : 0;
    pages++;
  }

  Figure figure() {
    double p = precise == 0 ? 0 : precisions / precise;
    double r = recalled == 0 ? 0 : recalls / recalled;
    double f1 = p + r == 0 ? 0 : 2 * p * r / (p + r);
    return new Figure(
        "text",
        f1,
        "F1 "
            + Figure.share(f1)
            + " P "
            + Figure.share(p)
            + " R "
            + Figure.share(r)
            + " exact "
            + Figure.share((double) exact / pages)
            + " of "
            + pages);
  }

  boolean isEmpty() {
    return pages == 0;
  }

  private static int size(Map<List<String>, Integer> runs) {
    return runs.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static List<String> words(String text) {
    return WORD.matcher(text).results().map(MatchResult::group).toList();
  }

  /** A text of fewer words is one run. */
  private static Map<List<String>, Integer> runs(List<String> words) {
    Map<List<String>, Integer> runs = new HashMap<>();
    if (!words.isEmpty()) {
      for (int i = 0; i <= Math.max(0, words.size() - LENGTH); i++) {
        List<String> run = new ArrayList<>(words.subList(i, Math.min(i + LENGTH, words.size())));
        runs.merge(run, 1, Integer::sum);
      }
    }
    return runs;
  }
}
