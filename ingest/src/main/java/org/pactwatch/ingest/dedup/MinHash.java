package org.pactwatch.ingest.dedup;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The signature of a text by which near duplicates are found: the minima of many hash functions
 * over its runs of five words (Broder, "On the resemblance and containment of documents", 1997).
 * The share of equal minima estimates the share of runs that two texts have in common. Unlike
 * SimHash it stays near when a copy is cut short, which is what papers do to agency copy.
 */
final class MinHash {
  /** How many minima. */
  static final int SIZE = 96;

  private static final int ROWS = 3;
  private static final int SHINGLE = 5;
  private static final int FEWEST = 20;
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

  private MinHash() {}

  /** The minima of a text; nothing if it is too short to be told from others. */
  static Optional<int[]> of(String text) {
    String[] words = BETWEEN.split(text.toLowerCase(Locale.ROOT));
    int shingles = words.length - SHINGLE + 1;
    if (shingles < FEWEST) {
      return Optional.empty();
    }
    int[] minima = new int[SIZE];
    Arrays.fill(minima, Integer.MAX_VALUE);
    for (int i = 0; i < shingles; i++) {
      long hash = 1125899906842597L;
      for (int j = i; j < i + SHINGLE; j++) {
        hash = 31 * hash + words[j].hashCode();
      }
      for (int k = 0; k < SIZE; k++) {
        minima[k] = Math.min(minima[k], (int) (mix(hash + k * 0x9E3779B97F4A7C15L) >>> 33));
      }
    }
    return Optional.of(minima);
  }

  /** Finaliser of SplitMix64 (Steele, Lea and Flood, 2014). */
  private static long mix(long z) {
    long y = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    y = (y ^ (y >>> 27)) * 0x94D049BB133111EBL;
    return y ^ (y >>> 31);
  }

  /** Hashes of groups of minima; two near duplicates have one in common almost surely. */
  static Integer[] bands(int[] minima) {
    Integer[] bands = new Integer[SIZE / ROWS];
    for (int b = 0; b < bands.length; b++) {
      int[] band = Arrays.copyOfRange(minima, b * ROWS, (b + 1) * ROWS);
      bands[b] = 31 * Arrays.hashCode(band) + b;
    }
    return bands;
  }

  /** The estimated share of runs in common, 0 to 1. */
  static double likeness(int[] a, int[] b) {
    int equal = 0;
    for (int i = 0; i < SIZE; i++) {
      equal += a[i] == b[i] ? 1 : 0;
    }
    return (double) equal / SIZE;
  }
}
