package org.pactwatch.extract.mention;

import org.pactwatch.extract.text.Sentence;
import org.pactwatch.model.Article;
import org.pactwatch.model.Party;
import org.pactwatch.model.Span;

/**
 * Words that match a name of an actor, before their context has been weighed.
 *
 * @param sentence where they stand
 * @param firstToken the first token
 * @param endToken the token after the last
 * @param party whom the name means
 * @param form what kind of words it is
 * @param weak whether it counts only where the party is named otherwise
 */
record ActorCandidate(
    Sentence sentence, int firstToken, int endToken, Party party, ActorForm form, boolean weak) {

  ActorCandidate as(Party other) {
    return new ActorCandidate(sentence, firstToken, endToken, other, form, weak);
  }

  ActorCandidate as(ActorForm other) {
    return new ActorCandidate(sentence, firstToken, endToken, party, other, weak);
  }

  /** The text of the last token, in lower case. */
  String lastWord() {
    return sentence.token(endToken - 1).lower();
  }

  Span span() {
    return new Span(
        sentence.token(firstToken).span().start(), sentence.token(endToken - 1).span().end());
  }

  ActorMention mention(Article article) {
    return new ActorMention(
        span(), span().of(article.text()), party, form, sentence.index(), firstToken, endToken);
  }
}
