package org.pactwatch.extract.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.pactwatch.extract.text.Sentence;
import org.pactwatch.extract.text.TextAnalysis;

/** Finds the countries and organisations of an article. Immutable and thread-safe. */
final class ActorFinder {
  private final ActorMatcher matcher;
  private final ContextWords context = new ContextWords();
  private final CapitalUse capitals = new CapitalUse();
  private final ActorReferences references;

  ActorFinder(ActorGazetteer gazetteer) {
    this.matcher = new ActorMatcher(gazetteer);
    this.references = new ActorReferences(gazetteer);
  }

  /**
   * All mentions in the order of the text.
   *
   * @param pieces the folded words of each sentence
   */
  List<ActorMention> find(TextAnalysis analysis, List<PieceSequence> pieces) {
    List<List<ActorCandidate>> matches = new ArrayList<>();
    List<ActorCandidate> all = new ArrayList<>();
    for (Sentence sentence : analysis.sentences()) {
      List<ActorCandidate> found = matcher.match(sentence, pieces.get(sentence.index()));
      matches.add(found);
      all.addAll(found);
    }
    ActorDisambiguator meaning = new ActorDisambiguator(context.weigh(pieces), all);
    List<ActorMention> mentions = new ArrayList<>();
    for (Sentence sentence : analysis.sentences()) {
      PieceSequence words = pieces.get(sentence.index());
      for (ActorCandidate candidate : matches.get(sentence.index())) {
        if (meaning.isActor(candidate)) {
          mentions.add(inUse(candidate, meaning, words, mentions).mention(analysis.article()));
        }
      }
      mentions.addAll(references.find(analysis.article(), sentence, words, mentions));
    }
    mentions.sort(Comparator.comparingInt(m -> m.span().start()));
    return mentions;
  }

  private ActorCandidate inUse(
      ActorCandidate candidate,
      ActorDisambiguator meaning,
      PieceSequence words,
      List<ActorMention> before) {
    ActorCandidate resolved = meaning.resolve(candidate);
    return resolved.form() == ActorForm.CAPITAL
        ? resolved.as(capitals.form(resolved, words, before))
        : resolved;
  }
}
