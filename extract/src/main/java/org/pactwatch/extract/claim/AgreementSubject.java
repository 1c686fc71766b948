package org.pactwatch.extract.claim;

import java.util.Set;
import java.util.regex.Pattern;
import org.pactwatch.extract.claim.AgreementMention.Subject;
import org.pactwatch.extract.text.Sentence;

/**
 * Tells what an agreement is about: security, something else, or unsaid. Its own words count first,
 * then the rest of the sentence. Immutable and thread-safe.
 */
final class AgreementSubject {
  private static final Set<String> ABOUT =
      Set.of(
          "on",
          "of",
          "for",
          "governing",
          "regulating",
          "covering",
          "allowing",
          "letting",
          "under",
          "giving",
          "granting",
          "to",
          "about",
          "over",
          "in",
          "that",
          "which",
          "aimed",
          "protecting",
          "concerning",
          "regarding",
          "against",
          "opening");

  /** Settlements of wars and disputes, which are no security pacts whatever they speak of. */
  private static final Pattern PEACE =
      Pattern.compile(
          "\\b(end|ends|ending|halt|halting|stop|stopping|pause|settle|settling) (\\w+"
              + " ){0,4}(war|fighting|conflict|hostilities|offensive|siege|violence|bombing|crisis|dispute|standoff)\\b|\\b(ceasefire|truce|peace"
              + " (deal|plan|accord|agreement|talks|process)|hostages?|nuclear"
              + " (deal|program|programme|talks)|uranium|enrichment|sanctions relief)\\b");

  /** Matters of trade by themselves, and of defence as well: "the supply of ammunition". */
  private static final String[] AMBIGUOUS = {
    "exchange", "transfer", "supply", "port", "ports", "border", "power", "space", "satellite",
    "nuclear", "rescue", "rail", "bridge", "education", "financing", "peace", "water", "waters",
    "river", "aviation", "labour", "chemical", "ocean", "license", "licence", "company", "health",
    "economic", "transport", "customs"
  };

  private static final Set<String> NEAR =
      Set.of(
          "defence",
          "defense",
          "military",
          "troops",
          "armed",
          "base",
          "bases",
          "nato",
          "army",
          "armies",
          "naval",
          "navies",
          "forces",
          "security",
          "soldiers",
          "brigade",
          "warships",
          "marines",
          "aggressor",
          "aggression",
          "missiles",
          "garrison",
          "allied",
          "guard",
          "guards",
          "barracks",
          "fleet");
  private final AgreementWords words;

  AgreementSubject(AgreementWords words) {
    this.words = words;
  }

  /** How far the words reach that say what the agreement is about. */
  static int aboutEnd(SentenceView view, int end) {
    Sentence s = view.sentence();
    if (end >= s.size() || !ABOUT.contains(s.token(end).lower())) {
      return end;
    }
    int i = end + 1;
    while (i < s.size()
        && i < end + 10
        && (s.token(i).is(",") && isInList(s, i)
            || !s.token(i).is(",", ";", ".", ":", "after", "because", "while", "but", "\"", "”"))) {
      i++;
    }
    return i;
  }

  /** "on training, intelligence and air support": a comma within a list of nouns. */
  private static boolean isInList(Sentence s, int comma) {
    for (int i = comma + 1; i < Math.min(s.size(), comma + 6); i++) {
      if (s.token(i).is("and")) {
        return i > comma + 1;
      }
      if (!s.token(i).is(",") && !s.token(i).tag().matches("NOUN|ADJ|PROPN")) {
        return false;
      }
    }
    return false;
  }

