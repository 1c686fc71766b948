package org.pactwatch.ingest.dedup;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Short lines that change by themselves, such as times, counts of comments and minutes of reading.
 * Their words are in {@code passing-words.txt}.
 */
final class PassingLines {
  private static final int MOST_WORDS = 12;
  private static final Set<String> WORDS =
      WordList.words("passing-words.txt").collect(Collectors.toUnmodifiableSet());

  private PassingLines() {}

  /** Whether a line says nothing but such things. */
  static boolean contains(String line) {
    String[] words = line.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+");
    return words.length <= MOST_WORDS
        && Arrays.stream(words)
            .allMatch(w -> w.isEmpty() || Character.isDigit(w.charAt(0)) || WORDS.contains(w));
  }
}
