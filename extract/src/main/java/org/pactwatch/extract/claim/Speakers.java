package org.pactwatch.extract.claim;

import java.util.Optional;
import org.pactwatch.extract.text.Sentence;
import org.pactwatch.model.Party;

/** Tells for which party a sentence's "I" and "we" stand: that of who is quoted. */
final class Speakers {
  private static final int REACH = 9;

  private Speakers() {}

  /** The party of the official to whom the sentence gives the word, if there is one. */
  static Optional<Party> of(SentenceView view) {
    Sentence s = view.sentence();
    for (Actor actor : view.actors()) {
      if (!actor.person()) {
        continue;
      }
      for (int i = actor.end(); i < Math.min(s.size(), actor.end() + REACH); i++) {
        if (isSaid(s, i)) {
          return Optional.of(actor.party());
        }
      }
      for (int i = Math.max(0, actor.first() - REACH); i < actor.first(); i++) {
        if (isSaid(s, i)) {
          return Optional.of(actor.party());
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isSaid(Sentence s, int i) {
    return s.token(i)
        .is("said", "says", "told", "added", "wrote", "announced", "declared", "vowed");
  }

  /** Whether the words before a verb in its clause are the speaker's own: "we have signed". */
  static boolean isSelf(SentenceView view, int verb) {
    for (int i = view.clauses().start(verb); i < verb; i++) {
      if (view.sentence().token(i).is("i", "we", "our", "my")) {
        return true;
      }
    }
    return false;
  }
}
