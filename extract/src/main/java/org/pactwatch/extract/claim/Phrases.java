package org.pactwatch.extract.claim;

import org.pactwatch.extract.text.Sentence;
import org.pactwatch.extract.text.Token;

/** Small readings of word sequences. */
final class Phrases {
  private Phrases() {}

  /** The words of a range in lower case, with "defense" written "defence" and marks left out. */
  static String plain(Sentence s, int first, int end) {
    StringBuilder words = new StringBuilder();
    for (int i = first; i < end; i++) {
      Token t = s.token(i);
      if (t.isWord()) {
        words
            .append(words.length() == 0 ? "" : " ")
            .append(t.lower().replace("defense", "defence"));
      }
    }
    return words.toString();
  }

  /** The token after the noun phrase that begins at {@code from}. */
  static int nounPhraseEnd(Sentence s, int from, int limit) {
    int i = from;
    while (i < limit) {
      String tag = s.token(i).tag();
      boolean inside =
          (tag.matches("ADJ|NOUN|PROPN|NUM|DET|PART")
              || s.token(i).is("-", "of", "'s", "and", "’s"));
      if (!inside) {
        break;
      }
      i++;
    }
    for (int k = from + 1; k < i; k++) {
      if (s.token(k).lower().endsWith("day") && s.token(k).isCapitalised()) {
        i = k; // "cooperation on Friday": the day is not part of the name
      }
    }
    while (i > from && s.token(i - 1).is("of", "and", "-", "the", "on")) {
      i--;
    }
    return i;
  }

  /** Whether a token is a form of "be". */
  static boolean isBe(Token t) {
    return t.is("be", "is", "are", "was", "were", "been", "being", "'s", "get", "got");
  }
}
