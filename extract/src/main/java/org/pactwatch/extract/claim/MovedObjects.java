package org.pactwatch.extract.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pactwatch.extract.text.Sentence;
import org.pactwatch.extract.text.Token;

/**
 * Finds the agreement of a verb that does not stand where an object does: before a relative clause
 * ("the pact which Japan signed", "the pact they signed"), or after a participle that is put first
 * ("Signed in Paris in 2019, the pact …").
 */
final class MovedObjects {
  private MovedObjects() {}

  /** "Signed in Paris in 2019, …": what has been signed is told after the comma. */
  static boolean isFronted(SentenceView view, Trigger trigger) {
    Sentence s = view.sentence();
    boolean first =
        trigger.first() == 0
            || trigger.first() < 12 && s.token(trigger.first() - 1).is("-", "–", "—", "\"", "”");
    return first
        && trigger.form() == Inflection.Form.PAST
        && s.token(trigger.first()).isCapitalised()
        && !s.titleCase()
        && trigger.end() < s.size()
        && s.token(trigger.end()).tag().matches("ADP|ADV|NUM|PROPN");
  }

  static @Nullable AgreementMention fronted(
      SentenceView view, List<AgreementMention> mentions, Trigger trigger) {
    for (AgreementMention m : mentions) {
      boolean after = m.first() > trigger.end() && view.sentence().token(m.first() - 1).is(",");
      if (after && (m.definite() || m.type() == AgreementMention.Type.NAMED)) {
        return m;
      }
    }
    return null;
  }

  /**
   * "a pact that gives …", "the agreement which Japan signed": the agreement before the relative
   * clause.
   */
  static @Nullable AgreementMention relative(
      SentenceView view, List<AgreementMention> mentions, Trigger trigger) {
    if (!view.clauses().isRelative(trigger.first())) {
      return null;
    }
    int start = view.clauses().start(trigger.first());
    boolean active =
        trigger.frame() == Trigger.Frame.OBJECT
            && !TriggerLinker.isPassive(view.sentence(), trigger);
    if (active
        && (!hasSubject(view.sentence(), start + 1, trigger.first())
            || hasOwnObject(view, trigger))) {
      return null; // "which leaves room": the agreement acts, nothing is done to it
    }
    AgreementMention nearest = null;
    for (AgreementMention m : mentions) {
      if (m.head() < start && start - m.end() <= 8) {
        nearest = m;
      }
    }
    return nearest;
  }

  /**
   * "the pact they signed", "an accord Mali and France concluded": a relative clause without
   * "that".
   */
  static @Nullable AgreementMention reduced(
      SentenceView view, List<AgreementMention> mentions, Trigger trigger) {
    if (trigger.form() != Inflection.Form.PAST && trigger.form() != Inflection.Form.ING) {
      return null;
    }
    for (AgreementMention m : mentions) {
      int gap = trigger.first() - m.end();
      if (gap >= 1 && gap <= 8 && isSubjectPhrase(view, m.end(), trigger.first())) {
        return m;
      }
    }
    return null;
  }

  private static boolean isSubjectPhrase(SentenceView view, int from, int end) {
    boolean subject = false;
    for (int i = from; i < end; i++) {
      Token t = view.sentence().token(i);
      boolean actor = view.actorAt(i) != null;
      subject |= actor || t.is("it", "they", "he", "she", "we");
      boolean inside =
          actor
              || t.tag().matches("AUX|ADV|DET|ADJ")
              || t.is("and", "it", "they", "he", "she", "we", "'s");
      if (!inside) {
        return false;
      }
    }
    return subject && !view.sentence().token(from).tag().equals("AUX");
  }

  /** "under which Australia will offer its citizens residency": the verb has its object. */
  private static boolean hasOwnObject(SentenceView view, Trigger trigger) {
    int next = trigger.end();
    boolean inside = next < view.sentence().size() && view.clauses().same(trigger.first(), next);
    return inside
        && (view.sentence().token(next).tag().matches("DET|NOUN|ADJ|PROPN")
            || view.sentence().token(next).is("its", "their", "his", "her", "our"))
        && !view.sentence().token(next).is("last", "this", "next", "that", "earlier")
        && !TriggerLinker.isSpanOfTime(view.sentence(), next, view.sentence().size());
  }

  private static boolean hasSubject(Sentence s, int from, int end) {
    for (int i = from; i < end; i++) {
      String tag = s.token(i).tag();
      if (tag.equals("NOUN") || tag.equals("PROPN") || tag.equals("PRON")) {
        return true;
      }
    }
    return false;
  }
}
