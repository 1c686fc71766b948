package org.pactwatch.extract.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.pactwatch.extract.text.Sentence;
import org.pactwatch.extract.text.Token;
import org.pactwatch.model.Party;

/**
 * The parties told after an agreement's head: "between A and B", "with A, B and C", "of A and B",
 * "on A's soil".
 *
 * @param between parties told as all of them
 * @param with the other parties
 * @param each whether each of {@code with} is said to have its own agreement
 * @param end index after the phrase
 */
record PartyPhrase(List<Party> between, List<Party> with, boolean each, int end) {
  private static final Set<String> LINKS =
      Set.of(
          "between",
          "among",
          "with",
          "linking",
          "binding",
          "uniting",
          "including",
          "involving",
          "binds",
          "obliges",
          "commits",
          "requires",
          "obliging",
          "committing",
          "requiring",
          "bound",
          "links",
          "ties",
          "tying");
  private static final int REACH = 9;
  private static final PartyPhrase NONE = new PartyPhrase(List.of(), List.of(), false, 0);

  PartyPhrase {
    between = List.copyOf(between);
    with = List.copyOf(with);
  }

  /** Reads the phrase that begins at or shortly after a token. */
  static PartyPhrase after(SentenceView view, int from) {
    Sentence s = view.sentence();
    int limit = Math.min(s.size(), from + REACH);
    for (int i = skipHaving(s, from); i < limit; i++) {
      Token t = s.token(i);
      if (LINKS.contains(t.lower())) {
        return read(view, i);
      }
      PartyPhrase owners = i == from && t.is("of") ? read(view, i) : NONE;
      if (owners.between().size() >= 2) {
        return owners; // "the declaration of Albania, Croatia and Kosovo"
      }
      if (stops(view, from, i)) {
        break;
      }
    }
    return new PartyPhrase(List.of(), List.of(), false, from);
  }

  /** "the agreement that it has had with Warsaw": the words before "with". */
  private static int skipHaving(Sentence s, int from) {
    int i = from;
    if (i < s.size() && s.token(i).is("that", "which")) {
      i++;
    }
    if (i < s.size() && s.token(i).is("it", "they", "he", "she", "we")) {
      i++;
    }
    int verb = i;
    while (i < s.size() && s.token(i).is("has", "have", "had", "already")) {
      i++;
    }
    return i > verb && i < s.size() && s.token(i).is("with") ? i : from;
  }

  /**
   * Words that may stand between the head and "with": "an agreement on defence signed last week
   * with".
   */
  private static boolean stops(SentenceView view, int from, int i) {
    Token t = view.sentence().token(i);
    if (t.is(
        ";", ".", ":", "—", "and", "but", "which", "that", "who", "by", "while", "after", "as")) {
      return true;
    }
    if (t.is(",") && i > from) {
      return true;
    }
    boolean had = t.is("had", "has", "have") && i + 1 < view.sentence().size();
    if (had && view.sentence().token(i + 1).is("with")) {
      return false; // "the agreements it had with Norway"
    }
    return t.tag().equals("AUX")
        || t.tag().equals("VERB")
            && !t.is(
                "signed",
                "reached",
                "concluded",
                "negotiated",
                "agreed",
                "made",
                "finalized",
                "finalised",
                "inked",
                "struck");
  }

