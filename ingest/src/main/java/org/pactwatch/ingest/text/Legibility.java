package org.pactwatch.ingest.text;

import java.lang.Character.UnicodeScript;

/**
 * Whether a text looks as if its bytes were read with the right character set. Read with a wrong
 * one, words have letters of several scripts, capitals in their middle or all through, hardly a
 * plain letter among accented ones, or signs that are no letters at all. Judged by what is beyond
 * ASCII; ordinary words with an accent here and there speak for the text.
 */
final class Legibility {
  private static final int FEW = 6;
  private static final int SHORT = 3;
  private static final double SIGNS = 0.5;
  private static final double WRONG_WORDS = 0.4;
  private static final double DAMAGED = 0.02;

  private int letters;
  private int signs;
  private int damaged;
  private int words;
  private int wrong;

  private Legibility(String text) {
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean letter = i < text.length() && Character.isLetter(text.charAt(i));
      if (letter) {
        start = start < 0 ? i : start;
      } else {
        if (start >= 0) {
          word(text, start, i);
        }
        start = -1;
        count(i < text.length() ? text.charAt(i) : ' ');
      }
    }
  }

  /** Whether a text is legible, or has too little beyond ASCII to tell. */
  static boolean holds(String text) {
    Legibility seen = new Legibility(text);
    int foreign = seen.letters + seen.signs + seen.damaged;
    if (seen.damaged > Math.max(1, DAMAGED * foreign)) {
      return false;
    }
    return foreign < FEW
        || (seen.signs <= SIGNS * foreign && seen.wrong <= WRONG_WORDS * seen.words);
  }

  private void count(char c) {
    if (c == '\ufffd' || (c >= 0x80 && c < 0xa0)) {
      damaged++;
    } else if (c > 0xa0) {
      int type = Character.getType(c);
      boolean mark = type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
      boolean punctuation =
          type == Character.DASH_PUNCTUATION
              || type == Character.INITIAL_QUOTE_PUNCTUATION
              || type == Character.FINAL_QUOTE_PUNCTUATION
              || type == Character.OTHER_PUNCTUATION
              || c >= 0x2000;
      if (!mark && !punctuation && !Character.isSurrogate(c)) {
        signs++;
      }
    }
  }

  private void word(String text, int from, int to) {
    int foreign = 0;
    boolean mixed = false;
    boolean capital = false;
    boolean small = to - from < SHORT;
    UnicodeScript script = UnicodeScript.of(text.charAt(from));
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      foreign += c >= 0x80 ? 1 : 0;
      mixed |= UnicodeScript.of(c) != script && !isEastAsian(c);
      small |= i > from && !Character.isUpperCase(c);
      capital |= i > from && Character.isUpperCase(c) && Character.isLowerCase(text.charAt(i - 1));
    }
    letters += foreign;
    if (foreign > 0 && to - from > 1) {
      words++;
      boolean accents = script == UnicodeScript.LATIN && foreign > 0.5 * (to - from);
      // All in capitals, as small letters of KOI8-R are in windows-1251.
      boolean loud = !small;
      wrong += mixed || capital || accents || loud ? 1 : 0;
    }
  }

  private static boolean isEastAsian(char c) {
    return c >= 0x2e80;
  }
}
