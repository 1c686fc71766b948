package org.pactwatch.extract.text;

/** Makes typographic marks plain, one character for one, so that offsets stay. */
final class Typography {
  private Typography() {}

  static String plain(String text) {
    StringBuilder plain = new StringBuilder(text);
    for (int i = 0; i < plain.length(); i++) {
      plain.setCharAt(i, plain(plain.charAt(i)));
    }
    return plain.toString();
  }

  private static char plain(char c) {
    return switch (c) {
      case '‘', '’', 'ʼ', '‛' -> '\'';
      case '“', '”', '„', '«', '»' -> '"';
      case '–', '‑', '‐', '−' -> '-';
      case '\u00a0', '\u2009', '\u202f', '\u200b', '\u200e', '\u200f', '\ufeff' -> ' ';
      default -> c;
    };
  }
}
