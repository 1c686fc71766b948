package org.pactwatch.extract.claim;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pactwatch.extract.claim.AgreementMention.Subject;
import org.pactwatch.extract.text.Sentence;
import org.pactwatch.model.Party;

/**
 * Finds who acts on an agreement: the subjects and agents of the verb, those it addresses, and the
 * parties that a pronoun or "the two countries" stands for. Immutable and thread-safe.
 */
final class ActingParties {
  private static final Pattern GROUP =
      Pattern.compile(
          "\\b(two|three|four|five|six) (\\w+"
              + " )?(countries|nations|sides|governments|neighbours|neighbors|allies|leaders|juntas|states|members|partners|capitals|ministers|presidents)\\b|\\ball"
              + " (two|three|four|five|six)\\b");
  private static final List<String> SIZES = List.of("two", "three", "four", "five", "six");
  private final SubjectFinder subjects;

  ActingParties(SubjectFinder subjects) {
    this.subjects = subjects;
  }

  /** Who acts on the agreement: before its verb, after "by", or "the two countries" of before. */
  Set<Party> of(
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
    Set<Party> acting = trigger == null ? subjects.before(view, at) : ofVerb(view, m, trigger);
    boolean self = Speakers.isSelf(view, trigger == null ? m.first() : trigger.first());
    Optional<Party> speaker =
        self ? Speakers.of(view).or(() -> discourse.recent().speaker()) : Optional.empty();
    if (speaker.isPresent()) {
      Set<Party> others = trigger == null ? Set.of() : addressed(view, trigger, m);
      return union(Set.of(speaker.get()), others);
    }
    if (trigger != null && acting.size() == 1) {
      boolean addressed = trigger.first() < m.head() && subjects.before(view, at).isEmpty();
      acting = union(acting, pronounSubject(view, trigger, addressed, discourse));
    }
    Set<Party> group = group(view, groupEnd(view, m, trigger), discourse);
    if (acting.isEmpty() && !group.isEmpty()) {
      return group;
    }
    if (acting.isEmpty() && view.topic().isOfPair()) {
      boolean untold = discourse.groups().last().isEmpty() && m.subject() == Subject.SECURITY;
      Set<Party> here = pairHere(view, at);
      return !here.isEmpty() ? here : untold ? discourse.headlinePair() : discourse.pair();
    }
    if (acting.isEmpty() && hasWord(view, 0, m.end(), "they", "their")) {
      Set<Party> here = subjects.first(view, at);
      if (here.size() >= 2) {
        return here;
      }
    }
    Set<Party> before = discourse.recent().justBefore(view.sentence().index());
    if (acting.isEmpty() && m.first() <= 1 && isPossessed(view, m) && !before.isEmpty()) {
      return before; // "The Russians keep aloof. Their agreement with Serbia …"
    }
    if (acting.isEmpty()
        && hasWord(
            view,
            view.clauses().start(Math.min(at, view.sentence().size() - 1)),
            at,
            "they",
            "their")
        && !discourse.groups().last().isEmpty()) {
      return discourse.groups().last();
    }
    if (acting.isEmpty() && hasHome(view, at) && discourse.owner().isPresent()) {
      return Set.of(discourse.owner().get());
    }
    if (acting.isEmpty()) {
      boolean person = hasWord(view, 0, at, "he", "she", "his", "her");
      return (person ? discourse.recent().lastPerson() : discourse.recent().lastSubject())
          .filter(p -> hasPronoun(view, at) || hasHome(view, at))
          .map(Set::of)
          .orElse(Set.of());
    }
    return acting;
  }

  /**
   * "Brazil and Paraguay have patrolled under a memorandum between their armies": the pair is the
   * one that the sentence begins with.
   */
  private Set<Party> pairHere(SentenceView view, int at) {
    Set<Party> first = subjects.first(view, at);
    return first.size() == 2 ? first : Set.of();
  }

  /** "The agreement that it has had with Warsaw": who acts in the sentence, or acted before it. */
  Set<Party> havers(SentenceView view, AgreementMention m, Discourse discourse) {
    Sentence s = view.sentence();
    int at = m.head() + 1;
    boolean have =
        at + 2 < s.size()
            && s.token(at).is("that", "which", "it", "they")
            && (s.token(at + 1).is("it", "they") && s.token(at + 2).is("has", "have", "had")
                || s.token(at).is("it", "they") && s.token(at + 1).is("has", "have", "had"));
    if (!have) {
      return Set.of();
    }
    Set<Party> here = subjects.first(view, m.first());
    return here.isEmpty() ? discourse.recent().lastSubject().map(Set::of).orElse(Set.of()) : here;
  }

  /** Who acts first in the sentence. */
  Set<Party> first(SentenceView view) {
    return subjects.first(view, view.sentence().size());
  }

  /** Whether these parties are named in the clause of a verb, and not only meant. */
  boolean isExplicit(SentenceView view, Trigger trigger, Set<Party> parties) {
    return parties.size() >= 2 && subjects.inClause(view, trigger.first()).containsAll(parties);
  }

  /** Whether somebody is to join an agreement, who is none of those whose it is. */
  private static boolean isJoined(SentenceView view, AgreementMention m) {
    int at = m.first() - 1;
    return at > 0
        && view.sentence().token(at).is("join", "joining", "enter", "entering")
        && view.sentence().token(m.first()).is("their");
  }

  /** "urged Manila to scrap its pact": who is told to act, and not who tells. */
  static Set<Party> controlled(SentenceView view, Trigger trigger) {
    int to = trigger.first() - 1;
    Actor told = to > 0 && view.sentence().token(to).is("to") ? view.actorAt(to - 1) : null;
    return told == null ? Set.of() : Set.of(told.party());
  }

