package org.pactwatch.extract.claim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pactwatch.extract.text.Sentence;
import org.pactwatch.extract.text.Token;

/** Joins the triggers of a sentence to the agreements they are about. Immutable and thread-safe. */
final class TriggerLinker {
  private static final int REACH = 16;
  private static final int LONGEST_DESCRIPTION = 12;

  private final AgreementWords words;
  private final Pronouns pronouns;

  TriggerLinker(AgreementWords words) {
    this.words = words;
    this.pronouns = new Pronouns(words);
  }

  /**
   * A trigger with the agreement it is about.
   *
   * @param trigger the trigger
   * @param mention the agreement, or null where a pronoun stands for it
   */
  record Link(Trigger trigger, @Nullable AgreementMention mention) {}

  /**
   * The links of a sentence, in the order of the triggers; each agreement has at most one trigger
   * before it.
   */
  List<Link> link(SentenceView view, List<AgreementMention> mentions, List<Trigger> triggers) {
    Map<AgreementMention, Link> nearestBefore = new LinkedHashMap<>();
    List<Link> links = new ArrayList<>();
    for (Trigger trigger : triggers) {
      AgreementMention mention = mention(view, mentions, trigger);
      if (MistakenLinks.saysThat(view.sentence(), trigger, mention)
          || MistakenLinks.isJoining(view.sentence(), trigger)
          || MistakenLinks.isForTime(view.sentence(), trigger)
          || MistakenLinks.leavesAsItIs(view.sentence(), trigger, mention)) {
        continue;
      }
      boolean facility = mention != null && mention.type() == AgreementMention.Type.FACILITY;
      if (facility && MistakenLinks.isRule(view, trigger)
          || MistakenLinks.isPresence(view.sentence(), trigger, mention)) {
        continue;
      }
      if (trigger.act() == Act.GRANT
          && (!facility || MistakenLinks.isProvided(view, mentions, trigger))) {
        continue;
      }
      if (mention == null) {
        Link coordinated = coordinated(view.sentence(), trigger, links);
        if (coordinated != null) {
          links.add(coordinated);
        } else if (pronouns.standIn(view, trigger)) {
          links.add(new Link(trigger, null));
        }
      } else if (trigger.first() < mention.head()) {
        nearestBefore.merge(mention, new Link(trigger, mention), TriggerLinker::nearer);
      } else {
        links.add(new Link(trigger, mention));
      }
    }
    nearestBefore.values().removeIf(l -> MistakenLinks.isSubjectOf(view.sentence(), l, links));
    links.removeIf(l -> MistakenLinks.isAttribute(l, nearestBefore));
    links.addAll(nearestBefore.values());
    links.addAll(ProForms.shared(view, mentions, links));
    return links;
  }

  /** "was signed in July and ratified by both parliaments": two participles of one agreement. */
  private static @Nullable Link coordinated(Sentence s, Trigger trigger, List<Link> links) {
    boolean participle = trigger.form() == Inflection.Form.PAST && trigger.first() > 0;
    if (!participle
        || links.isEmpty()
        || !s.token(trigger.first() - 1).is("and", "then", "later", "but")) {
      return null;
    }
    Link last = links.get(links.size() - 1);
    boolean object =
        trigger.end() < s.size() && s.token(trigger.end()).tag().matches("DET|PROPN|NUM|PRON");
    boolean passive = isPassive(s, last.trigger());
    return passive && !object ? new Link(trigger, last.mention()) : null;
  }

  /**
   * The verb nearest before the agreement; "planned" in "reject a planned pact" only where there is
   * no verb.
   */
  private static Link nearer(Link a, Link b) {
    if (isModifier(a) != isModifier(b)) {
      return isModifier(a) ? b : a;
    }
    return b.trigger().first() >= a.trigger().first() ? b : a;
  }

  private static boolean isModifier(Link link) {
    AgreementMention m = link.mention();
    return m != null && link.trigger().first() >= m.first();
  }

