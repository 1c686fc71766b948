package org.pactwatch.extract.claim;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pactwatch.extract.claim.AgreementMention.Subject;
import org.pactwatch.extract.claim.AgreementMention.Type;
import org.pactwatch.model.Party;

/**
 * Finds the agreements that a mention means: from the parties in its own words, from those who act
 * on it, and from what the article spoke of before. Immutable and thread-safe.
 */
final class PartyResolver {

  private final ActingParties acting;
  private final EarlierAgreements earlier;
  private final FurtherAgreements further;
  private final LikelyParties likely;

  PartyResolver(SubjectFinder subjects, AgreementWords words) {
    this.acting = new ActingParties(subjects);
    this.further = new FurtherAgreements(acting);
    this.earlier = new EarlierAgreements(subjects);
    this.likely = new LikelyParties(subjects, words);
  }

  /**
   * The agreements meant; several where one phrase tells of several ("agreements with Canada and
   * New Zealand").
   */
  List<Agreement> resolve(
      SentenceView view, AgreementMention m, @Nullable Trigger trigger, Discourse discourse) {
    boolean owned = m.between().size() == 1 && !m.between().get(0).isCountry();
    if (owned && m.plural() && !m.definite() && m.with().isEmpty()) {
      return List.of(); // "voted against EU treaties": an organisation's own, and no pact with it
    }
    boolean denied = trigger != null && StageReader.isExistence(view.sentence(), trigger);
    if (denied && !m.hasOwnParties() && !discourse.hasFocusWithin(1)) {
      return List.of(); // "There is no such pact": of what was just spoken of, if of anything
    }
    List<Agreement> found = new ArrayList<>();
    for (Set<Party> all : partySets(view, m, trigger, discourse)) {
      Set<Party> parties =
          all.stream().filter(p -> !LikelyParties.isForum(p)).collect(Collectors.toSet());
      if (parties.size() >= 2 && parties.stream().anyMatch(Party::isCountry)) {
        found.add(
            discourse.of(
                parties, subject(m, discourse), name(view, m), view.sentence().isHeading()));
      }
    }
    if (!found.isEmpty()) {
      discourse.toldTogether(found);
      return found;
    }
    if (m.plural() && m.definite() && !m.hasOwnParties() && !discourse.together().isEmpty()) {
      return discourse.together(); // "The agreements were signed in the nineties"
    }
    openSeries(view, m, trigger, discourse);
    Set<Party> topic = discourse.topicPair();
    boolean newHere =
        topic.size() == 2 && discourse.focus().filter(f -> f.parties().equals(topic)).isEmpty();
    boolean told =
        discourse.section().isTurnedTo()
            ? isOfTopic(view, m, topic)
            : discourse.section().isClose()
                || discourse.isInSeriesOfSections() && m.subject() != Subject.OTHER
                || EarlierAgreements.isProper(view, m)
                || m.subject() == Subject.SECURITY && !m.definite();
    if (newHere && told) {
      Subject about =
          (discourse.section().isClose() || discourse.section().isTurnedTo())
                  && m.subject() != Subject.OTHER
              ? Subject.SECURITY
              : subject(m, discourse);
      return List.of(discourse.of(topic, about, m.name()));
    }
    Set<Party> alone = withPartner(view, m, trigger, discourse);
    if (!alone.isEmpty()) {
      return List.of(discourse.of(alone, subject(m, discourse), m.name()));
    }
    Optional<Agreement> before = earlier.meant(view, m, trigger, discourse);
    before.ifPresent(discourse::stillOf);
    Set<Party> pair = before.isPresent() ? Set.of() : onlyPair(view, m);
    if (before.isEmpty() && pair.isEmpty()) {
      pair = likely.of(view, m, acting.of(view, m, trigger, discourse), discourse);
    }
    return pair.isEmpty()
        ? before.map(List::of).orElse(List.of())
        : List.of(discourse.of(pair, subject(m, discourse), m.name()));
  }

