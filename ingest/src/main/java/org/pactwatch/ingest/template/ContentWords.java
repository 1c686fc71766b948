package org.pactwatch.ingest.template;

import java.lang.Character.UnicodeScript;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * The words of a text that tell its subject: those of five letters and more, and pairs of signs
 * where a script has no spaces between words.
 */
final class ContentWords {
  private static final int LEAST = 5;
  private static final Set<UnicodeScript> UNSPACED =
      Set.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.THAI,
          UnicodeScript.LAO,
          UnicodeScript.KHMER,
          UnicodeScript.MYANMAR);

  private ContentWords() {}

  static Set<String> of(String text) {
    Set<String> words = new HashSet<>();
    StringBuilder word = new StringBuilder();
    int before = 0;
    for (int c : text.toLowerCase(Locale.ROOT).codePoints().toArray()) {
      boolean unspaced = Character.isLetter(c) && UNSPACED.contains(UnicodeScript.of(c));
      if (unspaced && before != 0) {
        words.add(Character.toString(before) + Character.toString(c));
      }
      before = unspaced ? c : 0;
      if (Character.isLetter(c) && !unspaced) {
        word.appendCodePoint(c);
      } else {
        flush(word, words);
      }
    }
    flush(word, words);
    return words;
  }

  private static void flush(StringBuilder word, Set<String> words) {
    if (word.length() >= LEAST) {
      words.add(word.toString());
    }
    word.setLength(0);
  }
}
