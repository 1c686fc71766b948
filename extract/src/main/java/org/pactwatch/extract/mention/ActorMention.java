package org.pactwatch.extract.mention;

import org.pactwatch.model.Party;
import org.pactwatch.model.Span;

/**
 * A mention of a country or an intergovernmental organisation.
 *
 * @param span where it stands in the article's text
 * @param text the words under the span
 * @param party what it refers to
 * @param form by what kind of words
 * @param sentence index of the sentence
 * @param firstToken index of its first token in the sentence
 * @param endToken index after its last token
 */
public record ActorMention(
    Span span,
    String text,
    Party party,
    ActorForm form,
    int sentence,
    int firstToken,
    int endToken) {}