  private static List<Actor> subjectsOf(SentenceView view, AgreementMention m) {
    return view.actors().stream().filter(a -> a.first() < m.first()).toList();
  }

  private static String name(SentenceView view, AgreementMention m) {
    return ProForms.isPossessive(view, m.head()) ? "agreement" : m.name();
  }

  /**
   * Whether an agreement may be that of the pair that a paragraph has turned to: nobody else is
   * named beside it, and it is not just "the pact" that was spoken of before.
   */
  private static boolean isOfTopic(SentenceView view, AgreementMention m, Set<Party> topic) {
    boolean bare =
        m.definite()
            && m.head() - m.first() == 1
            && m.end() == m.head() + 1
            && m.end() < view.sentence().size()
            && !view.sentence().token(m.end()).is("of", "which", "that", "signed", "concluded");
    return !bare && view.actors().stream().allMatch(a -> topic.contains(a.party()));
  }

  /** "Niger scraps a military accord": one party acts, and the article tells with whom. */
  private Set<Party> withPartner(
      SentenceView view, AgreementMention m, @Nullable Trigger trigger, Discourse discourse) {
    boolean one = m.type() == Type.NOUN && m.subject() == Subject.SECURITY && !m.definite();
    Set<Party> acting = one ? this.acting.of(view, m, trigger, discourse) : Set.of();
    if (acting.size() != 1 || view.sentence().isHeading() || !onlyPair(view, m).isEmpty()) {
      return Set.of();
    }
    Party party = acting.iterator().next();
    return discourse.partnerOf(party).map(p -> Set.of(party, p)).orElse(Set.of());
  }

  /** The two parties that a sentence speaks of beside a security agreement, if it is just two. */
  private Set<Party> onlyPair(SentenceView view, AgreementMention m) {
    boolean one = !m.plural() && (m.type() == Type.NOUN || m.type() == Type.NAMED);
    if (!one || m.subject() != Subject.SECURITY || m.hasOwnParties()) {
      return Set.of();
    }
    if (likely.isPrivate(view)) {
      return Set.of();
    }
    Set<Party> here = likely.here(view, m);
    boolean states = here.stream().filter(Party::isCountry).count() >= 1;
    return here.size() == 2 && states ? here : Set.of();
  }

  /**
   * In an article about security pacts, an agreement with no word of its subject is taken for one.
   */
  private static Subject subject(AgreementMention m, Discourse discourse) {
    boolean strategic =
        discourse.isAboutSecurity() && m.words().matches(".*\\b(strategic|friendship)\\b.*");
    boolean unlike =
        m.type() == Type.TALKS
            && discourse.series().isEmpty()
            && !discourse.isInSeriesOfSections()
            && !m.words().matches(".*\\b(similar|such|parallel|those|these)\\b.*");
    return m.subject() == Subject.UNSAID
            && !unlike
            && (strategic || discourse.main().isPresent() || discourse.series().isPresent())
        ? Subject.SECURITY
        : m.subject();
  }

  /** "The Union has concluded security partnerships": one party, many agreements. */
  private void openSeries(
      SentenceView view, AgreementMention m, @Nullable Trigger trigger, Discourse discourse) {
    if (!m.plural() || m.subject() != Subject.SECURITY || !m.with().isEmpty() || m.definite()) {
      return;
    }
    Set<Party> party =
        m.between().isEmpty() ? acting.of(view, m, trigger, discourse) : Set.copyOf(m.between());
    if (party.size() == 1) {
      discourse.series(party.iterator().next(), m.name());
    }
  }

