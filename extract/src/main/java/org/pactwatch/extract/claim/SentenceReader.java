package org.pactwatch.extract.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.pactwatch.extract.claim.AgreementMention.Subject;
import org.pactwatch.extract.claim.AgreementMention.Type;
import org.pactwatch.extract.text.Sentence;
import org.pactwatch.extract.text.Token;
import org.pactwatch.model.BlockRole;
import org.pactwatch.model.Party;
import org.pactwatch.model.Stage;

/** Reads the findings about agreements in one sentence after another. Immutable and thread-safe. */
final class SentenceReader {
  private final AgreementWords words = new AgreementWords();
  private final AgreementFinder agreements = new AgreementFinder();
  private final TriggerLexicon triggers = TriggerLexicon.ofAgreements();
  private final TriggerLinker linker = new TriggerLinker();
  private final HedgeReader hedges = new HedgeReader();
  private final SubjectFinder subjects = new SubjectFinder(words);
  private final PartyResolver resolver = new PartyResolver(subjects);
  private final SequelReader sequels = new SequelReader(subjects);
  private final MembershipReader memberships = new MembershipReader(subjects, hedges, words);

  /** The findings of a sentence; the discourse moves on. */
  List<Finding> read(SentenceView view, List<Finding> before, Discourse discourse) {
    List<Finding> findings = new ArrayList<>();
    if (view.sentence().block().role() == BlockRole.SUBHEADING) {
      boolean one = view.actors().size() == 1 && view.sentence().size() <= 5;
      discourse.topic(one ? Optional.of(view.actors().get(0).party()) : Optional.empty());
    }
    List<AgreementMention> mentions = agreements.find(view);
    List<Trigger> found = triggers.find(view.sentence());
    List<TriggerLinker.Link> links = linker.link(view, mentions, found);
    for (AgreementMention mention : mentions) {
      boolean linked = false;
      for (TriggerLinker.Link link : links) {
        if (mention.equals(link.mention())) {
          linked = true;
          findings.addAll(findings(view, link, discourse));
        }
      }
      if (!linked) {
        findings.addAll(untriggered(view, mention, discourse));
      }
    }
    for (TriggerLinker.Link link : links) {
      if (link.mention() == null) {
        findings.addAll(findings(view, link, discourse));
      }
    }
    findings.addAll(memberships.read(view, mentions, discourse));
    boolean ownAgreement =
        mentions.stream()
            .anyMatch(
                m ->
                    !Phrases.plain(view.sentence(), m.first(), m.head())
                        .matches("(its|theirs|their) ?.*"));
    if (findings.isEmpty() && !ownAgreement) {
      findings.addAll(sequels.read(view, before, discourse));
    }
    discourse.subject(subjects.before(view, firstVerb(view.sentence())));
    return findings;
  }

  private static int firstVerb(Sentence s) {
    for (int i = 1; i < s.size(); i++) {
      if (s.token(i).tag().equals("VERB") || s.token(i).tag().equals("AUX")) {
        return i;
      }
    }
    return s.size() - 1;
  }

  private List<Finding> findings(SentenceView view, TriggerLinker.Link link, Discourse discourse) {
    AgreementMention mention = link.mention();
    Trigger trigger = link.trigger();
    List<Agreement> meant =
        mention == null
            ? discourse.focus().map(List::of).orElse(List.of())
            : resolver.resolve(view, mention, trigger, discourse);
    Hedge hedge = hedge(view, trigger);
    Stage stage = StageRules.stage(act(trigger, mention), hedge, byParliament(view, trigger));
    boolean lapsing = trigger.frame() == Trigger.Frame.SUBJECT && trigger.act() == Act.TERMINATED;
    if (stage == null
        || lapsing && !past(view, trigger, hedge)
        || mention != null && !fits(mention, stage)) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>();
    for (Agreement agreement : meant) {
      if (isSecurity(agreement, mention)) {
        findings.add(
            finding(
                view,
                agreement,
                name(view, agreement, mention),
                stage,
                hedge,
                false,
                trigger.first(),
                rule(view, trigger, hedge)));
      }
    }
    return findings;
  }

  /** "expanding the pact would help": a gerund as the subject of what could be. */
  private static boolean isGerundOfPossibility(SentenceView view, Trigger trigger) {
    Sentence s = view.sentence();
    boolean progressive = trigger.first() > 0 && Phrases.isBe(s.token(trigger.first() - 1));
    if (trigger.form() != Inflection.Form.ING || progressive) {
      return false;
    }
    for (int i = trigger.end(); i < view.clauses().end(trigger.first()); i++) {
      if (s.token(i).is("would", "could", "might", "may", "should")) {
        return true;
      }
    }
    return false;
  }

  /** A lapse is told once it has happened: "was due to expire" tells of none. */
  private static boolean past(SentenceView view, Trigger trigger, Hedge hedge) {
    int start = view.clauses().start(trigger.first());
    boolean before = view.sentence().token(start).is("before", "until", "when", "if", "after");
    return hedge == Hedge.CERTAIN
        || hedge == Hedge.NONE && trigger.form() == Inflection.Form.PAST && !before;
  }

