package org.pactwatch.extract.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts text into pieces that OpenNLP can take. Its tokenizer costs the square of the length of a
 * run of characters without white space, its sentence detector that of a paragraph, so neither may
 * see runs that no prose has.
 */
final class LongRuns {
  private static final int LONGEST_WORD = 120;

  private LongRuns() {}

  /** Where the pieces of a sentence end: after every so many characters without white space. */
  static List<Integer> wordCuts(String text) {
    List<Integer> cuts = new ArrayList<>();
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      run = Character.isWhitespace(text.charAt(i)) ? 0 : run + 1;
      if (run > LONGEST_WORD && !Character.isLowSurrogate(text.charAt(i))) {
        cuts.add(i);
        run = 1;
      }
    }
    cuts.add(text.length());
    return cuts;
  }

  /** Where the pieces of a block end: at the white space after every so many characters. */
  static List<Integer> blockCuts(String text, int longest) {
    List<Integer> cuts = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      boolean space = Character.isWhitespace(text.charAt(i));
      boolean far = i - from >= 2 * longest && !Character.isLowSurrogate(text.charAt(i));
      if (i - from >= longest && space || far) {
        cuts.add(i);
        from = i;
      }
    }
    cuts.add(text.length());
    return cuts;
  }
}