  private @Nullable AgreementMention mention(
      SentenceView view, List<AgreementMention> mentions, Trigger trigger) {
    return switch (trigger.frame()) {
      case SUBJECT -> before(view, mentions, trigger);
      case NOUN -> {
        boolean verb =
            trigger.end() < view.sentence().size()
                && view.sentence().token(trigger.end()).is("opening", "closing", "admitting");
        yield verb ? null : after(view, mentions, trigger, 2);
      }
      case OBJECT -> {
        if (MovedObjects.isFronted(view, trigger)) {
          yield MovedObjects.fronted(view, mentions, trigger);
        }
        if (isPassive(view.sentence(), trigger) || isPostmodifier(view, mentions, trigger)) {
          yield before(view, mentions, trigger);
        }
        boolean of = trigger.end() < view.sentence().size();
        boolean refuses = trigger.act() == Act.REJECTED && trigger.length() == 1;
        if (of && refuses && view.sentence().token(trigger.end()).is("to")) {
          yield null; // "declined to say whether the pact would hold"
        }
        if (of && view.sentence().token(trigger.end()).is("into", "out")) {
          yield null; // "wants into the pact" is no wish for one
        }
        AgreementMention gap = MovedObjects.relative(view, mentions, trigger);
        if (gap != null) {
          yield gap; // "the agreement which it concluded with Norway on the training of …"
        }
        AgreementMention right = after(view, mentions, trigger, REACH);
        AgreementMention left =
            right != null ? right : MovedObjects.relative(view, mentions, trigger);
        yield left != null ? left : MovedObjects.reduced(view, mentions, trigger);
      }
    };
  }

  /** "was signed", "has been suspended", "being negotiated". */
  static boolean isPassive(Sentence s, Trigger trigger) {
    if (trigger.form() != Inflection.Form.PAST) {
      return false;
    }
    boolean told = s.token(trigger.first()).is("considered", "asked", "wanted", "mentioned");
    if (told) {
      return false; // "is considered aggression" does not tell of an agreement that is considered
    }
    for (int i = trigger.first() - 1; i >= Math.max(0, trigger.first() - 4); i--) {
      Token t = s.token(i);
      if (Phrases.isBe(t)) {
        return true;
      }
      if (!t.tag().equals("ADV")
          && !t.is(
              "not",
              "n't",
              "only",
              "formally",
              "and",
              "last",
              "first",
              "later",
              "since",
              "again")) {
        return false;
      }
    }
    return false;
  }

  /**
   * "a pact signed in 2019", "the agreement, concluded in 1947,": a participle behind the
   * agreement.
   */
  private static boolean isPostmodifier(
      SentenceView view, List<AgreementMention> mentions, Trigger trigger) {
    if (trigger.form() != Inflection.Form.PAST || trigger.first() == 0) {
      return false;
    }
    for (AgreementMention m : mentions) {
      if (m.head() < trigger.first() && trigger.end() <= m.end()) {
        return true; // "an agreement signed between …"
      }
      int gap = trigger.first() - extent(view.sentence(), m);
      boolean adjacent =
          gap == 0
              || gap == 1 && !view.sentence().token(trigger.first() - 1).isWord()
              || gap == 1 && view.sentence().token(trigger.first() - 1).tag().equals("ADV")
              || gap > 1 && isInserted(view.sentence(), m.end(), trigger);
      if (adjacent
          && (trigger.end() >= view.sentence().size() || !startsObject(view, trigger.end()))) {
        return true;
      }
    }
    return false;
  }

  /** "a memorandum on the border along the river, signed in May, was …": an insertion by commas. */
  private static boolean isInserted(Sentence s, int from, Trigger trigger) {
    int comma = trigger.first() - 1;
    boolean inserted = s.token(comma).is(",") && comma - from <= LONGEST_DESCRIPTION;
    for (int i = from; inserted && i < comma; i++) {
      inserted = s.token(i).tag().matches("ADP|DET|ADJ|NOUN|PROPN|NUM");
    }
    return inserted;
  }

  /** Where the words end that say what the agreement is about. */
  private static int extent(Sentence s, AgreementMention m) {
    boolean about = m.end() + 1 < s.size() && s.token(m.end()).is("on", "of", "for");
    return about ? Math.max(m.end(), Phrases.nounPhraseEnd(s, m.end() + 1, s.size())) : m.end();
  }

  private static boolean startsObject(SentenceView view, int i) {
    return view.sentence().token(i).is("the", "a", "an", "its", "their");
  }

  private @Nullable AgreementMention after(
      SentenceView view, List<AgreementMention> mentions, Trigger trigger, int reach) {
    for (AgreementMention m : mentions) {
      if (m.head() > trigger.first()
          && m.first() - trigger.end() <= reach
          && view.clauses().same(trigger.first(), m.head())
          && (trigger.act() != Act.GRANT || m.type() == AgreementMention.Type.FACILITY)) {
        return hasOtherObject(view, trigger, m) ? null : m;
      }
    }
    return null;
  }

