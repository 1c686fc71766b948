package org.pactwatch.extract.claim;

import java.util.Set;
import org.pactwatch.extract.text.Sentence;
import org.pactwatch.extract.text.Token;

/**
 * Finds the words before the noun of an agreement that belong to it: "a new defence cooperation".
 * Immutable and thread-safe.
 */
final class AgreementModifiers {
  private static final int REACH = 9;
  private static final Set<String> MODIFYING =
      Set.of(
          "proposed",
          "planned",
          "enhanced",
          "existing",
          "wide-ranging",
          "written",
          "strengthened",
          "expanded",
          "signed",
          "amended",
          "updated",
          "renewed",
          "agreed",
          "suspended",
          "named");

  private final AgreementWords words;

  AgreementModifiers(AgreementWords words) {
    this.words = words;
  }

  /** The first of the words before a noun that belong to it, not before the floor. */
  int first(SentenceView view, int head, int floor) {
    Sentence s = view.sentence();
    int first = head;
    int lowest = Math.max(floor, head - REACH);
    while (first > lowest && isModifierWord(view, first - 1)) {
      first--;
      if (AgreementFinder.STOPS.contains(s.token(first).lower())) {
        boolean none = first > lowest && s.token(first).is("such") && s.token(first - 1).is("no");
        first -= none ? 1 : 0;
        break;
      }
    }
    return first;
  }

  private boolean isModifierWord(SentenceView view, int i) {
    Token t = view.sentence().token(i);
    if (view.actorAt(i) != null && !isPerson(view, i)) {
      return true;
    }
    if (AgreementFinder.STOPS.contains(t.lower()) || words.isSecurity(t) || words.isOther(t)) {
      return true;
    }
    if (t.is("-", "–", "'s", "'", "\"", "“", "”", "‘", "’", "’s")) {
      return true;
    }
    if (t.is("of") && i > 0) {
      return view.sentence().token(i - 1).is("status"); // "status of forces agreement"
    }
    if (t.is("and") && i > 0) {
      Token before = view.sentence().token(i - 1);
      Token after = view.sentence().token(i + 1);
      boolean named = after.tag().matches("NOUN|ADJ") && before.tag().matches("NOUN|ADJ");
      return named && (!words.isInstitution(before) || words.isSecurity(before));
    }
    return switch (t.tag()) {
      case "ADJ", "NOUN", "PROPN", "NUM" ->
          !(view.sentence().titleCase() && t.is("sign", "seal")) && !isPeople(t);
      case "VERB" ->
          isInName(view.sentence(), i)
              || isParticipleBefore(view.sentence(), i)
                  && t.isCapitalised()
                  && !view.sentence().titleCase()
              || t.is("sharing", "training", "basing", "visiting", "standing", "ranging", "binding")
              || isParticipleBefore(view.sentence(), i) && MODIFYING.contains(t.lower());
      case "ADV" -> t.is("newly", "recently", "long", "wide", "so", "not", "yet", "still");
      default -> false;
    };
  }

  /** "the Special Measures Agreement": a capital inside a name, whatever the tag. */
  private static boolean isInName(Sentence s, int i) {
    return i > 0
        && !s.titleCase()
        && s.token(i).isCapitalised()
        && i + 1 < s.size()
        && s.token(i + 1).isCapitalised();
  }

  /** "Niger's new rulers scrap five agreements": those who act are no part of the name. */
  private boolean isPeople(Token t) {
    return words.isInstitution(t)
        && t.lower()
            .matches(
                "(leader|minister|ruler|president|official|lawmaker|deputie|legislator|general|ally|allie|premier|prince"
                    + "|king|emir|diplomat|negotiator|neighbour|government|parliament|cabinet|junta|senator)s?")
        && !t.isCapitalised();
  }

  /** A participle that belongs to the agreement stands after an article or another modifier. */
  private static boolean isParticipleBefore(Sentence s, int i) {
    return i > 0
        && (s.token(i - 1).tag().matches("DET|ADJ|ADV|NUM|PRON")
            || s.token(i - 1).is("-", "'s", "’s"));
  }

  private static boolean isPerson(SentenceView view, int i) {
    Actor actor = view.actorAt(i);
    return actor != null && actor.person();
  }
}
