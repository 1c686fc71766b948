package org.pactwatch.ingest.dedup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What is remembered of a text so that copies of it can be found: a sample of the hashes of its
 * runs of words, those that are smallest. Two samples, cut at the same height, tell how much of the
 * shorter text stands in the longer one (containment: Broder, "On the resemblance and containment
 * of documents", 1997; samples that grow with the text: Irber et al., "Lightweight compositional
 * analysis of metagenomes with FracMinHash", 2022). Papers print the first half of agency copy:
 * half a text is contained in the whole, though it resembles it only by half. Immutable.
 */
public final class Sketch {
  /** Words in a run. */
  private static final int RUN = 4;

  /** The fewest different runs that tell a text from others. */
  private static final int FEWEST = 25;

  /** Of each text at least so many hashes are kept, if it has them. */
  private static final int LEAST = 256;

  /** Of longer texts every fourth. */
  private static final int SHARE = 4;

  private static final int MOST = 1024;

  /** How many of the smallest hashes lead to the sketch. */
  private static final int ANCHORS = 24;

  private final int[] hashes;
  private final int reach;

  /**
   * A sketch that was kept.
   *
   * @param hashes ascending, each once
   * @param reach up to which value all hashes are there
   */
  Sketch(int[] hashes, int reach) {
    this.hashes = hashes;
    this.reach = reach;
  }

  /** The sketch of a text; nothing if it is too short to be told from others. */
  public static Optional<Sketch> of(String text) {
    List<String> words = words(text);
    Set<Integer> runs = new HashSet<>();
    for (int i = 0; i + RUN <= words.size(); i++) {
      long hash = 1125899906842597L;
      for (int j = i; j < i + RUN; j++) {
        hash = 31 * hash + words.get(j).hashCode();
      }
      runs.add((int) (mix(hash) >>> 33));
    }
    return runs.size() < FEWEST ? Optional.empty() : Optional.of(smallest(runs));
  }

  private static Sketch smallest(Set<Integer> runs) {
    int[] all = runs.stream().mapToInt(Integer::intValue).sorted().toArray();
    int kept = Math.min(MOST, Math.max(LEAST, all.length / SHARE));
    return kept >= all.length
        ? new Sketch(all, Integer.MAX_VALUE)
        : new Sketch(Arrays.copyOf(all, kept), all[kept - 1]);
  }

  /** Runs of letters and digits; a character of a script without spaces is a word. */
  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    text.toLowerCase(Locale.ROOT)
        .codePoints()
        .forEach(
            c -> {
              boolean alone = Character.isIdeographic(c);
              if (alone || !Character.isLetterOrDigit(c)) {
                if (!word.isEmpty()) {
                  words.add(word.toString());
                  word.setLength(0);
                }
              }
              if (alone) {
                words.add(Character.toString(c));
              } else if (Character.isLetterOrDigit(c)) {
                word.appendCodePoint(c);
              }
            });
    if (!word.isEmpty()) {
      words.add(word.toString());
    }
    return words;
  }

  /** Finaliser of SplitMix64 (Steele, Lea and Flood, 2014). */
  private static long mix(long z) {
    long y = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    y = (y ^ (y >>> 27)) * 0x94D049BB133111EBL;
    return y ^ (y >>> 31);
  }

  int[] hashes() {
    return hashes.clone();
  }

  int reach() {
    return reach;
  }

  /**
   * The smallest hashes. A text contained in another to a share has about that share of the other's
   * anchors among its own, so that the sketches of copies are found by any that they have in
   * common.
   */
  int[] anchors() {
    return Arrays.copyOf(hashes, Math.min(ANCHORS, hashes.length));
  }

  /** Whether one is found when the other is looked up. */
  public boolean sharesAnchor(Sketch other) {
    return shared(anchors(), other.anchors()) > 0;
  }

  /** How many of two lots of ascending numbers are in both. */
  static int shared(int[] a, int[] b) {
    return common(a, b, Integer.MAX_VALUE);
  }

  /** How much of the shorter of two texts stands in the longer one, as far as can be seen. */
  public Overlap overlap(Sketch other) {
    int cut = Math.min(reach, other.reach);
    int fewer = Math.min(below(hashes, cut), below(other.hashes, cut));
    return new Overlap(common(hashes, other.hashes, cut), fewer);
  }

  private static int below(int[] hashes, int cut) {
    int at = Arrays.binarySearch(hashes, cut);
    return at >= 0 ? at + 1 : -at - 1;
  }

  private static int common(int[] a, int[] b, int cut) {
    int common = 0;
    int i = 0;
    int j = 0;
    while (i < a.length && j < b.length && a[i] <= cut && b[j] <= cut) {
      if (a[i] == b[j]) {
        common++;
        i++;
        j++;
      } else if (a[i] < b[j]) {
        i++;
      } else {
        j++;
      }
    }
    return common;
  }
}
