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
import org.pactwatch.extract.text.Sentence;
import org.pactwatch.model.Party;

/**
 * Finds the agreements that a mention means: from the parties in its own words, from those who act
 * on it, and from what the article spoke of before. Immutable and thread-safe.
 */
final class PartyResolver {
  private static final java.util.regex.Pattern PAIR =
      java.util.regex.Pattern.compile(
          "\\b(the|both|their) (two|three|four)? ?(?!united )(\\w+ )?(countries|nations|sides|governments|neighbours|neighbors|allies|leaders|"
              + "presidents|ministers|parliaments|capitals|states|partners|militaries|parties)\\b|\\bboth (sides|countries|governments|parliaments)\\b");

  private static final java.util.regex.Pattern GROUP =
      java.util.regex.Pattern.compile(
          "\\b(two|three|four|five|six) (\\w+ )?(countries|nations|sides|governments|neighbours|neighbors|allies|leaders|juntas|states|members|partners|capitals|ministers|presidents)\\b");
  private static final List<String> SIZES = List.of("two", "three", "four", "five", "six");

  private final SubjectFinder subjects;

  PartyResolver(SubjectFinder subjects) {
    this.subjects = subjects;
  }

  /**
   * The agreements meant; several where one phrase tells of several ("agreements with Canada and
   * New Zealand").
   */
  List<Agreement> resolve(
      SentenceView view, AgreementMention m, @Nullable Trigger trigger, Discourse discourse) {
    List<Agreement> found = new ArrayList<>();
    for (Set<Party> parties : partySets(view, m, trigger, discourse)) {
      if (parties.size() >= 2 && parties.stream().anyMatch(Party::isCountry)) {
        found.add(
            discourse.of(parties, subject(m, discourse), m.name(), view.sentence().isHeading()));
      }
    }
    if (!found.isEmpty()) {
      return found;
    }
    openSeries(view, m, trigger, discourse);
    Set<Party> topic = discourse.topicPair();
    boolean newHere =
        topic.size() == 2 && discourse.focus().filter(f -> f.parties().equals(topic)).isEmpty();
    boolean told =
        discourse.hasCloseTopic()
            || isProper(view, m)
            || m.subject() == Subject.SECURITY && !m.definite();
    if (newHere && told) {
      Subject about =
          discourse.hasCloseTopic() && m.subject() != Subject.OTHER
              ? Subject.SECURITY
              : subject(m, discourse);
      return List.of(discourse.of(topic, about, m.name()));
    }
    Set<Party> alone = withPartner(view, m, trigger, discourse);
    if (!alone.isEmpty()) {
      return List.of(discourse.of(alone, subject(m, discourse), m.name()));
    }
    Optional<Agreement> before = reference(view, m, trigger, discourse);
    Set<Party> pair = before.isPresent() ? Set.of() : onlyPair(view, m);
    return pair.isEmpty()
        ? before.map(List::of).orElse(List.of())
        : List.of(discourse.of(pair, subject(m, discourse), m.name()));
  }

  /** "Niger scraps a military accord": one party acts, and the article tells with whom. */
  private Set<Party> withPartner(
      SentenceView view, AgreementMention m, @Nullable Trigger trigger, Discourse discourse) {
    boolean one = m.type() == Type.NOUN && m.subject() == Subject.SECURITY && !m.definite();
    Set<Party> acting = one ? acting(view, m, trigger, discourse) : Set.of();
    if (acting.size() != 1 || view.sentence().isHeading() || !onlyPair(view, m).isEmpty()) {
      return Set.of();
    }
    Party party = acting.iterator().next();
    return discourse.partnerOf(party).map(p -> Set.of(party, p)).orElse(Set.of());
  }

