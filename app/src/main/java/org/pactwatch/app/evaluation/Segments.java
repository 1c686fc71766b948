package org.pactwatch.app.evaluation;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Whether texts have the stretches they must have and none that are furniture, spaces aside, as in
 * the evaluation of Trafilatura (Barbaresi 2021). Counted over all pages together.
 */
final class Segments {
  private static final Pattern SPACES = Pattern.compile("(?U)[\\s\\x1c-\\x1f]+");

  private int right;
  private int wrong;
  private int missed;

  void add(List<String> with, List<String> without, String found) {
    String text = normal(found);
    for (String segment : with) {
      boolean there = text.contains(normal(segment));
      right += there ? 1 : 0;
      missed += there ? 0 : 1;
    }
    for (String segment : without) {
      wrong += text.contains(normal(segment)) ? 1 : 0;
    }
  }

  boolean isEmpty() {
    return right + wrong + missed == 0;
  }

  Figure figure() {
    double f1 = 2.0 * right / Math.max(1, 2 * right + wrong + missed);
    return new Figure(
        "segments",
        f1,
        "F1 "
            + Figure.share(f1)
            + " P "
            + Figure.share((double) right / Math.max(1, right + wrong))
            + " R "
            + Figure.share((double) right / Math.max(1, right + missed)));
  }

  private static String normal(String text) {
    return SPACES.matcher(text).replaceAll(" ").strip();
  }
}
