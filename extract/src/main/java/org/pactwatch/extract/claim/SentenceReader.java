package org.pactwatch.extract.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pactwatch.extract.claim.AgreementMention.Subject;
import org.pactwatch.extract.claim.AgreementMention.Type;
import org.pactwatch.extract.text.Sentence;
import org.pactwatch.model.BlockRole;
import org.pactwatch.model.Party;
import org.pactwatch.model.Stage;

/** Reads the findings about agreements in one sentence after another. Immutable and thread-safe. */
final class SentenceReader {
  private static final Pattern MARKS = Pattern.compile("[\\s\\d.()•*–—-]*");

  private final AgreementWords words = new AgreementWords();
  private final AgreementFinder agreements = new AgreementFinder();
  private final TriggerLexicon triggers = TriggerLexicon.ofAgreements();
  private final TriggerLinker linker = new TriggerLinker(words);
  private final StageReader stages = new StageReader(words);
  private final StandingAgreements standing = new StandingAgreements();
  private final SubjectFinder subjects = new SubjectFinder(words);
  private final PartyResolver resolver = new PartyResolver(subjects, words);
  private final SequelReader sequels = new SequelReader(subjects);
  private final JoinedPacts joined = new JoinedPacts();
  private final MembershipReader memberships = new MembershipReader(subjects, words);

  /**
   * Whether an article with this sentence may have findings at all: it names an agreement, or an
   * organisation that states join. All readers begin at one of these; they need no more than words
   * to be seen, so that most of the news is passed over cheaply.
   */
  boolean mayClaim(SentenceView view) {
    return view.actors().stream().anyMatch(a -> !a.party().isCountry())
        || !agreements.find(view, Set.of()).isEmpty();
  }

  /**
   * The findings of a sentence; the discourse moves on.
   *
   * @param before the findings of the sentences before it
   * @param trail takes where agreements are mentioned
   */
  List<Finding> read(
      SentenceView view, List<Finding> before, Discourse discourse, AgreementTrail trail) {
    discourse.begin(view.sentence().index());
    openSection(view, discourse);
    List<AgreementMention> mentions = agreements.find(view, discourse.words());
    mentions.stream()
        .filter(m -> m.subject() == Subject.SECURITY)
        .forEach(m -> agreements.weakHead(view, m).ifPresent(discourse::calls));
    if (view.sentence().block().role() == BlockRole.HEADLINE) {
      discourse.headline(parties(view), mentions.stream().anyMatch(SentenceReader::isSeries));
    }
    List<TriggerLinker.Link> links = linker.link(view, mentions, triggers.find(view.sentence()));
    List<Finding> findings = new ArrayList<>();
    List<AgreementMention> unresolved = new ArrayList<>();
    for (AgreementMention mention : mentions) {
      List<Agreement> meant = read(view, mention, links, discourse, findings);
      if (meant.isEmpty()) {
        unresolved.add(mention);
      }
      trail.add(view, mention, meant);
    }
    for (AgreementMention mention : unresolved) {
      trail.add(view, mention, read(view, mention, links, discourse, findings));
    }
    if (findings.isEmpty() && discourse.spoken().about(view.sentence().index()).isEmpty()) {
      mentions.forEach(discourse::introduce);
    }
    for (TriggerLinker.Link link : links) {
      if (link.mention() == null) {
        introduced(view, link, discourse)
            .or(() -> topical(discourse))
            .or(discourse::freshFocus)
            .ifPresent(a -> addToFocus(view, link, a, discourse, findings));
      }
    }
    findings.removeIf(f -> isRaisedBySigning(f, findings));
    findings.addAll(memberships.read(view, mentions, discourse));
    if (view.sentence().token(view.sentence().size() - 1).is("?")) {
      findings.clear(); // a question claims nothing
    }
    if (findings.isEmpty() && mentions.stream().allMatch(m -> isPossessed(view, m))) {
      findings.addAll(sequels.read(view, before, discourse));
    } else if (!findings.isEmpty()) {
      findings.addAll(sequels.readRest(view, findings, discourse));
    }
    discourse.subject(subjects.before(view, firstVerb(view.sentence())));
    if (goesOn(view)) {
      discourse.spoken().goOn(view.sentence().index());
    }
    discourse.spokenOf(parties(view));
    view.actors().stream()
        .filter(Actor::person)
        .forEach(person -> discourse.recent().named(person.party()));
    Speakers.of(view).ifPresent(discourse.recent()::spoke);
    tellSubject(view, mentions, discourse);
    return findings;
  }

  /** "signed a declaration raising relations to a partnership": one act, and no renewal. */
  private static boolean isRaisedBySigning(Finding finding, List<Finding> all) {
    boolean raised = finding.stage() == Stage.RENEWED && finding.rule().matches(".* to\".*");
    return raised
        && all.stream()
            .anyMatch(f -> f.stage() == Stage.SIGNED && f.parties().equals(finding.parties()));
  }