  private List<Set<Party>> partySets(
      SentenceView view, AgreementMention m, @Nullable Trigger trigger, Discourse discourse) {
    List<Party> which =
        m.hasOwnParties() ? List.of() : MovedCounterparts.of(view, m, trigger, discourse);
    if (!m.with().isEmpty() || !which.isEmpty()) {
      return counterparts(view, which.isEmpty() ? m : m.with(which), trigger, discourse);
    }
    if (m.between().size() >= 2) {
      return List.of(Set.copyOf(m.between()));
    }
    if (m.type() == Type.FACILITY && m.between().size() == 1) {
      Set<Party> here = new LinkedHashSet<>(m.between());
      view.actorsBetween(m.head(), view.clauses().end(m.head())).forEach(a -> here.add(a.party()));
      if (here.size() == 2) {
        return List.of(here); // "a Russian naval base on Sudan's coast"
      }
    }
    Set<Party> acting = this.acting.of(view, m, trigger, discourse);
    Set<Party> all = new LinkedHashSet<>(m.between());
    if (ProForms.isPossessive(view, m.head())) {
      return further.ofEach(view, m, m.between().isEmpty() ? acting : all, discourse);
    }
    if (m.between().size() == 1
        && discourse.with(all).isPresent()
        && (m.definite() || m.type() == Type.REFERENCE)) {
      return List.of(discourse.with(all).get().parties());
    }
    if (m.between().size() == 1 && m.definite() && acting.isEmpty()) {
      Optional<Party> hub = discourse.hub().filter(p -> !all.contains(p));
      if (hub.isPresent()) {
        return List.of(union(all, Set.of(hub.get()))); // "the American accord", one of a series
      }
    }
    boolean pairOnly = acting.size() == 2 && subjectsOf(view, m).isEmpty();
    if (m.type() == Type.FACILITY && pairOnly && discourse.with(all).isPresent()) {
      return List.of(discourse.with(all).get().parties()); // "a Russian base … in both capitals"
    }
    if (acting.size() < 2) {
      all.addAll(MovedCounterparts.withForces(view, m));
    }
    if (!all.isEmpty()) {
      return List.of(union(all, acting));
    }
    if (acting.size() == 1 && m.subject() == Subject.SECURITY && !m.plural()) {
      Optional<Agreement> only = discourse.only().filter(a -> a.parties().containsAll(acting));
      if (only.isPresent()) {
        return List.of(only.get().parties());
      }
    }
    if (acting.size() == 1 && m.type() == Type.FACILITY) {
      return discourse.with(acting).map(a -> List.<Set<Party>>of(a.parties())).orElse(List.of());
    }
    if (acting.size() < 2 && StandingAgreements.isBasis(view.sentence(), m)) {
      Set<Party> after =
          view.actorsBetween(m.end(), view.sentence().size()).stream()
              .map(Actor::party)
              .collect(Collectors.toCollection(LinkedHashSet::new));
      boolean pair = after.size() == 2 || after.size() > 2 && EarlierAgreements.isProper(view, m);
      return pair && discourse.only().isEmpty() ? List.of(after) : List.of();
    }
    if (acting.size() == 1 && view.sentence().token(m.first()).is("their")) {
      Set<Party> here =
          view.actorsBetween(0, m.first()).stream()
              .map(Actor::party)
              .collect(Collectors.toCollection(LinkedHashSet::new));
      if (here.size() == 2) {
        return List.of(here); // "informed France that it was ending their accords"
      }
    }
    if (acting.size() == 1 && isPossessed(view, m)) {
      Optional<Party> hub = discourse.hub().filter(p -> !acting.contains(p));
      if (hub.isPresent()) {
        return List.of(union(acting, Set.of(hub.get()))); // "Denmark concluded its agreement"
      }
    }
    if (m.words().matches("(.* )?(similar|such)( .*)?") && !acting.isEmpty()) {
      return FurtherAgreements.similar(acting, discourse);
    }
    boolean told =
        m.type() == Type.NOUN && (!m.definite() || concludes(view, trigger, acting, discourse))
            || m.type() == Type.TALKS && !isMediated(view, m)
            || m.subject() == Subject.SECURITY;
    return told && acting.size() >= 2 ? List.of(acting) : List.of();
  }