  /** What the words from {@code first} to {@code aboutEnd}, and those around, say it is about. */
  Subject of(SentenceView view, int first, int head, int end, int aboutEnd) {
    Sentence s = view.sentence();
    boolean other = false;
    boolean linked = false;
    boolean security = words.isName(s.token(head)) && s.token(head).isCapitalised();
    for (int i = first; i < aboutEnd; i++) {
      linked |= i > head && s.token(i).is("with", "between", "among", "including");
      if (i == head || linked && i < end) {
        continue;
      }
      security |= words.isSecurity(s.token(i)) && !isOfBorders(s, i);
      other |= words.isOther(s.token(i)) && (i < head || !s.token(i).is(AMBIGUOUS));
    }
    if (isSale(s, first, head)
        || view.topic().isSport()
        || PEACE.matcher(Phrases.plain(s, first, aboutEnd)).find()) {
      return Subject.OTHER;
    }
    if (security) {
      return Subject.SECURITY;
    }
    if (other) {
      return Subject.OTHER;
    }
    boolean near =
        !words.isTalks(s.token(head)) && (!isBare(s, first, head) && nearSecurity(view, head))
            || !words.isTalks(s.token(head)) && view.topic().isHelp();
    return near ? Subject.SECURITY : Subject.UNSAID;
  }

  /** "the deal": it says nothing of itself and refers back, to what may be no security pact. */
  private static boolean isBare(Sentence s, int first, int head) {
    boolean refers =
        head - first == 1 && s.token(first).is("the", "this", "that", "its", "their", "these");
    boolean told =
        head + 1 < s.size()
            && (s.token(head + 1)
                    .is("that", "which", "on", "of", "for", "with", "between", "under", "to")
                || s.token(head + 1).tag().equals("VERB")
                    && s.token(head + 1).lower().matches(".*(ed|ing)"));
    return refers && !told;
  }

  /** "maritime boundaries", "security zones at sea": lines on a map, no defence. */
  private static boolean isOfBorders(Sentence s, int i) {
    return i + 1 < s.size()
        && s.token(i + 1)
            .is("boundary", "boundaries", "border", "borders", "jurisdiction", "zone", "zones");
  }

  /** "a defence procurement deal", "an arms deal": goods are sold, nothing is promised. */
  private static boolean isSale(Sentence s, int first, int head) {
    for (int i = first; i < head; i++) {
      boolean goods =
          s.token(i)
                  .is(
                      "arms",
                      "weapons",
                      "jet",
                      "jets",
                      "missile",
                      "missiles",
                      "drone",
                      "drones",
                      "tank",
                      "tanks")
              && i + 1 == head;
      if (s.token(i)
              .is("procurement", "sale", "sales", "purchase", "purchases", "export", "exports")
          || goods && s.token(head).is("deal", "deals")) {
        return true;
      }
    }
    for (int i = head + 2; i < Math.min(s.size(), head + 7); i++) {
      boolean on = s.token(head + 1).is("on", "for", "to", "over");
      if (on
          && s.token(i)
              .is("jets", "tanks", "helicopters", "howitzers", "rafale", "f-16s", "f-35s")) {
        return true; // "a deal on 24 fighter jets"
      }
    }
    return false;
  }

  /** Whether a sentence speaks of defence, whatever it calls the agreement, and denies nothing. */
  static boolean speaksOfSecurity(SentenceView view) {
    return (view.topic().isDefence() || view.topic().isHelp())
        && view.sentence().tokens().stream().noneMatch(t -> t.is("nowhere", "nothing", "nor"));
  }

  /** A word of security elsewhere in the sentence, unless it only belongs to somebody's title. */
  private boolean nearSecurity(SentenceView view, int head) {
    Sentence s = view.sentence();
    if (view.topic().isElsewhere()) {
      return false;
    }
    for (int i = 0; i < s.size(); i++) {
      boolean title = i + 1 < s.size() && isOffice(s, i + 1);
      if (i != head && !title && NEAR.contains(s.token(i).lower())) {
        return true;
      }
    }
    return false;
  }

  /** "defence minister", "foreign and defence ministers": words of an office within two tokens. */
  private static boolean isOffice(Sentence s, int from) {
    for (int i = from; i < Math.min(s.size(), from + 2); i++) {
      if (s.token(i)
          .is(
              "minister",
              "ministers",
              "secretary",
              "ministry",
              "ministries",
              "chief",
              "chiefs",
              "council",
              "spokesman",
              "adviser",
              "advisor",
              "committee",
              "analyst",
              "expert",
              "staff",
              "chairman")) {
        return true;
      }
    }
    return false;
  }
}
