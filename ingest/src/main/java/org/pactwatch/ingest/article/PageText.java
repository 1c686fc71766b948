package org.pactwatch.ingest.article;

/** White space and invisible characters of page text. */
final class PageText {
  private PageText() {}

  /**
   * One line: runs of white space become one space; soft hyphens, zero-width characters, bidi marks
   * and control characters go, and halves of surrogate pairs.
   */
  static String clean(CharSequence raw) {
    char[] text = raw.toString().toCharArray();
    int out = 0;
    boolean space = false;
    for (int i = 0; i < text.length; i++) {
      char c = text[i];
      boolean plain = c > ' ' && c < '\u007f';
      if (!plain && isSpace(c)) {
        space = true;
      } else if (plain || (!isInvisible(c) && !isHalf(raw, i))) {
        if (space && out > 0) {
          text[out++] = ' ';
        }
        space = false;
        text[out++] = c;
      }
    }
    return new String(text, 0, out);
  }

  private static boolean isSpace(char c) {
    return c <= ' '
        || c == '\u00a0'
        || c == '\u3000'
        || (c >= '\u2000' && c <= '\u200a')
        || c == '\u2028'
        || c == '\u2029'
        || c == '\u202f'
        || c == '\u205f';
  }

  /** Whether a surrogate stands alone, which is half a character and cannot be encoded. */
  private static boolean isHalf(CharSequence raw, int i) {
    char c = raw.charAt(i);
    if (!Character.isSurrogate(c)) {
      return false;
    }
    int other = Character.isHighSurrogate(c) ? i + 1 : i - 1;
    return other < 0
        || other >= raw.length()
        || !Character.isSurrogate(raw.charAt(other))
        || Character.isHighSurrogate(raw.charAt(other)) == Character.isHighSurrogate(c);
  }

  private static boolean isInvisible(char c) {
    return c == '\u00ad'
        || (c >= '\u007f' && c < '\u00a0')
        || (c >= '\u200b' && c <= '\u200f')
        || (c >= '\u202a' && c <= '\u202e')
        || (c >= '\u2060' && c <= '\u2064')
        || c == '\ufeff'
        || c == '\ufffc';
  }

  /**
   * How much a text says, in characters of an alphabet: a character of a script that writes words
   * in one or two signs counts for two and a half.
   */
  static int weight(String text) {
    int dense = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '\u2e80' && c <= '\u9fff' || c >= '\uac00' && c <= '\ud7a3') {
        dense++;
      }
    }
    return text.length() + dense * 3 / 2;
  }

  /** Whether the text ends as a sentence does, quotation marks and brackets aside. */
  static boolean endsSentence(String text) {
    int i = text.length() - 1;
    while (i >= 0 && "\"'”’»›)]“ *".indexOf(text.charAt(i)) >= 0) {
      i--;
    }
    return i >= 0 && ".!?…:;。！？।؟۔։".indexOf(text.charAt(i)) >= 0;
  }

  /** Letters and digits in lower case, for comparison. */
  static String key(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
        out.append((char) c);
      } else if (c >= 'A' && c <= 'Z') {
        out.append((char) (c + 'a' - 'A'));
      } else if (c > 0x7f && Character.isLetterOrDigit(c)) {
        out.appendCodePoint(Character.toLowerCase(c));
      }
    }
    return out.toString();
  }

  /** Whether a figure stands in a text, in any script. */
  static boolean hasFigure(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** The number of runs of non-space characters. */
  static int words(String text) {
    int words = 0;
    boolean in = false;
    for (int i = 0; i < text.length(); i++) {
      boolean letter = text.charAt(i) != ' ';
      if (letter && !in) {
        words++;
      }
      in = letter;
    }
    return words;
  }
}
