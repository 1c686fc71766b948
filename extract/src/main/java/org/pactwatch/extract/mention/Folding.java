package org.pactwatch.extract.mention;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Makes spellings comparable: lower case, no diacritics, no dots in abbreviations, and words split
 * where apostrophes and hyphens stand.
 */
final class Folding {
  private Folding() {}

  /** A word, or the hyphen or comma between two. */
  record Piece(String written, String key) {
    boolean isCapitalised() {
      return !written.isEmpty() && Character.isUpperCase(written.codePointAt(0));
    }

    boolean isUpperCase() {
      return written.equals(written.toUpperCase(Locale.ROOT));
    }
  }

  /** Lower case without diacritics. */
  static String fold(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    StringBuilder folded = new StringBuilder(lower.length());
    String split = isAscii(lower) ? lower : Normalizer.normalize(lower, Normalizer.Form.NFD);
    for (int i = 0; i < split.length(); i++) {
      append(folded, split.charAt(i));
    }
    return folded.toString();
  }

  private static void append(StringBuilder folded, char c) {
    switch (c) {
      case 'ı' -> folded.append('i');
      case 'ø' -> folded.append('o');
      case 'ł' -> folded.append('l');
      case 'đ', 'ð' -> folded.append('d');
      case 'ß' -> folded.append("ss");
      case 'æ' -> folded.append("ae");
      case 'þ' -> folded.append("th");
      case 'ə' -> folded.append('e');
      case '’', 'ʼ', '‘', 'ʻ' -> folded.append('\'');
      case '–', '‑', '‐' -> folded.append('-');
      default -> {
        if (Character.getType(c) != Character.NON_SPACING_MARK) {
          folded.append(c);
        }
      }
    }
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(c -> c < 128);
  }

  /** The pieces of a text of several words. */
  static List<Piece> pieces(String text) {
    List<Piece> pieces = new ArrayList<>();
    for (String word : text.strip().split("\\s+")) {
      addPieces(word, pieces);
    }
    return pieces;
  }

  /** Adds the pieces of one token; a token without letters or digits is one piece. */
  static void addPieces(String word, List<Piece> pieces) {
    if (isAbbreviation(word)) {
      String bare = word.replace(".", "");
      pieces.add(new Piece(bare, fold(bare)));
      return;
    }
    if (word.equals("'s") || word.equals("’s") || word.length() == 1) {
      pieces.add(new Piece(word, fold(word)));
      return;
    }
    int from = -1;
    for (int i = 0; i <= word.length(); i++) {
      boolean inside = i < word.length() && isInside(word.charAt(i));
      if (inside && from < 0) {
        from = i;
      } else if (!inside && from >= 0) {
        pieces.add(new Piece(word.substring(from, i), fold(word.substring(from, i))));
        from = -1;
      }
      if (i < word.length() && isMark(word.charAt(i))) {
        pieces.add(new Piece(word.substring(i, i + 1), fold(word.substring(i, i + 1))));
      }
    }
  }

  private static boolean isMark(char c) {
    return c == '-' || c == '–' || c == '‑' || c == ',' || c == '&' || c == '(' || c == ')';
  }

  private static boolean isInside(char c) {
    return Character.isLetterOrDigit(c)
        || Character.isSurrogate(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || c == '+';
  }

  /** Whether every letter is followed by a dot: "U.S.", "U.A.E"; or a word ends in one: "St.". */
  private static boolean isAbbreviation(String word) {
    int dots = (int) word.chars().filter(c -> c == '.').count();
    int letters = (int) word.chars().filter(Character::isLetter).count();
    return dots > 0
        && letters > 0
        && dots + letters == word.length()
        && (letters <= dots + 1 || word.indexOf('.') == word.length() - 1);
  }
}
