package org.pactwatch.extract.claim;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.pactwatch.extract.text.Sentence;
import org.pactwatch.extract.text.Token;
import org.pactwatch.model.Party;

/**
 * Finds who acts: the actors before a verb that are not held by a preposition. Immutable and
 * thread-safe.
 */
final class SubjectFinder {
  private static final Set<String> HOLDING =
      Set.of(
          "in", "at", "to", "from", "against", "on", "over", "near", "into", "after", "since",
          "during", "about", "toward", "towards", "for", "under", "amid", "across", "through",
          "despite", "with", "inside", "outside", "around", "off", "within", "without", "via",
          "before", "beyond", "than", "like", "unlike", "upon", "between", "among");
  private static final Set<String> OFFICES =
      Set.of(
          "foreign",
          "defence",
          "defense",
          "interior",
          "supreme",
          "houthi",
          "taliban",
          "armed",
          "ground",
          "air",
          "coast",
          "guard",
          "marines",
          "corps",
          "treasury",
          "pentagon",
          "state",
          "central",
          "special",
          "strategic");

  /** Those who act for the country in whose capital they sit: "the junta in Ouagadougou". */
  private static final String[] RULERS = {
    "government",
    "junta",
    "parliament",
    "cabinet",
    "authorities",
    "officials",
    "generals",
    "rulers",
    "regime",
    "ministers",
    "leaders",
    "senate",
    "assembly",
    "lawmakers",
    "leadership",
    "administration",
    "ministry",
    "presidency"
  };

  private static final Set<String> REPRESENTING = Set.of("of", "for");

  private final AgreementWords words;

  SubjectFinder(AgreementWords words) {
    this.words = words;
  }

  /**
   * The parties that act in the verb at a token: those of its clause, or else of the clauses before
   * it.
   */
  Set<Party> before(SentenceView view, int token) {
    int start = view.clauses().start(Math.min(token, view.sentence().size() - 1));
    Set<Party> parties = acting(view, start, token);
    int outer = view.clauses().before(Math.min(token, view.sentence().size() - 1));
    if (parties.isEmpty() && outer >= 0) {
      parties = acting(view, outer, view.clauses().end(outer));
    }
    while (parties.isEmpty() && start > 0) {
      int end = start;
      start = view.clauses().start(start - 1);
      parties = acting(view, start, firstVerb(view.sentence(), start, end));
    }
    return parties;
  }

  /** Who acts in the clause of a token, and nobody else. */
  Set<Party> inClause(SentenceView view, int token) {
    return acting(view, view.clauses().start(token), token);
  }

  /** Who acts in the first clause of a sentence that has somebody acting. */
  Set<Party> first(SentenceView view, int token) {
    return acting(view, 0, firstVerb(view.sentence(), 0, token));
  }

  private static int firstVerb(Sentence s, int from, int end) {
    for (int i = from + 1; i < end; i++) {
      if (s.token(i).tag().equals("AUX") || s.token(i).tag().equals("VERB")) {
        return i;
      }
    }
    return end;
  }

  /** The parties after "by" shortly after a token. */
  Set<Party> agents(SentenceView view, int token) {
    Sentence s = view.sentence();
    for (int i = token; i < Math.min(s.size(), token + 10); i++) {
      if (s.token(i).is("by")) {
        return list(view, i + 1);
      }
      if (s.token(i).is(";", ".", "and", "but", "which")) {
        break;
      }
    }
    return Set.of();
  }

  private Set<Party> list(SentenceView view, int from) {
    Set<Party> parties = new LinkedHashSet<>();
    int limit = view.clauses().end(Math.min(from, view.sentence().size() - 1));
    for (Actor actor : view.actorsBetween(from, limit)) {
      if (!parties.isEmpty() && isSpeaker(view, actor)) {
        break;
      }
      if (!held(view, actor, from)) {
        parties.add(actor.party());
      }
    }
    return parties;
  }

