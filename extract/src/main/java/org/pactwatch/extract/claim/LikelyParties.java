package org.pactwatch.extract.claim;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.pactwatch.extract.claim.AgreementMention.Subject;
import org.pactwatch.extract.claim.AgreementMention.Type;
import org.pactwatch.extract.text.Sentence;
import org.pactwatch.model.Party;

/**
 * Guesses whose agreement is meant where neither its words nor what acts on it tell all parties:
 * the two that the sentence speaks of, or else the one it speaks of with the one that the article
 * pairs it with. Immutable and thread-safe.
 */
final class LikelyParties {
  /** Organisations that are told of agreements, or gather states, and conclude no pacts. */
  private static final Set<String> FORUMS =
      Set.of(
          "UN",
          "IMF",
          "WORLD_BANK",
          "WTO",
          "WHO",
          "ICC",
          "ICJ",
          "OPEC",
          "G7",
          "G20",
          "BRICS",
          "IAEA",
          "MERCOSUR");

  private final SubjectFinder subjects;
  private final AgreementWords words;

  LikelyParties(SubjectFinder subjects, AgreementWords words) {
    this.subjects = subjects;
    this.words = words;
  }

  /**
   * The likely parties, two of them, or none.
   *
   * @param acting who acts on the agreement, as far as told
   */
  Set<Party> of(SentenceView view, AgreementMention m, Set<Party> acting, Discourse discourse) {
    boolean one = !m.plural() && (m.type() == Type.NOUN || m.type() == Type.NAMED);
    boolean security =
        m.subject() == Subject.SECURITY
            || m.subject() == Subject.UNSAID
                && discourse.isAboutSecurity()
                && discourse.main().isPresent();
    if (!one || !security || view.sentence().isHeading() || acting.size() > 2) {
      return Set.of();
    }
    if (isPrivate(view)) {
      return Set.of(); // firms sign contracts beside their governments
    }
    if (view.sentence().token(0).is("no", "none", "neither", "few")) {
      return Set.of();
    }
    if (acting.size() == 2) {
      return acting.stream().anyMatch(LikelyParties::isForum) ? Set.of() : acting;
    }
    Set<Party> here = here(view, m);
    acting.stream().filter(p -> !isForum(p)).forEach(here::add);
    if (here.size() == 2 && here.stream().anyMatch(Party::isCountry)) {
      return here;
    }
    if (here.isEmpty() && isFurther(m)) {
      return discourse
          .freshFocus()
          .filter(Agreement::isSecurity)
          .map(a -> Set.copyOf(a.parties()))
          .orElse(Set.of());
    }
    Set<Party> all = new LinkedHashSet<>(here);
    view.actors().stream()
        .filter(a -> isSpeaker(view.sentence(), a))
        .forEach(a -> all.add(a.party()));
    if (all.size() == 2 && here.size() == 1) {
      return all; // who speaks of the other's troops is the other party
    }
    Set<Party> known = acting.isEmpty() ? here : acting;
    return known.size() == 1 ? paired(known.iterator().next(), discourse) : Set.of();
  }

  /** "a follow-up accord": another one of the parties just spoken of. */
  private static boolean isFurther(AgreementMention m) {
    return m.words()
        .matches(
            "(a |an |another )?(\\w+ )?(follow up|follow-up|further|additional|supplementary|second|separate|longer|fuller|full"
                + "|wider|broader|new|permanent|implementing)\\b.*");
  }

  private static Set<Party> paired(Party party, Discourse discourse) {
    Set<Party> headline = discourse.headlinePair();
    if (headline.contains(party)) {
      return headline;
    }
    Set<Party> group = discourse.groups().last();
    if (group.size() == 2 && group.contains(party)) {
      return group;
    }
    return discourse
        .series()
        .map(Discourse.Series::party)
        .filter(p -> !p.equals(party))
        .map(p -> Set.of(party, p))
        .orElse(Set.of());
  }

  static boolean isForum(Party party) {
    return FORUMS.contains(party.code());
  }

  /** Whether firms, clubs or growers act in the sentence, who conclude no pacts. */
  boolean isPrivate(SentenceView view) {
    return view.sentence().tokens().stream().anyMatch(words::isFirm);
  }

  /** Whom the sentence speaks of, but for those who only speak in it. */
  Set<Party> here(SentenceView view, AgreementMention m) {
    List<Actor> actors =
        view.actors().stream()
            .filter(a -> a.first() < m.first() || a.first() >= m.end())
            .filter(a -> !isForum(a.party()))
            .filter(a -> !isSpeaker(view.sentence(), a) && !subjects.isPartOfName(view, a))
            .toList();
    return actors.stream().map(Actor::party).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static boolean isSpeaker(Sentence s, Actor actor) {
    boolean after =
        actor.end() < s.size() && s.token(actor.end()).is("said", "says", "told", "added", "wrote");
    return actor.person() && after;
  }
}