  private void addToFocus(
      SentenceView view,
      TriggerLinker.Link link,
      Agreement agreement,
      Discourse discourse,
      List<Finding> findings) {
    discourse.focus(agreement);
    addFinding(view, link, agreement, findings);
  }

  /**
   * "There is a Strategic Defence Agreement. Qatar and Kenya signed it on Tuesday": named first,
   * its parties are those who act.
   */
  private Optional<Agreement> introduced(
      SentenceView view, TriggerLinker.Link link, Discourse discourse) {
    int verb = link.trigger().first();
    Set<Party> acting =
        view.actorsBetween(view.clauses().start(verb), verb).stream()
            .map(Actor::party)
            .collect(Collectors.toSet());
    return acting.size() == 2
        ? discourse.introduced().map(name -> discourse.of(acting, Subject.SECURITY, name))
        : Optional.empty();
  }

  /** "With Japan, it was signed in July": the agreement with the topic of the passage. */
  private static Optional<Agreement> topical(Discourse discourse) {
    Set<Party> pair = discourse.topicPair();
    boolean other =
        discourse.section().isClose()
            && pair.size() == 2
            && discourse.focus().filter(f -> f.parties().equals(pair)).isEmpty();
    return other
        ? Optional.of(discourse.of(pair, Subject.SECURITY, "agreement"))
        : Optional.empty();
  }

  /** "It says …", "Both sides will …", an item of a list: more of what was spoken of before. */
  private static boolean goesOn(SentenceView view) {
    Sentence s = view.sentence();
    boolean item = s.block().role() == BlockRole.LIST_ITEM;
    return item
        || s.token(0)
            .is("it", "this", "they", "both", "each", "neither", "either", "under", "among")
        || s.size() > 2
            && s.token(0).is("the", "its")
            && s.token(1).is("two", "three", "sides", "parties", "document", "text", "clause");
  }

  /** What an agreement is about may be told after it was named: "It says that aggression …". */
  private void tellSubject(
      SentenceView view, List<AgreementMention> mentions, Discourse discourse) {
    boolean pronoun =
        view.sentence().tokens().stream()
            .limit(3)
            .anyMatch(t -> t.is("it", "this", "under", "its"));
    boolean named = mentions.stream().anyMatch(m -> m.definite() && !m.hasOwnParties());
    boolean refers = named || pronoun && discourse.isJustSpokenOf();
    if (refers && AgreementSubject.speaksOfSecurity(view)) {
      discourse.focus().filter(a -> !a.isMembership()).ifPresent(a -> a.about(Subject.SECURITY));
    }
  }

  private static Set<Party> parties(SentenceView view) {
    return view.actors().stream().map(Actor::party).collect(Collectors.toSet());
  }

  /** "the security agreements": several, of parties that are told elsewhere. */
  private static boolean isSeries(AgreementMention m) {
    return m.plural()
        && m.subject() == Subject.SECURITY
        && m.with().isEmpty()
        && m.between().size() <= 1;
  }

  private static void openSection(SentenceView view, Discourse discourse) {
    if (isSectionTitle(view)) {
      boolean named = view.sentence().size() <= 7 && parties(view).size() <= 2;
      discourse.topic(named ? parties(view) : Set.of(), false);
      return;
    }
    Set<Party> labelled = PassageTopic.of(view);
    boolean opens = view.sentence().span().start() == view.sentence().block().span().start();
    if (!labelled.isEmpty()) {
      discourse.topic(labelled, true);
    } else if (opens && (discourse.section().isClose() || discourse.section().isTurnedTo())) {
      discourse.topic(Set.of(), false);
    }
    Set<Party> turned = labelled.isEmpty() ? PassageTopic.turnedTo(view) : Set.of();
    boolean other = discourse.hub().filter(h -> !turned.contains(h)).isPresent();
    if (!turned.isEmpty() && other && discourse.hub().equals(discourse.protagonist())) {
      discourse.section().turnTo(turned, view.sentence().index());
    }
  }

  /**
   * A subheading, or a few words that are a paragraph of their own and no sentence, numbered or
   * not: "3. Iran".
   */
  private static boolean isSectionTitle(SentenceView view) {
    Sentence s = view.sentence();
    if (s.block().role() == BlockRole.SUBHEADING) {
      return true;
    }
    int first = PassageTopic.skipMarks(s);
    String before = view.text().substring(s.block().span().start(), s.token(first).span().start());
    boolean alone =
        s.block().role() == BlockRole.PARAGRAPH
            && s.span().end() == s.block().span().end()
            && MARKS.matcher(before).matches();
    return alone
        && s.size() - first <= 5
        && s.token(s.size() - 1).isWord()
        && s.token(first).isCapitalised();
  }