  /**
   * "signed by Albania and Kosovo, Defence Minister Atanas Zapryanov said": he is not in the list.
   */
  private static boolean isSpeaker(SentenceView view, Actor actor) {
    Sentence s = view.sentence();
    return actor.person()
        && actor.end() < s.size()
        && s.token(actor.end())
            .is("said", "says", "told", "added", "announced", "wrote", "confirmed");
  }

  private Set<Party> acting(SentenceView view, int start, int end) {
    List<Party> parties = new ArrayList<>();
    for (Actor actor : view.actorsBetween(start, end)) {
      if (!held(view, actor, start)
          && represents(view, actor)
          && !isObject(view.sentence(), actor, end)) {
        parties.add(actor.party());
      }
    }
    return Collections.unmodifiableSet(new LinkedHashSet<>(parties));
  }

  /** "She has slammed NATO, voted against treaties": the object of a verb before. */
  private static boolean isObject(Sentence s, Actor actor, int end) {
    if (isFounded(s, actor)) {
      return true;
    }
    int before = actor.first() - 1;
    int after = actor.end();
    boolean verb =
        before > 0
            && s.token(before).tag().equals("VERB")
            && !s.token(before).is("said", "says", "visiting", "elected", "outgoing")
            && !s.titleCase();
    int next = after < s.size() && s.token(after).is(",", "and") ? after + 1 : after;
    next = next < s.size() && s.token(next).is("and", "then") ? next + 1 : next;
    return verb && next > after && next <= end && s.token(next).tag().matches("VERB|AUX");
  }

  /** "formed the alliance", "have left the bloc": an organisation that states act on. */
  private static boolean isFounded(Sentence s, Actor actor) {
    int verb = actor.first() - (actor.first() > 0 && s.token(actor.first() - 1).is("the") ? 2 : 1);
    return verb >= 0
        && !actor.party().isCountry()
        && s.token(verb)
            .lower()
            .matches(
                "(form|found|creat|establish|launch|join|quit|le(ave|aving|ft)|exit)(ed|ing|s)?");
  }

  /** "Italy's Leonardo": a firm or a person of a country, and not the country. */
  private boolean ownsName(SentenceView view, Actor actor) {
    Sentence s = view.sentence();
    int name = actor.end() + 1;
    boolean possessive =
        name < s.size() && s.token(actor.end()).is("'s", "’s") && !s.titleCase() && !actor.person();
    return possessive
        && s.token(name).isCapitalised()
        && s.token(name).tag().equals("PROPN")
        && view.actorAt(name) == null
        && !words.isInstitution(s.token(name))
        && !words.isParliament(s.token(name))
        && !(name + 1 < s.size() && words.isInstitution(s.token(name + 1)))
        && !OFFICES.contains(s.token(name).lower());
  }

  /** Whether an actor's name only belongs to a firm's or another body's. */
  boolean isPartOfName(SentenceView view, Actor actor) {
    return ownsName(view, actor)
        || !actor.adjective() && beginsName(view, actor)
        || describesMembers(view, actor);
  }

  /** "the two NATO allies": its members, and not the organisation. */
  private static boolean describesMembers(SentenceView view, Actor actor) {
    Sentence s = view.sentence();
    return !actor.party().isCountry()
        && actor.end() < s.size()
        && s.token(actor.end())
            .is(
                "allies",
                "ally",
                "members",
                "member",
                "states",
                "partners",
                "countries",
                "nations");
  }

  /** "the Bangladesh Cricket Board": a country's name within that of a body which is no state. */
  private boolean beginsName(SentenceView view, Actor actor) {
    Sentence s = view.sentence();
    if (s.titleCase() || actor.person()) {
      return false;
    }
    int end = actor.end();
    while (end < s.size() && isNameWord(view, end)) {
      if (words.isInstitution(s.token(end))
          || words.isParliament(s.token(end))
          || OFFICES.contains(s.token(end).lower())
          || TimePhrase.isWord(s.token(end))) {
        return false;
      }
      end++;
    }
    return end - actor.end() >= 2;
  }

  private static boolean isNameWord(SentenceView view, int i) {
    return view.actorAt(i) == null
        && view.sentence().token(i).isCapitalised()
        && view.sentence().token(i).tag().matches("PROPN|NOUN|ADJ");
  }

