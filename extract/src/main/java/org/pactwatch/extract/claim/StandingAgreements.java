package org.pactwatch.extract.claim;

import java.util.Optional;
import java.util.regex.Pattern;
import org.pactwatch.extract.claim.AgreementMention.Type;
import org.pactwatch.extract.text.Sentence;
import org.pactwatch.model.Stage;

/**
 * Tells what an agreement's mere mention says: one that is told with its parties as known has been
 * concluded, talks that are told with their parties are going on. Immutable and thread-safe.
 */
final class StandingAgreements {
  private static final Pattern HELD =
      Pattern.compile(
          ".*\\b(hold|holds|holding|held|open|opens|opened|begun|began|begin|begins|start|starts|started|resume|resumed|"
              + "launch|launched|in|continue|continued)\\b.*");

  /** "have not begun talks", "are blocking the start of talks". */
  private static final Pattern NONE_HELD =
      Pattern.compile(
          "\\b(not|never|n't|yet to|refus\\w+|block\\w*|prevent\\w*|rul\\w+"
              + " out|declin\\w+|oppos\\w+|delay\\w*) ");

  /** "was not involved in the talks": it tells of who does not hold them. */
  private static final String OF_OTHERS =
      "(.* )?(involved|part|role|say|place|included|represented|interest|mediator) in\\b.*|(.*"
          + " )?(after|following)( the| their| its)?";

  /** Talks are about a pact where their words name one: armies talk of much else. */
  private static final Pattern ABOUT_ONE =
      Pattern.compile(
          ".*\\b(agreements?|pacts?|treat(y|ies)|accords?|deals?|memorand(um|a)|arrangements?|partnership|guarantees?|framework|membership"
              + "|accession|bases?|alliance|protocol|document|text|presence|withdrawal|status|sharing|production|access|exercises|training)\\b.*");

  /** "suggested that the two bind themselves by treaty": there is none yet. */
  private static final Pattern SUGGESTED =
      Pattern.compile("\\b(suggest|propos|urg)(ed|es|ing)\\b.{0,160}\\bthat\\b");

  private static final Pattern GOING_ON =
      Pattern.compile(
          "(are|were|is|have|has)? ?(been )?(going on|being"
              + " held|taking place|ongoing|proceeding|continuing|continue|continued|under way|underway|going on|well advanced|"
              + "progressing|due|set|begun|began|started|resumed)\\b.*");

  /** The stage that the mention implies, or empty if it implies none. */
  Optional<Stage> stage(
      SentenceView view, AgreementMention m, Agreement agreement, Discourse discourse) {
    if (m.type() == Type.TALKS) {
      boolean known =
          m.subject() != AgreementMention.Subject.SECURITY
              || discourse.isKnown(agreement.parties())
              || ABOUT_ONE.matcher(m.words()).matches();
      return known && goingOn(view, m) ? Optional.of(Stage.NEGOTIATING) : Optional.empty();
    }
    boolean tells =
        m.type() == Type.REFERENCE
            ? ProForms.at(view.sentence(), m.head())
            : m.type() != Type.FACILITY && !view.sentence().token(m.head()).is("plan", "stay");
    return tells && stands(view, m) ? Optional.of(Stage.SIGNED) : Optional.empty();
  }

  /** Whether it is told that talks are held, rather than that there were some. */
  boolean tellsOfTalks(SentenceView view, AgreementMention m) {
    return m.type() == Type.TALKS && areHeld(view.sentence(), m);
  }

  private static boolean goingOn(SentenceView view, AgreementMention m) {
    return m.hasOwnParties() || areHeld(view.sentence(), m);
  }

  private static boolean areHeld(Sentence s, AgreementMention m) {
    String before = Phrases.plain(s, Math.max(0, m.first() - 3), m.first());
    int verb = m.end();
    while (verb < Math.min(s.size(), m.end() + 12) && !s.token(verb).tag().matches("VERB|AUX")) {
      verb++;
    }
    String after = Phrases.plain(s, verb, Math.min(s.size(), verb + 5));
    boolean held = HELD.matcher(before).matches() || GOING_ON.matcher(after).matches();
    String further = Phrases.plain(s, Math.max(0, m.first() - 5), m.first());
    return held && !before.trim().matches(OF_OTHERS) && !NONE_HELD.matcher(further).find();
  }