  private static PartyPhrase read(SentenceView view, int link) {
    Sentence s = view.sentence();
    List<Party> parties = new ArrayList<>();
    boolean each = false;
    int end = link + 1;
    int links = 0;
    for (int i = link + 1; i < s.size(); i++) {
      Actor actor = view.actorAt(i);
      Token t = s.token(i);
      if (actor != null && isOnlyOfMembers(s, link, actor)) {
        break; // "the first pact between two members of NATO"
      }
      if (actor != null && !inside(t)) {
        for (Actor named : view.actorsBetween(actor.first(), actor.first() + 1)) {
          if (!parties.contains(named.party())) {
            parties.add(named.party());
          }
        }
        i = actor.end() - 1;
        end = actor.end();
        while (actor.adjective() && end < s.size() && s.token(end).tag().equals("NOUN")) {
          end++;
        }
        links = 0;
      } else if (!parties.isEmpty() && pastDate(s, i) > i) {
        i = pastDate(s, i) - 1; // "with Manila in January 2024 and with Jakarta in 2021"
      } else if (t.is("with", "each", "separately") && !parties.isEmpty()) {
        each = true;
      } else if (parties.isEmpty() && introducesList(s, i)) {
        links = 0; // "with eleven countries, among them Germany"
      } else if (!continues(t) || ++links > 6 || t.is(",") && opensClause(s, i + 1)) {
        break;
      }
    }
    boolean counterparts = s.token(link).is("with", "including", "involving");
    if (!counterparts && parties.size() < 2) {
      return new PartyPhrase(List.of(), List.of(), false, link);
    }
    return !counterparts
        ? new PartyPhrase(parties, List.of(), false, end)
        : new PartyPhrase(List.of(), parties, each, end);
  }

  private static boolean isOnlyOfMembers(Sentence s, int link, Actor actor) {
    for (int i = actor.first() - 1; i > Math.max(link, actor.first() - 4); i--) {
      if (s.token(i).is("members", "member", "allies", "states") && !actor.party().isCountry()) {
        return true;
      }
    }
    return false;
  }

  /** "with Israel, the minister said": after the comma comes a verb before the next one. */
  private static boolean opensClause(Sentence s, int from) {
    for (int i = from; i < s.size() && !s.token(i).is(",", ";", "."); i++) {
      if (s.token(i).tag().equals("VERB") || s.token(i).tag().equals("AUX")) {
        return true;
      }
    }
    return false;
  }

  /** The token after a date that another "with" follows, or the same token if there is none. */
  private static int pastDate(Sentence s, int i) {
    int k = i;
    if (!s.token(k).is("in", "on", "last", "this", "earlier")) {
      return i;
    }
    while (k < s.size() && k < i + 6 && !s.token(k).is(",", "and", ".", ";")) {
      k++;
    }
    boolean more =
        k + 1 < s.size()
            && s.token(k).is("and", ",")
            && (s.token(k + 1).is("with") || s.token(k + 1).is("and") && !opensVerb(s, k + 3));
    boolean dated =
        s.token(k - 1).tag().equals("NUM")
            || s.token(k - 1).isCapitalised()
            || s.token(k - 1).is("year", "month", "week");
    return more && dated ? k : i;
  }

  /** "with France in August, and Chad tore up its own": the name behind the comma acts. */
  private static boolean opensVerb(Sentence s, int i) {
    return i < s.size() && s.token(i).tag().matches("VERB|AUX");
  }

  /** Words between the number of counterparts and their names. */
  private static boolean introducesList(Sentence s, int i) {
    Token t = s.token(i);
    Token before = s.token(i - 1);
    boolean counted =
        before.tag().equals("NOUN") && before.lower().endsWith("s") || before.is(",", "among");
    return counted && t.is(",", ":", "including", "among", "them", "namely", "like")
        || t.is("such") && i + 1 < s.size() && s.token(i + 1).is("as");
  }

  private static boolean inside(Token t) {
    return t.is(",", "and");
  }

  /**
   * Words inside a list of parties: commas, "and", titles, the nouns that adjectives stand before.
   */
  private static boolean continues(Token t) {
    return t.is(
                ",",
                "and",
                "the",
                "its",
                "his",
                "their",
                "both",
                "'s",
                "’s",
                "-",
                "–",
                "of",
                "or",
                "then",
                "former",
                "new",
                "fellow",
                "neighbouring",
                "neighboring",
                "nearby",
                "other",
                "as",
                "well",
                "a")
            && !t.is(".")
        || t.tag().equals("NOUN")
        || t.tag().equals("PROPN")
        || t.tag().equals("ADJ")
        || t.tag().equals("NUM");
  }
}
