package org.pactwatch.extract.claim;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pactwatch.extract.text.Sentence;

/** Tells where a trigger beside an agreement does not say what became of it. */
final class MistakenLinks {
  private MistakenLinks() {}

  /** "agreed that …": what follows is no agreement. */
  static boolean saysThat(Sentence s, Trigger trigger, @Nullable AgreementMention mention) {
    boolean inside =
        mention != null && mention.head() > trigger.first() && mention.first() <= trigger.end();
    return !inside && trigger.end() < s.size() && s.token(trigger.end()).is("that");
  }

  /** "has been applied for eighteen years": for how long, and not what is asked for. */
  static boolean isForTime(Sentence s, Trigger trigger) {
    boolean lacks = trigger.first() > 0 && s.token(trigger.first()).is("want");
    if (lacks && s.token(trigger.first() - 1).is("for")) {
      return true; // "for want of hands"
    }
    return s.token(trigger.end() - 1).is("for")
        && trigger.length() > 1
        && TriggerLinker.isPassive(s, trigger)
        && TriggerLinker.isSpanOfTime(s, trigger.end(), s.size());
  }

  /** "signed up to the pact": that of others, which is joined. */
  static boolean isJoining(Sentence s, Trigger trigger) {
    return trigger.act() == Act.SIGNED
        && trigger.end() + 1 < s.size()
        && s.token(trigger.end()).is("up", "on")
        && s.token(trigger.end() + 1).is("to");
  }

  /** "leaves the treaty unsigned": nobody leaves it. */
  static boolean leavesAsItIs(Sentence s, Trigger trigger, @Nullable AgreementMention mention) {
    boolean leaves = s.token(trigger.first()).is("leave", "leaves", "left", "leaving");
    if (!leaves || mention == null || mention.head() < trigger.first()) {
      return false;
    }
    int after = mention.end();
    after = after < s.size() && !s.token(after).isWord() ? after + 1 : after;
    return after < s.size()
        && s.token(after).lower().matches("un\\w+|intact|open|hanging|in|as|alone|without|on");
  }

  /** "There is a pact": only that there is none denies anything, where somebody says so. */
  static boolean isPresence(Sentence s, Trigger trigger, @Nullable AgreementMention mention) {
    if (!StageReader.isExistence(s, trigger)) {
      return false;
    }
    boolean none = mention != null && s.token(mention.first()).is("no");
    return !none
        || s.tokens().stream().noneMatch(t -> t.is("said", "says", "told", "\"", "“", "”"));
  }

  /** "It rules out foreign bases": what a law or an agreement says, and nobody's refusal. */
  static boolean isRule(SentenceView view, Trigger trigger) {
    int start = view.clauses().start(trigger.first());
    return trigger.act() == Act.REJECTED
        && view.sentence().token(start).is("it", "which", "this", "that")
        && view.actorsBetween(start, trigger.first()).isEmpty();
  }

  /** "It allows Moscow to set up bases": what an agreement provides for is not granted anew. */
  static boolean isProvided(SentenceView view, List<AgreementMention> mentions, Trigger trigger) {
    int start = view.clauses().start(trigger.first());
    boolean subject = view.sentence().token(start).is("it", "which", "this");
    return subject && view.actorsBetween(start, trigger.first()).size() <= 1
        || mentions.stream()
            .anyMatch(
                m ->
                    m.type() == AgreementMention.Type.NOUN
                        && m.first() >= start
                        && m.head() < trigger.first());
  }

  /** "The ratification of the pact has been put on hold": the verb says what came of it. */
  static boolean isSubjectOf(Sentence s, TriggerLinker.Link noun, List<TriggerLinker.Link> links) {
    return noun.trigger().frame() == Trigger.Frame.NOUN
        && links.stream()
            .filter(l -> l.mention() != null && l.mention().equals(noun.mention()))
            .anyMatch(
                l ->
                    l.trigger().frame() == Trigger.Frame.SUBJECT
                        || TriggerLinker.isPassive(s, l.trigger()));
  }

  /** "will not sign a deal proposed by China": that it was proposed is not what is told. */
  static boolean isAttribute(
      TriggerLinker.Link link, Map<AgreementMention, TriggerLinker.Link> before) {
    TriggerLinker.Link main = link.mention() == null ? null : before.get(link.mention());
    boolean proposed =
        link.trigger().act() == Act.PROPOSED && link.trigger().form() == Inflection.Form.PAST;
    return proposed && main != null && main.trigger().act() != Act.PROPOSED;
  }
}