  private static int groupEnd(SentenceView view, AgreementMention m, @Nullable Trigger trigger) {
    if (trigger == null) {
      return m.first();
    }
    boolean binds = trigger.act() == Act.IN_FORCE; // "is binding on all three"
    return binds ? Math.min(view.sentence().size(), trigger.end() + 3) : trigger.first();
  }

  /** "All three governments have ended": a group of before, by its size. */
  private static Set<Party> group(SentenceView view, int end, Discourse discourse) {
    Matcher m = GROUP.matcher(Phrases.plain(view.sentence(), 0, end));
    if (!m.find()) {
      return Set.of();
    }
    String size = m.group(1) == null ? m.group(4) : m.group(1);
    return discourse.groups().ofSize(SIZES.indexOf(size) + 2);
  }

  /**
   * "work with Qatar on a pact", "offered Fiji a pact": actors inside the trigger's words or
   * addressed by it.
   */
  private static Set<Party> addressed(SentenceView view, Trigger trigger, AgreementMention m) {
    int end =
        trigger.act() == Act.PROPOSED
                || trigger.act() == Act.REJECTED
                || isFollowedByWith(view, trigger)
            ? Math.max(trigger.end(), m.first())
            : trigger.end();
    Set<Party> addressed =
        view.actorsBetween(trigger.first(), end).stream()
            .map(Actor::party)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    boolean got = view.sentence().token(trigger.first()).is("got", "obtained", "secured");
    boolean offered = (trigger.act() == Act.PROPOSED || got) && m.head() > trigger.first();
    int from = m.end();
    int last = Math.min(view.sentence().size() - 1, m.end() + 4);
    while (from < last
        && !view.sentence().token(from).is("to", "from")
        && !view.sentence().token(from).tag().matches("VERB|AUX|PUNCT")) {
      from++; // "proposed a treaty of its own to the Icelanders"
    }
    if (offered && from < last && view.sentence().token(from).is("to", "from")) {
      view.actorsBetween(from + 1, from + 3).forEach(a -> addressed.add(a.party()));
    }
    return addressed;
  }

  /** "is discussing with Oman an agreement". */
  private static boolean isFollowedByWith(SentenceView view, Trigger trigger) {
    return trigger.end() < view.sentence().size()
        && view.sentence().token(trigger.end()).is("with");
  }

  private Set<Party> ofVerb(SentenceView view, AgreementMention m, Trigger trigger) {
    boolean relative = trigger.first() > m.head() && view.clauses().isRelative(trigger.first());
    int at = Math.min(trigger.first(), m.first());
    Set<Party> subject = relative ? ofRelative(view, m, trigger) : subjects.before(view, at);
    return union(subject, addressed(view, trigger, m));
  }

  /**
   * "The Omanis are bound by the pact that they reached with France": the pronoun in a clause about
   * an agreement stands for who acts in the clause above it.
   */
  private Set<Party> ofRelative(SentenceView view, AgreementMention m, Trigger trigger) {
    Set<Party> own = subjects.inClause(view, trigger.first());
    boolean pronoun =
        hasWord(
            view,
            view.clauses().start(trigger.first()),
            trigger.first(),
            "it",
            "they",
            "he",
            "she");
    return own.isEmpty() && pronoun ? subjects.before(view, m.first()) : own;
  }

  /**
   * "It pressed Washington for a treaty": the pronoun stands for who acted before, unless the same
   * sentence has said who acts ("Greece looks elsewhere: it signed a pact with Egypt"). In "it and
   * Ethiopia signed" it is one of two.
   *
   * @param addressed whether the party that is known is not told to act
   */
  private Set<Party> pronounSubject(
      SentenceView view, Trigger trigger, boolean addressed, Discourse discourse) {
    Sentence s = view.sentence();
    int start = view.clauses().start(trigger.first());
    boolean none = addressed && subjects.inClause(view, trigger.first()).isEmpty();
    for (int i = start; i < trigger.first(); i++) {
      boolean pronoun = s.token(i).is("it", "he", "she", "they");
      boolean one =
          pronoun
              && i + 2 < trigger.first()
              && s.token(i + 1).is("and")
              && view.actorAt(i + 2) != null;
      if (pronoun && none && !s.token(i).is("they") || one) {
        return discourse.recent().lastSubject().map(Set::of).orElse(Set.of());
      }
    }
    return Set.of();
  }

  private static boolean hasPronoun(SentenceView view, int end) {
    return hasWord(
        view, 0, end, "it", "its", "he", "she", "they", "his", "her", "their", "we", "our");
  }

  /** "The country has also been part of …": the one that the article tells of. */
  private static boolean hasHome(SentenceView view, int end) {
    return Phrases.plain(view.sentence(), 0, Math.min(end + 1, view.sentence().size()))
        .matches(".*\\bthe (country|government|kingdom|emirate|sultanate|republic|island)\\b.*");
  }

  private static boolean isPossessed(SentenceView view, AgreementMention m) {
    return view.sentence().token(m.first()).is("their", "its");
  }

  private static boolean hasWord(SentenceView view, int from, int end, String... words) {
    Sentence s = view.sentence();
    for (int i = from; i < Math.min(end + 1, s.size()); i++) {
      if (s.token(i).is(words)) {
        return true;
      }
    }
    return false;
  }

  private static Set<Party> union(Set<Party> a, Set<Party> b) {
    Set<Party> all = new LinkedHashSet<>(a);
    all.addAll(b);
    return all;
  }
}