  private static boolean stands(SentenceView view, AgreementMention m) {
    Sentence s = view.sentence();
    for (int i = Math.max(0, m.first() - 3); i < m.head(); i++) {
      if (s.token(i).is("new") && i > 0 && s.token(i - 1).is("their")) {
        continue;
      }
      boolean prospective =
          s.token(i)
              .is(
                  "no",
                  "any",
                  "proposed",
                  "planned",
                  "draft",
                  "possible",
                  "potential",
                  "future",
                  "new",
                  "if",
                  "without",
                  "reports",
                  "rumours",
                  "rumors",
                  "idea",
                  "like");
      if (prospective) {
        return false;
      }
    }
    if (SUGGESTED.matcher(Phrases.plain(s, 0, m.first())).find()) {
      return false;
    }
    boolean told =
        m.hasOwnParties()
            || heads(view, m)
            || isBasis(s, m)
            || isShared(s, m)
            || isKept(s, m)
            || isGround(s, m)
            || isDescribed(view, m)
            || isBetweenThem(s, m);
    boolean nobody = s.token(0).is("no", "none", "neither", "nobody", "few");
    return told && !nobody && !s.isHeading() && (m.definite() || !isImagined(view, m));
  }

  /** "The agreement of 2020 stands", "Their accord dates from 2023". */
  private static boolean isKept(Sentence s, AgreementMention m) {
    if (!m.definite() || m.subject() != AgreementMention.Subject.SECURITY) {
      return false;
    }
    int i = m.end();
    while (i < s.size() && (s.token(i).is("of", "from", "in") || s.token(i).tag().equals("NUM"))) {
      i++;
    }
    return i < s.size()
        && s.token(i)
            .is("stands", "dates", "remains", "endures", "survives", "covers", "goes", "holds");
  }

  /** "Qatar and Turkey: an agreement of 2014": the parties stand before a colon. */
  private static boolean heads(SentenceView view, AgreementMention m) {
    for (int i = Math.max(0, m.first() - 3); i <= m.first(); i++) {
      if (view.sentence().token(i).is(":")) {
        return view.actorsBetween(0, i).size() >= 2;
      }
    }
    return false;
  }

  /** "American troops are there under an agreement of 2014": the ground of what is done. */
  private static boolean isGround(Sentence s, AgreementMention m) {
    return m.first() > 0
        && s.token(m.first() - 1).is("under", "within", "thanks", "since", "on", "by", "through")
        && m.subject() == AgreementMention.Subject.SECURITY;
  }

  /** "an agreement under which Russia keeps a base": what it allows is told as so. */
  private static boolean isDescribed(SentenceView view, AgreementMention m) {
    Sentence s = view.sentence();
    if (m.subject() != AgreementMention.Subject.SECURITY
        || m.type() != AgreementMention.Type.NOUN) {
      return false;
    }
    int at = Math.max(m.end(), m.head() + 1);
    while (at < Math.min(s.size(), m.head() + 6) && !isRelative(s, at)) {
      at++;
    }
    if (at + 1 >= s.size() || !isRelative(s, at) || m.head() + 6 == at) {
      return false;
    }
    for (int i = at; i < view.clauses().end(Math.min(at + 1, s.size() - 1)); i++) {
      if (s.token(i).is("would", "could", "might", "should", "will")) {
        return false;
      }
    }
    return true;
  }

  private static boolean isRelative(Sentence s, int i) {
    return s.token(i).is("which", "that", "whose", "allowing", "letting", "giving", "obliging");
  }

  /** "A defence agreement between the two countries dates from 1991". */
  private static boolean isBetweenThem(Sentence s, AgreementMention m) {
    return Phrases.plain(s, m.head() + 1, Math.min(s.size(), m.head() + 6))
        .matches("(between|among) (the|both|them|these|all)\\b.*");
  }

  /** "An agreement with Japan would help": there is none yet. */
  private static boolean isImagined(SentenceView view, AgreementMention m) {
    Sentence s = view.sentence();
    for (int i = m.end(); i < Math.min(s.size(), m.end() + 3); i++) {
      if (s.token(i).is("would", "could", "might", "may", "should", "will")) {
        return true;
      }
    }
    return false;
  }

  /** "Greece and Egypt have a pact", "hailed their new pact": held by those who act. */
  private static boolean isShared(Sentence s, AgreementMention m) {
    boolean has = m.first() > 0 && s.token(m.first() - 1).is("have", "has", "had", "share");
    return has || m.first() < s.size() && s.token(m.first()).is("their");
  }

  /** "Under a 1951 treaty, the United States must …": the basis of what is told. */
  static boolean isBasis(Sentence s, AgreementMention m) {
    return m.first() > 0
        && m.first() <= 2
        && (s.token(m.first() - 1).is("under")
            || s.token(m.first() - 1).is("in") && s.token(m.head()).isCapitalised())
        && !m.hasOwnParties();
  }
}
