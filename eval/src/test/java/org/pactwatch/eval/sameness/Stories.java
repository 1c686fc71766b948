package org.pactwatch.eval.sameness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.pactwatch.eval.sameness.Desk.Edit;

/** Pairs of texts of which it is known whether they are one story. */
final class Stories {
  private static final int SHORTEST = 60;
  private static final int RUN = 6;

  private final List<List<String>> stories;

  /**
   * @param stories texts by paragraphs; of those that are copies of one another, told by all their
   *     runs of words, the first is kept
   */
  Stories(List<List<String>> stories) {
    List<List<String>> kept = new ArrayList<>();
    List<int[]> known = new ArrayList<>();
    for (List<String> story : stories) {
      int[] runs = runs(String.join(" ", story));
      if (Desk.words(String.join(" ", story)) >= SHORTEST
          && known.stream().noneMatch(other -> isCopy(runs, other))) {
        kept.add(story);
        known.add(runs);
      }
    }
    this.stories = kept;
  }

  private static int[] runs(String text) {
    String[] words = text.split("\\s+");
    return IntStream.range(0, Math.max(0, words.length - RUN + 1))
        .map(i -> String.join(" ", Arrays.asList(words).subList(i, i + RUN)).hashCode())
        .sorted()
        .distinct()
        .toArray();
  }

  private static boolean isCopy(int[] one, int[] other) {
    int common = 0;
    for (int i = 0, j = 0; i < one.length && j < other.length; ) {
      int order = Integer.compare(one[i], other[j]);
      common += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return 2 * common > Math.min(one.length, other.length);
  }

  /**
   * Two texts.
   *
   * @param kind how the second came about
   * @param same whether they are one story
   */
  record Pair(String kind, boolean same, String first, String second) {}

  int size() {
    return stories.size();
  }

  /** Copies as desks make them, each long enough to be told. */
  List<Pair> copies() {
    Desk desk = new Desk(1);
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < stories.size(); i++) {
      List<String> story = stories.get(i);
      List<String> other = stories.get((i + 7) % stories.size());
      for (Edit edit : Edit.values()) {
        String copy = String.join("\n", desk.edit(edit, story, other));
        if (Desk.words(copy) >= SHORTEST * 3 / 4) {
          pairs.add(new Pair(edit.name(), true, String.join("\n", story), copy));
        }
      }
    }
    return pairs;
  }

  /** Other stories: any, follow-ups with shared background, and ones with a site's common words. */
  List<Pair> others(List<String> furniture) {
    Desk desk = new Desk(2);
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < stories.size(); i++) {
      List<String> story = stories.get(i);
      String text = String.join("\n", story);
      for (int k = 1; k <= 4; k++) {
        List<String> other = stories.get((i + k * 13) % stories.size());
        if (other == story) {
          continue;
        }
        String followUp = String.join("\n", desk.followUp(story, other));
        pairs.add(new Pair("FOLLOW_UP", false, text, followUp));
        if (k == 1) {
          String site = String.join("\n", furniture);
          pairs.add(
              new Pair(
                  "SAME_SITE", false, text + "\n" + site, String.join("\n", other) + "\n" + site));
          pairs.add(new Pair("UNRELATED", false, text, String.join("\n", other)));
        }
      }
    }
    return pairs;
  }
}
