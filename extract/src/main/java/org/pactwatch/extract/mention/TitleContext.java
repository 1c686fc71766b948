package org.pactwatch.extract.mention;

import org.pactwatch.extract.text.Sentence;
import org.pactwatch.model.Span;

/**
 * What is known of a sentence when its titles are sought.
 *
 * @param article the article's text
 * @param sentence the sentence
 * @param pieces its folded words
 * @param actors its countries and organisations
 */
record TitleContext(
    String article, Sentence sentence, PieceSequence pieces, ActorsOfSentence actors) {

  /** A token in lower case, or nothing outside the sentence. */
  String lower(int token) {
    return token >= 0 && token < sentence.size() ? sentence.token(token).lower() : "";
  }

  /** A token folded. */
  String key(int token) {
    return token >= 0 && token < sentence.size() ? pieces.key(token) : "";
  }

  String tag(int token) {
    return token >= 0 && token < sentence.size() ? sentence.token(token).tag() : "";
  }

  boolean isCapitalised(int token) {
    return token >= 0 && token < sentence.size() && sentence.token(token).isCapitalised();
  }

  Span span(int first, int end) {
    return new Span(sentence.token(first).span().start(), sentence.token(end - 1).span().end());
  }

  String text(int first, int end) {
    return span(first, end).of(article);
  }
}
