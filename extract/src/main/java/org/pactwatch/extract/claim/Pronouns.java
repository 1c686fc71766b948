package org.pactwatch.extract.claim;

import java.util.regex.Pattern;
import org.pactwatch.extract.text.Sentence;

/**
 * Tells where a word stands for an agreement that was spoken of before: "signed it", "threw it
 * out", "suspended its participation", "turned down the request". Immutable and thread-safe.
 */
final class Pronouns {
  /** Verbs that say too little of a pronoun to be about an agreement. */
  private static final Pattern VAGUE =
      Pattern.compile(
          "left|leave|leaves|leaving|lost|lose|made|make|makes|making|reached|ask|"
              + "asked|asks|want|wants|wanted|mention|mentions|mentioned|found|founded|announced|announce|"
              + "called|considered|ended|end|ends|offered|consider|considers|considering|"
              + "back|backed");

  private final AgreementWords words;

  Pronouns(AgreementWords words) {
    this.words = words;
  }

  /** "suspended its participation": in what was spoken of before, where nothing else is named. */
  private static boolean isOfParticipation(Sentence s, Trigger trigger) {
    int noun = trigger.end() + 1;
    boolean stops = trigger.act() == Act.SUSPENDED || trigger.act() == Act.TERMINATED;
    return stops
        && noun < s.size()
        && s.token(noun - 1).is("its", "their", "his", "her")
        && s.token(noun).is("participation", "involvement", "membership", "compliance")
        && (noun + 1 >= s.size() || !s.token(noun + 1).is("of", "with", "from"))
        && !(noun + 2 < s.size()
            && s.token(noun + 1).is("in")
            && !s.token(noun + 2).tag().matches("NUM|PROPN"));
  }

  /** Whether a pronoun, or what was asked for, stands where the agreement would. */
  boolean standIn(SentenceView view, Trigger trigger) {
    Sentence s = view.sentence();
    boolean object =
        trigger.frame() == Trigger.Frame.OBJECT && !TriggerLinker.isPassive(s, trigger);
    if (trigger.frame() == Trigger.Frame.NOUN
        || VAGUE.matcher(s.token(trigger.first()).lower()).matches()) {
      return false;
    }
    if (object && isFrontedBefore(view, trigger)) {
      return true; // "Signed in May, it lets …"
    }
    if (object && (isInside(s, trigger) || isSeen(s, trigger))
        || trigger.act() == Act.REJECTED
            && isRefusedRequest(
                s,
                object ? trigger.first() + 1 : view.clauses().start(trigger.first()),
                object ? trigger.end() + 3 : trigger.first())) {
      return true;
    }
    if (object) {
      return trigger.end() < s.size() && s.token(trigger.end()).is("it", "them", "one")
          || isOfParticipation(s, trigger);
    }
    int start = view.clauses().start(trigger.first());
    if (start + 1 < trigger.first()
        && s.token(start).is("that", "this")
        && s.token(start + 1).is("one")) {
      return true; // "That one was signed in January"
    }
    for (int i = start; i < trigger.first(); i++) {
      if (view.actorAt(i) != null) {
        return false;
      }
      boolean determiner =
          s.token(i).is("this", "both") && !s.token(i + 1).tag().matches("VERB|AUX");
      if (s.token(i).is("it", "this", "they", "both") && !determiner) {
        if (i > 2 && s.token(i - 1).is("as") && s.token(i - 2).is(",")) {
          return false; // "the constitution, as it was amended": its own sentence says what it is
        }
        return isSubject(s, i, trigger.first());
      }
    }
    return false;
  }

  /** Whether "it" stands behind the comma after a participle that opens the sentence. */
  private static boolean isFrontedBefore(SentenceView view, Trigger trigger) {
    Sentence s = view.sentence();
    if (!MovedObjects.isFronted(view, trigger)) {
      return false;
    }
    for (int i = trigger.end(); i + 2 < Math.min(s.size(), trigger.end() + 10); i++) {
      if (s.token(i).is(",")) {
        return s.token(i + 1).is("it") && s.token(i + 2).tag().matches("VERB|AUX");
      }
    }
    return false;
  }

  /** Whether no other noun stands between a pronoun and the verb. */
  private static boolean isSubject(Sentence s, int pronoun, int verb) {
    for (int i = pronoun + 1; i < verb; i++) {
      String tag = s.token(i).tag();
      boolean time =
          s.token(i).is("month", "months", "week", "weeks", "year", "years", "day", "days");
      if (tag.equals("NOUN")
          && !time
          && !s.token(i).is("sides", "countries", "governments", "parties")) {
        return false;
      }
    }
    return true;
  }

  /** "only to see it turned down". */
  private static boolean isSeen(Sentence s, Trigger trigger) {
    return trigger.form() == Inflection.Form.PAST
        && trigger.first() > 1
        && s.token(trigger.first() - 1).is("it", "them")
        && s.token(trigger.first() - 2).is("see", "saw", "seen", "had", "have", "get", "got");
  }

  /** "threw it out", "put them on hold": the pronoun stands between the verb and its particle. */
  private static boolean isInside(Sentence s, Trigger trigger) {
    return trigger.length() > 2 && s.token(trigger.first() + 1).is("it", "them");
  }

  /**
   * "turned down the request", "the effort foundered": what was asked for, and is refused, was an
   * agreement.
   */
  private boolean isRefusedRequest(Sentence s, int from, int end) {
    for (int i = Math.max(1, from); i < Math.min(s.size(), end); i++) {
      if (words.isRequest(s.token(i))) {
        boolean known = s.token(i - 1).is("the", "that", "this", "its", "their", "'s", "’s");
        boolean more =
            i + 1 < s.size() && s.token(i + 1).is("of", "for", "to", "that", "from", "by", "with");
        return known && !more;
      }
    }
    return false;
  }
}
