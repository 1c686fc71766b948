package org.pactwatch.extract.text;

import java.util.Locale;
import org.pactwatch.model.Span;

/**
 * A word or a punctuation mark. Its part of speech and lemma are found out when they are first
 * asked for, for the whole sentence at once, since that costs more than all the rest and most
 * sentences of the news are never asked. Not thread-safe.
 */
public final class Token {
  private final Span span;
  private final String text;
  private final String lower;
  private final WordTags tags;
  private final int index;

  /**
   * A word of a sentence.
   *
   * @param index its place among the sentence's words, from 0
   */
  Token(Span span, String text, WordTags tags, int index) {
    this.span = span;
    this.text = text;
    this.lower = text.toLowerCase(Locale.ROOT).replace('’', '\'');
    this.tags = tags;
    this.index = index;
  }

  /** Where it stands in the article's text. */
  public Span span() {
    return span;
  }

  /** As written. */
  public String text() {
    return text;
  }

  /** In lower case, with typographic apostrophes made plain. */
  public String lower() {
    return lower;
  }

  /** Its Universal Dependencies part of speech, such as {@code NOUN}. */
  public String tag() {
    return tags.tag(index);
  }

  /** Its base form in lower case. */
  public String lemma() {
    return tags.lemma(index);
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
