package org.pactwatch.extract.text;

import java.util.Locale;
import org.pactwatch.model.Span;

/**
 * A word or a punctuation mark.
 *
 * @param span where it stands in the article's text
 * @param text as written
 * @param lower in lower case, with typographic apostrophes made plain
 * @param tag its Universal Dependencies part of speech, such as {@code NOUN}
 * @param lemma its base form in lower case
 */
public record Token(Span span, String text, String lower, String tag, String lemma) {
  /** A token whose lower-case form follows from its text. */
  public static Token of(Span span, String text, String tag, String lemma) {
    return new Token(span, text, text.toLowerCase(Locale.ROOT).replace('’', '\''), tag, lemma);
  }

  /** Whether it begins with an upper-case or title-case letter. */
  public boolean isCapitalised() {
    int first = text.codePointAt(0);
    return Character.isUpperCase(first) || Character.isTitleCase(first);
  }

  /** Whether it begins with a letter or a digit. */
  public boolean isWord() {
    return Character.isLetterOrDigit(text.codePointAt(0));
  }

  /** Whether its lower-case form is one of these. */
  public boolean is(String... forms) {
    for (String form : forms) {
      if (lower.equals(form)) {
        return true;
      }
    }
    return false;
  }
}
