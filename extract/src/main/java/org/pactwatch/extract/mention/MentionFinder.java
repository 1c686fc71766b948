package org.pactwatch.extract.mention;

import java.util.List;
import org.pactwatch.extract.person.PersonNames;
import org.pactwatch.extract.text.TextAnalysis;

/**
 * Finds the countries, organisations and people of an article. Immutable after construction and
 * thread-safe; the gazetteers are loaded once.
 */
public final class MentionFinder {
  private final ActorFinder actors;
  private final PersonFinder people;

  /**
   * Loads the gazetteers from the class path.
   *
   * @param names the model to ask where the bounds of a name are in doubt
   */
  public MentionFinder(PersonNames names) {
    this.actors = new ActorFinder(new ActorGazetteer());
    this.people = new PersonFinder(names);
  }

  /** Finds all mentions. */
  public Mentions find(TextAnalysis analysis) {
    List<PieceSequence> pieces = analysis.sentences().stream().map(PieceSequence::new).toList();
    List<ActorMention> named = actors.find(analysis, pieces);
    List<ActorMention> own = OwnInstitutions.find(analysis, named);
    PersonFinder.People found = people.find(analysis, pieces, named, !own.isEmpty());
    return new Mentions(named, found.mentions(), found.officials(), own);
  }
}