  /**
   * "ending the war before the pact", "asked the cabinet to publish the pact": the verb has another
   * object.
   */
  private boolean hasOtherObject(SentenceView view, Trigger trigger, AgreementMention m) {
    Sentence s = view.sentence();
    // "asked Kenya for a pact", but "asked for a cap on flights, and the pact contains one"
    boolean mayAddress = trigger.act() == Act.PROPOSED && !s.token(trigger.end() - 1).is("for");
    for (int i = trigger.end(); i < m.first(); i++) {
      Token t = s.token(i);
      boolean actor = view.actorAt(i) != null || words.isCarrier(t);
      if (mayAddress && t.tag().equals("VERB") && !s.titleCase()) {
        return true;
      }
      if (t.is("talks", "negotiations")) {
        return true;
      }
      if (t.is("for", "by") && i + 1 < m.first() && isSpanOfTime(s, i + 1, m.first())) {
        return false; // "renewed for another fifteen years the memorandum"
      }
      if (t.is(
          "with", "on", "in", "at", "by", "of", "for", "after", "under", "from", "last", "late")) {
        if (mayAddress && hasGerund(s, i, m.first())) {
          return true; // "floated the idea of opening the treaty to others"
        }
        boolean aside = t.is("on", "with", "in", "at", "last", "late", "of", "by", "from");
        return !(mayAddress || aside) || hasOtherVerb(s, i, m.first());
      }
      boolean of = i + 1 < m.first() && s.token(i + 1).is("of", "in", "under");
      if (trigger.act() == Act.RENEWED && words.isRequest(t)) {
        return true; // "renewed its request to be admitted to the pact"
      }
      if (t.tag().equals("NOUN") && !actor && (!mayAddress || of)) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasGerund(Sentence s, int of, int end) {
    for (int i = of + 1; s.token(of).is("of") && i < end; i++) {
      if (s.token(i).tag().equals("VERB") && s.token(i).lower().endsWith("ing")) {
        return true;
      }
    }
    return false;
  }

  /** "agreed in Ankara to settle a dispute over a memorandum": another verb has the agreement. */
  private static boolean hasOtherVerb(Sentence s, int from, int end) {
    for (int i = from; i + 1 < end; i++) {
      if (s.token(i).is("to") && s.token(i + 1).tag().equals("VERB")) {
        return true;
      }
    }
    return false;
  }

  static boolean isSpanOfTime(Sentence s, int from, int end) {
    for (int i = from; i < Math.min(end, from + 5); i++) {
      if (s.token(i).is("year", "years", "months", "decade", "decades")) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable AgreementMention before(
      SentenceView view, List<AgreementMention> mentions, Trigger trigger) {
    AgreementMention nearest = null;
    for (AgreementMention m : mentions) {
      boolean subject =
          trigger.frame() != Trigger.Frame.SUBJECT
              || view.actorsBetween(m.end(), trigger.first()).stream()
                  .noneMatch(a -> view.clauses().same(a.first(), trigger.first()))
              || runsOn(view.sentence(), m.end(), trigger.first());
      boolean same =
          view.clauses().same(trigger.first(), m.head()) || goesOn(view, m.head(), trigger.first());
      if (subject && m.head() < trigger.first() && same) {
        nearest = nearest == null || !holds(view, m) ? m : nearest;
      }
    }
    return nearest != null ? nearest : MovedObjects.relative(view, mentions, trigger);
  }

  /** "had been announced for the spring but was shelved": the clause before has the subject. */
  private static boolean goesOn(SentenceView view, int head, int verb) {
    Sentence s = view.sentence();
    int start = view.clauses().start(verb);
    return start > 0
        && start + 1 < s.size()
        && s.token(start).is("but", "and", "yet")
        && s.token(start + 1).tag().matches("AUX|VERB")
        && view.clauses().same(start - 1, head);
  }

  /** "a treaty on guarantees within the union of Russia and Belarus entered …". */
  private static boolean runsOn(Sentence s, int from, int verb) {
    for (int i = from; i < verb; i++) {
      if (s.token(i).tag().matches("VERB|AUX") || s.token(i).is(",", ";")) {
        return false;
      }
    }
    return s.token(from).tag().equals("ADP");
  }

  /**
   * An agreement inside a prepositional phrase is no subject where another one stands before it.
   */
  private static boolean holds(SentenceView view, AgreementMention m) {
    return m.first() > 0
        && view.sentence()
            .token(m.first() - 1)
            .is("of", "in", "under", "with", "to", "from", "on", "for");
  }
}