  /** "Korea and America agreed on the Washington Declaration": no agreement that was told of. */
  private boolean concludes(
      SentenceView view, @Nullable Trigger trigger, Set<Party> acting, Discourse discourse) {
    return trigger != null
        && (trigger.act() == Act.SIGNED || trigger.act() == Act.AGREED)
        && discourse.isAboutSecurity()
        && this.acting.isExplicit(view, trigger, acting)
        && discourse.with(acting).isEmpty();
  }

  /** "Egypt and Qatar had mediated the talks": they are not those who talk. */
  private static boolean isMediated(SentenceView view, AgreementMention m) {
    return Phrases.plain(view.sentence(), view.clauses().start(m.first()), m.first())
        .matches(".*\\b(mediat|broker|host|facilitat|sponsor)\\w*\\b.*");
  }

  private static boolean isPossessed(SentenceView view, AgreementMention m) {
    return !m.plural() && view.sentence().token(m.first()).is("its", "their", "his", "her");
  }

  private List<Set<Party>> counterparts(
      SentenceView view, AgreementMention m, @Nullable Trigger trigger, Discourse discourse) {
    Set<Party> with = new LinkedHashSet<>(m.with());
    Set<Party> own = new LinkedHashSet<>(m.between());
    own.removeAll(with);
    if (own.isEmpty() && trigger != null) {
      own.addAll(ActingParties.controlled(view, trigger));
      own.removeAll(with);
    }
    if (own.isEmpty()) {
      own.addAll(acting.havers(view, m, discourse));
      own.removeAll(with);
    }
    if (own.isEmpty()) {
      own.addAll(acting.of(view, m, trigger, discourse));
      own.removeAll(with);
    }
    if (own.size() == 1 && with.size() == 1 && !view.sentence().isHeading()) {
      discourse.owner(own.iterator().next());
    }
    if (own.isEmpty()) {
      Optional<Agreement> known = discourse.with(with);
      known.ifPresent(a -> own.addAll(minus(a.parties(), with)));
    }
    if (own.isEmpty()) {
      discourse.hub().filter(p -> !with.contains(p)).ifPresent(own::add);
    }
    if (own.isEmpty() && m.definite()) {
      discourse.dominant().filter(p -> !with.contains(p)).ifPresent(own::add);
    }
    if (own.isEmpty()) {
      discourse.owner().filter(p -> !with.contains(p)).ifPresent(own::add);
    }
    if (own.isEmpty()) {
      discourse.recent().lastSubject().filter(p -> !with.contains(p)).ifPresent(own::add);
    }
    if (own.isEmpty() && isOfCabinet(view)) {
      discourse.protagonist().filter(p -> !with.contains(p)).ifPresent(own::add);
    }
    if (own.isEmpty()) {
      view.actors().stream()
          .map(Actor::party)
          .filter(p -> !with.contains(p))
          .limit(1)
          .forEach(own::add);
    }
    boolean unclear = own.size() > 1 && ProForms.at(view.sentence(), m.head()) && !m.plural();
    if (own.isEmpty() || unclear) {
      return List.of(); // "asked Washington for a treaty like the one with Japan": whose is it?
    }
    if (m.plural() && with.size() > 1 || m.each()) {
      return with.stream().map(w -> union(own, Set.of(w))).toList();
    }
    if (m.plural() && own.size() > 1) {
      return own.stream().map(o -> union(with, Set.of(o))).toList();
    }
    return List.of(union(own, with));
  }

  /** "What the cabinet approved is an agreement with Japan": whose cabinet is plain to readers. */
  private static boolean isOfCabinet(SentenceView view) {
    return view.sentence().tokens().stream()
        .anyMatch(t -> t.is("cabinet", "government", "parliament", "lawmakers"));
  }

  private static Set<Party> union(Set<Party> a, Set<Party> b) {
    Set<Party> all = new LinkedHashSet<>(a);
    all.addAll(b);
    return all;
  }

  private static Set<Party> minus(Set<Party> a, Set<Party> b) {
    return a.stream().filter(p -> !b.contains(p)).collect(Collectors.toSet());
  }
}
