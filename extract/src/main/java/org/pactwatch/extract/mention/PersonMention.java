package org.pactwatch.extract.mention;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pactwatch.model.Official;
import org.pactwatch.model.Span;

/**
 * A mention of a named person, by full name or surname.
 *
 * @param span where it stands in the article's text, without title
 * @param text the words under the span
 * @param name the fullest form in the article
 * @param official the office held, or null for a person who holds none
 * @param sentence index of the sentence
 * @param firstToken index of its first token in the sentence
 * @param endToken index after its last token
 */
public record PersonMention(
    Span span,
    String text,
    String name,
    @Nullable Official official,
    int sentence,
    int firstToken,
    int endToken) {

  /** The office held, if any. */
  public Optional<Official> office() {
    return Optional.ofNullable(official);
  }
}
