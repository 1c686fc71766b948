package org.pactwatch.review.html;

/** Escapes words for element content and for attribute values in double quotes. */
final class Escape {
  private static final char REPLACEMENT = '\uFFFD';

  private Escape() {}

  /** Both places are escaped alike, so that no caller can take the wrong one. */
  static void text(String words, StringBuilder out) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        case '\n', '\t' -> out.append(c);
        default -> out.append(Character.isISOControl(c) ? REPLACEMENT : c);
      }
    }
  }
}
