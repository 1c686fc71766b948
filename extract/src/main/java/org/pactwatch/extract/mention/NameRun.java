package org.pactwatch.extract.mention;

import java.util.List;
import org.pactwatch.extract.text.Sentence;
import org.pactwatch.model.Span;

/**
 * Words that may be a person's name.
 *
 * @param sentence where they stand
 * @param first the first token
 * @param end the token after the last
 * @param words the folded words that tell people apart: without particles
 */
record NameRun(Sentence sentence, int first, int end, List<String> words) {
  NameRun {
    words = List.copyOf(words);
  }

  Span span() {
    return new Span(sentence.token(first).span().start(), sentence.token(end - 1).span().end());
  }

  String text(String article) {
    return span().of(article).replaceAll("\\s+", " ");
  }
}