  /** Reads what is said of one mention; gives the agreements meant, as far as they are known. */
  private List<Agreement> read(
      SentenceView view,
      AgreementMention mention,
      List<TriggerLinker.Link> links,
      Discourse discourse,
      List<Finding> findings) {
    List<TriggerLinker.Link> own = links.stream().filter(l -> mention.equals(l.mention())).toList();
    boolean told = own.stream().allMatch(l -> StageReader.leavesStanding(l.trigger()));
    int before = findings.size();
    List<Agreement> meant =
        own.isEmpty() ? resolver.resolve(view, mention, null, discourse) : List.of();
    for (TriggerLinker.Link link : own) {
      meant = resolver.resolve(view, mention, link.trigger(), discourse);
      meant.forEach(a -> addFinding(view, link, a, findings));
      if (meant.isEmpty()) {
        joinedBySigning(view, link, discourse).ifPresent(findings::add);
      }
    }
    if (findings.size() == before && told) {
      meant.forEach(a -> addStanding(view, mention, a, discourse, findings));
    }
    return meant;
  }

  private Optional<Finding> joinedBySigning(
      SentenceView view, TriggerLinker.Link link, Discourse discourse) {
    Trigger trigger = link.trigger();
    return stages
        .stage(view, trigger, link.mention())
        .flatMap(
            stage ->
                joined.signedByAnother(
                    view,
                    link,
                    subjects.inClause(view, trigger.first()),
                    stage,
                    stages.hedge(view, trigger),
                    discourse));
  }

  private void addFinding(
      SentenceView view, TriggerLinker.Link link, Agreement agreement, List<Finding> findings) {
    AgreementMention mention = link.mention();
    Trigger trigger = link.trigger();
    boolean other = mention != null && mention.subject() == Subject.OTHER;
    Optional<Stage> stage = stages.stage(view, trigger, mention);
    if (agreement.isSecurity() && !other && stage.isPresent()) {
      Hedge hedge = stages.hedge(view, trigger);
      findings.add(
          new Finding(
              agreement.parties(),
              joining(agreement, stage.get()),
              stage.get(),
              hedge,
              false,
              agreement,
              name(view, agreement, mention),
              subjects.before(view, trigger.first()),
              view.sentence().index(),
              trigger.first(),
              view.sentence().span(),
              rule(view, trigger, hedge)));
    }
  }

  /** What is told of a membership is told of who becomes a member. */
  private static SortedSet<Party> joining(Agreement agreement, Stage stage) {
    SortedSet<Party> joining = new TreeSet<>();
    boolean leaves = stage == Stage.TERMINATED || stage == Stage.SUSPENDED;
    if (agreement.isMembership() && !leaves) {
      agreement.parties().stream().filter(Party::isCountry).forEach(joining::add);
    }
    return joining;
  }

  /** An agreement of which nothing is told: talks are going on, a known agreement stands. */
  private void addStanding(
      SentenceView view,
      AgreementMention m,
      Agreement agreement,
      Discourse discourse,
      List<Finding> findings) {
    Set<Party> acting = subjects.before(view, m.head());
    boolean named = parties(view).stream().filter(agreement.parties()::contains).count() >= 2;
    boolean passing =
        m.type() == Type.NAMED
            && (!named && !discourse.isAboutSecurity() || !agreement.parties().containsAll(acting));
    Optional<Stage> stage =
        passing ? Optional.empty() : standing.stage(view, m, agreement, discourse);
    if (agreement.isSecurity() && m.subject() != Subject.OTHER && stage.isPresent()) {
      findings.add(
          new Finding(
              agreement.parties(),
              joining(agreement, stage.get()),
              stage.get(),
              Hedge.NONE,
              !standing.tellsOfTalks(view, m),
              agreement,
              name(view, agreement, m),
              acting,
              view.sentence().index(),
              m.head(),
              view.sentence().span(),
              "mentioned: " + m.name()));
    }
  }

  private static int firstVerb(Sentence s) {
    for (int i = 1; i < s.size(); i++) {
      if (s.token(i).tag().equals("VERB") || s.token(i).tag().equals("AUX")) {
        return i;
      }
    }
    return s.size() - 1;
  }

  /** "its agreement", "theirs": an agreement like the one told of before. */
  private static boolean isPossessed(SentenceView view, AgreementMention m) {
    return Phrases.plain(view.sentence(), m.first(), m.head()).matches("(its|theirs|their) ?.*")
        || ProForms.isPossessive(view, m.head());
  }

  /** What a sentence calls an agreement, unless it only refers back to it ("the pact", "it"). */
  private static String name(
      SentenceView view, Agreement agreement, @Nullable AgreementMention mention) {
    if (mention == null || mention.type() == Type.REFERENCE || view.sentence().isHeading()) {
      return agreement.name();
    }
    return mention.name().contains(" ") ? mention.name() : agreement.name();
  }

  private static String rule(SentenceView view, Trigger t, Hedge hedge) {
    String trigger = Phrases.plain(view.sentence(), t.first(), t.end());
    return t.act() + " by \"" + trigger + "\"" + (hedge == Hedge.NONE ? "" : ", " + hedge);
  }
}