  /** The two parties that a sentence speaks of beside a security agreement, if it is just two. */
  private static Set<Party> onlyPair(SentenceView view, AgreementMention m) {
    boolean one = !m.plural() && (m.type() == Type.NOUN || m.type() == Type.NAMED);
    if (!one || m.subject() != Subject.SECURITY || m.hasOwnParties()) {
      return Set.of();
    }
    Set<Party> here =
        view.actors().stream()
            .filter(a -> a.first() < m.first() || a.first() >= m.end())
            .map(Actor::party)
            .collect(Collectors.toCollection(LinkedHashSet::new));
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
            && !m.words().matches(".*\\b(similar|such|parallel|those|these)\\b.*");
    return m.subject() == Subject.UNSAID && !unlike && (strategic || discourse.main().isPresent())
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
        m.between().isEmpty() ? acting(view, m, trigger, discourse) : Set.copyOf(m.between());
    if (party.size() == 1) {
      discourse.series(party.iterator().next(), m.name());
    }
  }

  private List<Set<Party>> partySets(
      SentenceView view, AgreementMention m, @Nullable Trigger trigger, Discourse discourse) {
    List<Party> which = m.hasOwnParties() ? List.of() : withWhich(view, m, discourse);
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
    Set<Party> acting = acting(view, m, trigger, discourse);
    Set<Party> all = new LinkedHashSet<>(m.between());
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
    all.addAll(about(view, m));
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
      boolean pair = after.size() == 2 || after.size() > 2 && isProper(view, m);
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
      return similar(acting, discourse);
    }
    boolean told =
        m.type() == Type.NOUN && !m.definite()
            || m.type() == Type.TALKS && !isMediated(view, m)
            || m.subject() == Subject.SECURITY;
    return told && acting.size() >= 2 ? List.of(acting) : List.of();
  }

  /** "Finland and Denmark have similar agreements": each with the partner of the one before. */
  private static List<Set<Party>> similar(Set<Party> acting, Discourse discourse) {
    Optional<Party> partner =
        discourse
            .hub()
            .or(
                () ->
                    discourse
                        .focus()
                        .filter(f -> f.parties().size() == 2)
                        .flatMap(
                            f ->
                                f.parties().stream()
                                    .filter(p -> !discourse.protagonist().equals(Optional.of(p)))
                                    .findFirst()));
    return partner
        .filter(p -> !acting.contains(p))
        .map(p -> acting.stream().map(a -> union(Set.of(a), Set.of(p))).toList())
        .orElse(List.of());
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
      own.addAll(controlled(view, trigger));
      own.removeAll(with);
    }
    if (own.isEmpty()) {
      own.addAll(acting(view, m, trigger, discourse));
      own.removeAll(with);
    }
    if (own.isEmpty()) {
      Optional<Agreement> known = discourse.with(with);
      known.ifPresent(a -> own.addAll(minus(a.parties(), with)));
    }
    if (own.isEmpty()) {
      discourse.hub().filter(p -> !with.contains(p)).ifPresent(own::add);
    }
    if (own.isEmpty()) {
      discourse.lastSubject().filter(p -> !with.contains(p)).ifPresent(own::add);
    }
    if (own.isEmpty()) {
      view.actors().stream()
          .map(Actor::party)
          .filter(p -> !with.contains(p))
          .limit(1)
          .forEach(own::add);
    }
    if (own.isEmpty()) {
      return List.of();
    }
    if (m.plural() && with.size() > 1 || m.each()) {
      return with.stream().map(w -> union(own, Set.of(w))).toList();
    }
    if (m.plural() && own.size() > 1) {
      return own.stream().map(o -> union(with, Set.of(o))).toList();
    }
    return List.of(union(own, with));
  }

  /** Who acts on the agreement: before its verb, after "by", or "the two countries" of before. */
  private Set<Party> acting(
      SentenceView view, AgreementMention m, @Nullable Trigger trigger, Discourse discourse) {
    int at = trigger == null ? m.first() : Math.min(trigger.first(), m.first());
    if (trigger != null && trigger.first() > m.head()) {
      Set<Party> agents = subjects.agents(view, trigger.end());
      if (!agents.isEmpty()) {
        return agents;
      }
    }
    if (isJoined(view, m)) {
      return subjects.first(view, at); // "invited Bulgaria to join their declaration"
    }
    Set<Party> acting = trigger == null ? subjects.before(view, at) : acting(view, m, trigger);
    if (trigger != null && acting.size() == 1 && trigger.first() < m.head()) {
      acting = union(acting, pronounSubject(view, trigger, discourse));
    }
    Set<Party> group = group(view, trigger == null ? m.first() : trigger.first(), discourse);
    if (acting.isEmpty() && !group.isEmpty()) {
      return group;
    }
    if (acting.isEmpty()
        && PAIR.matcher(Phrases.plain(view.sentence(), 0, view.sentence().size())).find()) {
      boolean untold = discourse.lastGroup().isEmpty() && m.subject() == Subject.SECURITY;
      return untold ? discourse.headlinePair() : discourse.lastGroup();
    }
    if (acting.isEmpty() && hasWord(view, m.end(), "they", "their")) {
      Set<Party> here = subjects.first(view, at);
      if (here.size() >= 2) {
        return here;
      }
    }
    if (acting.isEmpty()
        && hasWord(view, at, "they", "their")
        && !discourse.lastGroup().isEmpty()) {
      return discourse.lastGroup();
    }
    if (acting.isEmpty()) {
      return discourse
          .lastSubject()
          .filter(p -> hasPronoun(view, at))
          .map(Set::of)
          .orElse(Set.of());
    }
    return acting;
  }

  /** Whether somebody is to join an agreement, who is none of those whose it is. */
  private static boolean isJoined(SentenceView view, AgreementMention m) {
    int at = m.first() - 1;
    return at > 0
        && view.sentence().token(at).is("join", "joining", "enter", "entering")
        && view.sentence().token(m.first()).is("their");
  }

  /** "urged Manila to scrap its pact": who is told to act, and not who tells. */
  private static Set<Party> controlled(SentenceView view, Trigger trigger) {
    int to = trigger.first() - 1;
    Actor told = to > 0 && view.sentence().token(to).is("to") ? view.actorAt(to - 1) : null;
    return told == null ? Set.of() : Set.of(told.party());
  }

  /** "All three governments have ended": a group of before, by its size. */
  private static Set<Party> group(SentenceView view, int end, Discourse discourse) {
    java.util.regex.Matcher m = GROUP.matcher(Phrases.plain(view.sentence(), 0, end));
    return m.find() ? discourse.groupOf(SIZES.indexOf(m.group(1)) + 2) : Set.of();
  }

  /**
   * "work with Qatar on a pact", "offered Fiji a pact": actors inside the trigger's words or
   * addressed by it.
   */
  private static Set<Party> addressed(SentenceView view, Trigger trigger, AgreementMention m) {
    int end =
        trigger.act() == Act.PROPOSED || trigger.act() == Act.REJECTED
            ? Math.max(trigger.end(), m.first())
            : trigger.end();
    Set<Party> addressed =
        view.actorsBetween(trigger.first(), end).stream()
            .map(Actor::party)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    boolean to =
        trigger.act() == Act.PROPOSED
            && m.head() > trigger.first()
            && m.end() + 1 < view.sentence().size()
            && view.sentence().token(m.end()).is("to", "from");
    if (to) {
      view.actorsBetween(m.end() + 1, m.end() + 3).forEach(a -> addressed.add(a.party()));
    }
    return addressed;
  }

  private Set<Party> acting(SentenceView view, AgreementMention m, Trigger trigger) {
    boolean relative = trigger.first() > m.head() && view.clauses().isRelative(trigger.first());
    int at = Math.min(trigger.first(), m.first());
    Set<Party> subject =
        relative ? subjects.inClause(view, trigger.first()) : subjects.before(view, at);
    return union(subject, addressed(view, trigger, m));
  }

  /** "It pressed Washington for a treaty": the pronoun stands for who acted before. */
  private Set<Party> pronounSubject(SentenceView view, Trigger trigger, Discourse discourse) {
    int start = view.clauses().start(trigger.first());
    boolean none = subjects.inClause(view, trigger.first()).isEmpty();
    for (int i = start; none && i < trigger.first(); i++) {
      if (view.sentence().token(i).is("it", "he", "she")) {
        return discourse.lastSubject().map(Set::of).orElse(Set.of());
      }
    }
    return Set.of();
  }

  private static boolean hasPronoun(SentenceView view, int end) {
    boolean country =
        Phrases.plain(view.sentence(), 0, Math.min(end + 1, view.sentence().size()))
            .matches(
                ".*\\bthe (country|government|kingdom|emirate|sultanate|republic|island)\\b.*");
    return country
        || hasWord(view, end, "it", "its", "he", "she", "they", "his", "her", "their", "we", "our");
  }

  private static boolean hasWord(SentenceView view, int end, String... words) {
    Sentence s = view.sentence();
    for (int i = 0; i < Math.min(end + 1, s.size()); i++) {
      if (s.token(i).is(words)) {
        return true;
      }
    }
    return false;
  }

  /** "the United States, with which it signed a pact": the actor before the relative clause. */
  private static List<Party> withWhich(SentenceView view, AgreementMention m, Discourse discourse) {
    int token = m.head();
    Sentence s = view.sentence();
    if (m.end() < s.size()
        && s.token(m.end()).is("it", "them")
        && s.token(m.end() - 1).is("with")) {
      return discourse.lastSubject().map(List::of).orElse(List.of());
    }
    int start = view.clauses().start(token);
    boolean with =
        start > 0
            && view.sentence().token(start).is("which", "whom")
            && view.sentence().token(start - 1).is("with");
    List<Actor> before = with ? view.actorsBetween(0, start) : List.of();
    return before.isEmpty() ? List.of() : List.of(before.get(before.size() - 1).party());
  }

  /** The state whose forces an agreement is about: "a pact on the presence of U.S. troops". */
  private static Set<Party> about(SentenceView view, AgreementMention m) {
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

  private Optional<Agreement> reference(
      SentenceView view, AgreementMention m, @Nullable Trigger trigger, Discourse discourse) {
    if (m.hasOwnParties() && !m.between().isEmpty()) {
      return discourse.with(Set.copyOf(m.between()));
    }
    if (isProper(view, m)) {
      return discourse
          .named(m.name())
          .or(() -> discourse.only())
          .or(() -> discourse.focus().filter(a -> a.isSecurity() && !a.isNamed()));
    }
    boolean back = m.definite() || m.type() == Type.REFERENCE || m.type() == Type.NAMED;
    if (m.subject() == Subject.OTHER || !back && view.sentence().index() > 0) {
      return Optional.empty();
    }
    if (m.words().contains("membership")) {
      return discourse.membership();
    }
    Set<Party> doers = trigger == null ? Set.of() : doers(view, trigger);
    if (!doers.isEmpty()) {
      return discourse
          .focus()
          .filter(a -> doers.stream().anyMatch(a.parties()::contains))
          .or(() -> doers.stream().map(d -> discourse.with(Set.of(d))).findFirst().flatMap(a -> a));
    }
    return discourse.focus().or(discourse::main).or(() -> ofHeadline(m, discourse));
  }

  /** "Five things about the Saudi-Pakistani pact": what is "it" in the text below. */
  private static Optional<Agreement> ofHeadline(AgreementMention m, Discourse discourse) {
    Set<Party> pair = discourse.headlinePair();
    return pair.isEmpty() || m.subject() != Subject.SECURITY
        ? Optional.empty()
        : Optional.of(discourse.of(pair, m.subject(), m.name()));
  }

  /** Who does what only a party to an agreement can do, in the clause of its verb. */
  private Set<Party> doers(SentenceView view, Trigger trigger) {
    boolean partys =
        switch (trigger.act()) {
          case SIGNED, TERMINATED, RENEWED, SUSPENDED -> true;
          default -> false;
        };
    boolean active = trigger.frame() == Trigger.Frame.OBJECT;
    return partys && active && !TriggerLinker.isPassive(view.sentence(), trigger)
        ? subjects.inClause(view, trigger.first())
        : Set.of();
  }

  /** "the Nakamal Agreement": a name of its own, so that it need not be the agreement in focus. */
  private static boolean isProper(SentenceView view, AgreementMention m) {
    boolean capital = view.sentence().token(m.head()).isCapitalised() && m.head() > m.first();
    return capital
        && !view.sentence().titleCase()
        && m.type() == Type.NOUN
        && m.head() > 0
        && view.sentence().token(m.head() - 1).isCapitalised();
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
