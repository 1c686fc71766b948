package org.pactwatch.review.html;

import java.util.List;

/**
 * A piece of HTML. Every text in it is escaped when it is written, and there is no way to put in
 * markup as a string.
 */
public interface Html {

  /** Writes the markup. */
  void writeTo(StringBuilder out);

  /** Words, which are escaped. */
  static Html text(String words) {
    return out -> Escape.text(words, out);
  }

  /** Pieces one after the other. */
  static Html all(List<? extends Html> pieces) {
    List<Html> copy = List.copyOf(pieces);
    return out -> copy.forEach(p -> p.writeTo(out));
  }

  /** Pieces one after the other. */
  static Html all(Html... pieces) {
    return all(List.of(pieces));
  }

  /** Nothing. */
  static Html none() {
    return out -> {};
  }

  /** The piece, or nothing. */
  static Html when(boolean shown, Html piece) {
    return shown ? piece : none();
  }

  /** A part of a page as text. */
  static String fragment(Html piece) {
    StringBuilder out = new StringBuilder(4096);
    piece.writeTo(out);
    return out.toString();
  }

  /** The whole page as text. */
  static String document(Html page) {
    StringBuilder out = new StringBuilder(16_384).append("<!doctype html>\n");
    page.writeTo(out);
    return out.toString();
  }
}