  /** "Qatari officials" act; "Qatari soil" does not. */
  private boolean represents(SentenceView view, Actor actor) {
    Sentence s = view.sentence();
    if (!actor.adjective()) {
      return !isPartOfName(view, actor);
    }
    boolean people = actor.first() > 0 && s.token(actor.first() - 1).is("the");
    if (people && (actor.end() == s.size() || s.token(actor.end()).tag().matches("VERB|AUX"))) {
      return true; // "the French left"
    }
    for (int i = actor.end(); i < Math.min(s.size(), actor.end() + 4); i++) {
      Token t = s.token(i);
      Actor other = view.actorAt(i);
      if (words.isInstitution(t) || other != null && other.person()) {
        return true;
      }
      if (t.is(",") || t.tag().equals("VERB") && !view.sentence().titleCase()) {
        return false;
      }
    }
    return false;
  }

  /**
   * Whether the nearest preposition to the left of an actor, over its own phrase, makes it no
   * subject.
   */
  private boolean held(SentenceView view, Actor actor, int start) {
    Sentence s = view.sentence();
    for (int i = actor.first() - 1; i >= start; i--) {
      Token t = s.token(i);
      if (t.is("whether", "if", "that", "how", "why")) {
        return false; // "is silent on whether Oman would sign"
      }
      if (t.is("the") && i > start && view.actorAt(i - 1) != null && !s.titleCase()) {
        return false; // "With Oman the Kenyans signed …"
      }
      boolean preposition = HOLDING.contains(t.lower()) && !t.tag().equals("VERB");
      if (preposition && !isRepresentative(s, i)) {
        int named = firstActor(view, i + 1, actor);
        return !TimePhrase.is(s, i + 1, named) && !isComplete(s, i + 1, named);
      }
      if (t.is("of")) {
        return !isRepresentative(s, i);
      }
      if (t.is(",") && !continuesList(view, i, start)) {
        return false;
      }
      if (t.tag().equals("VERB") && !t.is("elected", "visiting", "outgoing")
          || t.tag().equals("AUX")) {
        return false;
      }
    }
    return false;
  }

  /** Where the list begins that an actor ends: "On Monday Iraq and Turkey". */
  private static int firstActor(SentenceView view, int from, Actor last) {
    return view.actorsBetween(from, last.first() + 1).get(0).first();
  }

  /** "Elsewhere on the continent Russia …": the preposition has its noun already. */
  private boolean isComplete(Sentence s, int from, int end) {
    if (end - from < 2 || !s.token(from).is("the", "a", "an", "this", "that")) {
      return false;
    }
    Token last = s.token(end - 1);
    boolean title =
        words.isInstitution(last)
            || last.is(
                "neighbour", "neighbor", "ally", "partner", "rival", "island", "city", "capital");
    return last.tag().equals("NOUN") && !last.isCapitalised() && !title;
  }

  /**
   * "the presidents of Russia and Ukraine": the noun before the preposition stands for the country.
   */
  private boolean isRepresentative(Sentence s, int preposition) {
    boolean rulers =
        preposition > 0 && s.token(preposition).is("in") && s.token(preposition - 1).is(RULERS);
    return rulers
        || preposition > 0
            && REPRESENTING.contains(s.token(preposition).lower())
            && (words.isInstitution(s.token(preposition - 1))
                || s.token(preposition - 1).is("affairs"));
  }

  /**
   * A comma inside a list of actors goes on with it, unless the list stands in an opening phrase
   * ("In Doha, …").
   */
  private static boolean continuesList(SentenceView view, int comma, int start) {
    Actor before = comma == 0 ? null : view.actorAt(comma - 1);
    if (before == null) {
      return false;
    }
    for (int i = before.first() - 1; i >= start; i--) {
      Token t = view.sentence().token(i);
      if (t.is(",")) {
        return true;
      }
      if (HOLDING.contains(t.lower())) {
        return i > start;
      }
    }
    return true;
  }
}
