package org.pactwatch.extract.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pactwatch.extract.text.Sentence;
import org.pactwatch.model.Article;
import org.pactwatch.model.Party;
import org.pactwatch.model.Span;

/** Joins words such as "the kingdom" and "the bloc" to the actor last named that they can mean. */
final class ActorReferences {
  private static final Set<String> OPENERS = Set.of("the", "that", "this", "its");

  private final ActorGazetteer gazetteer;

  ActorReferences(ActorGazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /**
   * The references of a sentence.
   *
   * @param before the mentions of the article up to the end of the sentence, in order
   */
  List<ActorMention> find(
      Article article, Sentence sentence, PieceSequence pieces, List<ActorMention> before) {
    List<ActorMention> found = new ArrayList<>();
    for (int i = 0; i + 1 < pieces.size(); i++) {
      if (OPENERS.contains(pieces.piece(i).key())) {
        at(article, sentence, pieces, i + 1, before).ifPresent(found::add);
      }
    }
    return found;
  }

  private Optional<ActorMention> at(
      Article article,
      Sentence sentence,
      PieceSequence pieces,
      int from,
      List<ActorMention> before) {
    Optional<PhraseTrie.Found<ActorGazetteer.Reference>> words = gazetteer.reference(pieces, from);
    if (words.isEmpty() || opensPhrase(pieces, words.get().end())) {
      return Optional.empty();
    }
    int first = pieces.token(from);
    int end = pieces.token(words.get().end() - 1) + 1;
    Span span =
        new Span(sentence.token(first).span().start(), sentence.token(end - 1).span().end());
    return antecedent(words.get().values(), before, span.start())
        .map(
            party ->
                new ActorMention(
                    span,
                    span.of(article.text()),
                    party,
                    ActorForm.REFERENCE,
                    sentence.index(),
                    first,
                    end));
  }

  /** "The alliance between the two" and "the league of" are no references. */
  private static boolean opensPhrase(PieceSequence pieces, int end) {
    if (end >= pieces.size()) {
      return false;
    }
    return Set.of("between", "of", "with", "against").contains(pieces.piece(end).key());
  }

  private static Optional<Party> antecedent(
      List<ActorGazetteer.Reference> words, List<ActorMention> before, int at) {
    for (int i = before.size() - 1; i >= 0; i--) {
      ActorMention mention = before.get(i);
      boolean fits = words.stream().anyMatch(w -> w.parties().contains(mention.party()));
      if (fits && mention.span().end() <= at) {
        return Optional.of(mention.party());
      }
    }
    return Optional.empty();
  }
}
