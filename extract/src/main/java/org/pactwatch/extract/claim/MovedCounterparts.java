package org.pactwatch.extract.claim;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pactwatch.extract.text.Sentence;
import org.pactwatch.model.Party;

/**
 * Finds with whom an agreement is where no "with …" follows it: before a relative clause, in front
 * of the sentence, behind the verb, or as those whose forces it is about.
 */
final class MovedCounterparts {
  private MovedCounterparts() {}

  /** "the United States, with which it signed a pact": the actor before the relative clause. */
  static List<Party> of(
      SentenceView view, AgreementMention m, @Nullable Trigger trigger, Discourse discourse) {
    int token = m.head();
    Sentence s = view.sentence();
    if (trigger != null && trigger.first() > m.head() && trigger.end() < s.size()) {
      boolean follows = s.token(trigger.end()).is("with");
      List<Party> behind = follows ? PartyPhrase.after(view, trigger.end()).with() : List.of();
      if (!behind.isEmpty()) {
        return behind; // "the agreement which it concluded with Norway"
      }
    }
    if (m.end() < s.size()
        && s.token(m.end()).is("it", "them")
        && s.token(m.end() - 1).is("with")) {
      return discourse.recent().lastSubject().map(List::of).orElse(List.of());
    }
    int start = view.clauses().start(token);
    boolean with =
        start > 0
            && view.sentence().token(start).is("which", "whom")
            && view.sentence().token(start - 1).is("with");
    if (trigger != null && s.token(start).is("with")) {
      Actor fronted = view.actorAt(start + 1);
      if (fronted == null || fronted.end() >= trigger.first()) {
        return List.of();
      }
      // "With Oman the Kenyans signed a pact"
      boolean subject = s.token(fronted.end()).tag().matches("DET|PROPN|PRON");
      return subject ? List.of(fronted.party()) : List.of();
    }
    List<Actor> before = with ? view.actorsBetween(0, start) : List.of();
    return before.isEmpty() ? List.of() : List.of(before.get(before.size() - 1).party());
  }

  /** The state whose forces an agreement is about: "a pact on the presence of U.S. troops". */
  static Set<Party> withForces(SentenceView view, AgreementMention m) {
    Sentence s = view.sentence();
    int limit = Math.min(s.size(), m.end() + 10);
    for (Actor actor : view.actorsBetween(m.end(), limit)) {
      int next = actor.end();
      if (next < s.size()
          && s.token(next)
              .is(
                  "forces",
                  "troops",
                  "soldiers",
                  "military",
                  "presence",
                  "army",
                  "bases",
                  "base",
                  "warships",
                  "personnel",
                  "armed",
                  "navy",
                  "naval")) {
        return Set.of(actor.party());
      }
    }
    return Set.of();
  }
}