  /** A base that exists is no agreement; one that is asked for, offered or refused is. */
  private static boolean fits(AgreementMention m, Stage stage) {
    return m.type() != Type.FACILITY
        || stage == Stage.PROPOSED
        || stage == Stage.NEGOTIATING
        || stage == Stage.AGREED
        || stage == Stage.REJECTED;
  }

  /** A headline's "to sign" is the future, its present tense the past. */
  private Hedge hedge(SentenceView view, Trigger trigger) {
    Sentence s = view.sentence();
    Hedge hedge = hedges.read(s, view.clauses().start(trigger.first()), trigger.first());
    boolean infinitive =
        trigger.first() > 0
            && s.token(trigger.first() - 1).is("to")
            && trigger.form() == Inflection.Form.BASE;
    if (hedge == Hedge.NONE && isGerundOfPossibility(view, trigger)) {
      return Hedge.POSSIBLE;
    }
    return hedge == Hedge.NONE && infinitive ? Hedge.EXPECTED : hedge;
  }

  /** Talks that are opened or held are talks, whatever the verb. */
  private static Act act(Trigger trigger, @Nullable AgreementMention mention) {
    if (mention != null && mention.type() == Type.TALKS) {
      return switch (trigger.act()) {
        case SUSPENDED, REJECTED -> trigger.act();
        case TERMINATED -> Act.REJECTED;
        default -> Act.NEGOTIATING;
      };
    }
    return trigger.act();
  }

  private static boolean isSecurity(Agreement agreement, @Nullable AgreementMention mention) {
    return agreement.isSecurity() && (mention == null || mention.subject() != Subject.OTHER);
  }

  private boolean byParliament(SentenceView view, Trigger trigger) {
    Sentence s = view.sentence();
    int start = view.clauses().start(trigger.first());
    int end = view.clauses().end(trigger.first());
    for (int i = start; i < end; i++) {
      if (words.isParliament(s.token(i))) {
        return true;
      }
    }
    return false;
  }

  /** An agreement without a trigger: talks are going on, a known agreement stands. */
  private List<Finding> untriggered(SentenceView view, AgreementMention m, Discourse discourse) {
    List<Agreement> meant = resolver.resolve(view, m, null, discourse);
    List<Finding> findings = new ArrayList<>();
    Stage stage = m.type() == Type.TALKS ? Stage.NEGOTIATING : Stage.SIGNED;
    boolean tells = m.type() == Type.TALKS ? goingOn(view, m) : standing(view, m);
    for (Agreement agreement : meant) {
      if (tells
          && agreement.isSecurity()
          && m.subject() != Subject.OTHER
          && m.type() != Type.REFERENCE
          && m.type() != Type.FACILITY) {
        findings.add(
            finding(
                view,
                agreement,
                name(view, agreement, m),
                stage,
                Hedge.NONE,
                true,
                m.head(),
                "mentioned: " + m.name()));
      }
    }
    return findings;
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

  /** Talks that are told with their parties, or as being held. */
  private static boolean goingOn(SentenceView view, AgreementMention m) {
    Sentence s = view.sentence();
    if (m.hasOwnParties()) {
      return true;
    }
    String before = Phrases.plain(s, Math.max(0, m.first() - 3), m.first());
    String after = Phrases.plain(s, m.end(), Math.min(s.size(), m.end() + 5));
    return before.matches(
            ".*\\b(hold|holding|held|open|opened|begun|began|started|resumed|in|continue)\\b.*")
        || after.matches(
            "(are|were|is|have)? ?(been )?(continuing|continue|continued|under way|underway|going on|well advanced|progressing|due|set)\\b.*");
  }

  private static boolean standing(SentenceView view, AgreementMention m) {
    Sentence s = view.sentence();
    for (int i = Math.max(0, m.first() - 3); i < m.head(); i++) {
      Token t = s.token(i);
      if (t.is(
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
          "like")) {
        return false;
      }
    }
    return (m.hasOwnParties() || heads(view, m)) && !view.sentence().isHeading();
  }

  /** What a sentence calls an agreement, unless it only refers back to it ("the pact", "it"). */
  private static String name(
      SentenceView view, Agreement agreement, @Nullable AgreementMention mention) {
    if (mention == null || mention.type() == Type.REFERENCE || view.sentence().isHeading()) {
      return agreement.name();
    }
    return mention.name().contains(" ") ? mention.name() : agreement.name();
  }

  private Finding finding(
      SentenceView view,
      Agreement agreement,
      String name,
      Stage stage,
      Hedge hedge,
      boolean background,
      int anchor,
      String rule) {
    Set<Party> acting = subjects.before(view, anchor);
    return new Finding(
        agreement.parties(),
        new TreeSet<>(),
        stage,
        hedge,
        background,
        agreement,
        name,
        acting,
        view.sentence().index(),
        anchor,
        view.sentence().span(),
        rule);
  }

  private static String rule(SentenceView view, Trigger t, Hedge hedge) {
    String words = Phrases.plain(view.sentence(), t.first(), t.end());
    return t.act() + " by \"" + words + "\"" + (hedge == Hedge.NONE ? "" : ", " + hedge);
  }
}
