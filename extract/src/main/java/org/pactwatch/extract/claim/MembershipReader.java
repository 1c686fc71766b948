package org.pactwatch.extract.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pactwatch.extract.claim.AgreementMention.Subject;
import org.pactwatch.extract.text.Sentence;
import org.pactwatch.model.Party;
import org.pactwatch.model.Stage;

/** Reads who joins or leaves an alliance or an existing agreement. Immutable and thread-safe. */
final class MembershipReader {
  /** Organisations whose members are bound by a security pact. */
  private static final Set<String> ALLIANCES =
      Set.of(
          "NATO",
          "CSTO",
          "AES",
          "AUKUS",
          "ANZUS",
          "CENTO",
          "SEATO",
          "QUAD",
          "G5_SAHEL",
          "WARSAW_PACT",
          "GCC");

  /** Alliances without an organisation of their own: their members are the parties. */
  private static final Map<Party, Set<Party>> MEMBERS =
      Map.of(
          new Party("AUKUS"), parties("AU", "GB", "US"),
          new Party("ANZUS"), parties("AU", "NZ", "US"),
          new Party("AES"), parties("BF", "ML", "NE"));

  private static final Set<Party> PACTS = parties("AUKUS", "ANZUS");

  private static Set<Party> parties(String... codes) {
    return Arrays.stream(codes).map(Party::new).collect(Collectors.toSet());
  }

  private static final int REACH = 8;

  private final TriggerLexicon triggers = TriggerLexicon.ofMemberships();
  private final SubjectFinder subjects;
  private final MembershipPhrases phrases = new MembershipPhrases(ALLIANCES);
  private final JoinedPacts joined = new JoinedPacts();
  private final HedgeReader hedges = new HedgeReader();
  private final AgreementWords words;

  MembershipReader(SubjectFinder subjects, AgreementWords words) {
    this.subjects = subjects;
    this.words = words;
  }

  List<Finding> read(SentenceView view, List<AgreementMention> mentions, Discourse discourse) {
    List<Finding> findings = new ArrayList<>();
    for (Trigger trigger : triggers.find(view.sentence())) {
      Set<Party> movers =
          trigger.frame() == Trigger.Frame.NOUN
              ? named(view, trigger)
              : movers(view, trigger, discourse);
      Optional<Party> alliance = alliance(view, trigger, discourse);
      if (alliance.isPresent()) {
        movers.remove(alliance.get());
        for (Party mover : movers) {
          findings.addAll(membership(view, trigger, mover, alliance.get(), discourse));
        }
      } else {
        Stage stage = stage(view, trigger);
        Hedge hedge = hedge(view, trigger);
        findings.addAll(joined.read(view, trigger, movers, mentions, stage, hedge, discourse));
      }
    }
    List<Finding> told = phrased(view, discourse);
    if (!told.isEmpty()) {
      findings.removeIf(f -> told.stream().anyMatch(t -> t.parties().equals(f.parties())));
      findings.addAll(told); // the whole phrase says more than the verb in it
    }
    return findings;
  }

  private List<Finding> phrased(SentenceView view, Discourse discourse) {
    List<Finding> findings = new ArrayList<>();
    for (MembershipPhrases.Match match : phrases.find(view)) {
      Act act = match.act() == Act.IN_FORCE ? Act.JOIN : match.act();
      boolean settled = act == Act.REJECTED || act == Act.FREEZE || act == Act.RATIFIED;
      Trigger trigger =
          new Trigger(act, Trigger.Frame.OBJECT, Inflection.Form.PAST, match.first(), match.end());
      Hedge hedge = settled ? Hedge.NONE : hedge(view, trigger);
      boolean undone = act == Act.RATIFIED && hedge(view, trigger) != Hedge.NONE;
      Stage stage = undone ? null : StageRules.stage(act, hedge, true);
      Set<Party> movers = new HashSet<>(match.state());
      if (movers.isEmpty()) {
        movers.addAll(movers(view, before(trigger), discourse));
      }
      movers.remove(match.alliance());
      if (stage != null && movers.size() == 1) {
        Party mover = movers.iterator().next();
        findings.addAll(
            membership(view, trigger, mover, match.alliance(), stage, hedge, discourse));
      }
    }
    return findings;
  }

  /** A phrase names its alliance, which moves nowhere: only what stands before it may move. */
  private static Trigger before(Trigger phrase) {
    return new Trigger(phrase.act(), phrase.frame(), phrase.form(), phrase.first(), phrase.first());
  }

  private Set<Party> movers(SentenceView view, Trigger trigger, Discourse discourse) {
    Sentence s = view.sentence();
    Set<Party> movers = new HashSet<>();
    for (Actor actor : view.actorsBetween(trigger.first(), trigger.end())) {
      movers.add(actor.party());
    }
    boolean possessive =
        view.sentence().token(Math.max(0, trigger.first() - 1)).is("to")
            && trigger.first() > 2
            && s.token(trigger.first() - 3).is("its", "their");
    movers.addAll(possessors(view, trigger));
    if (movers.isEmpty()) {
      movers.addAll(
          possessive
              ? subjects.first(view, trigger.first())
              : subjects.before(view, trigger.first()));
    }
    boolean meant =
        s.token(Math.max(0, trigger.first() - 1)).is("its", "their", "his")
            || trigger.act() == Act.JOIN
                && s.token(view.clauses().start(trigger.first())).is("it", "he", "she");
    if (movers.isEmpty() && meant) {
      discourse
          .recent()
          .lastSubject()
          .filter(Party::isCountry)
          .or(discourse::dominant)
          .ifPresent(movers::add);
    }
    return movers;
  }

  /** "the inclusion of other countries, Turkey among them": those named after the noun. */
  private static Set<Party> named(SentenceView view, Trigger trigger) {
    Set<Party> movers = new HashSet<>();
    for (Actor actor : view.actorsBetween(trigger.end(), trigger.end() + REACH)) {
      if (actor.party().isCountry()) {
        movers.add(actor.party());
      }
    }
    return movers;
  }

  /** "Finland's and Sweden's accession": those whose it is. */
  private static Set<Party> possessors(SentenceView view, Trigger trigger) {
    Set<Party> owners = new HashSet<>();
    int at = trigger.first() - 1;
    if (at <= 0 || !view.sentence().token(at).is("'s", "’s", "'")) {
      return owners;
    }
    while (at > 0 && view.sentence().token(at).is("'s", "’s", "'", "and", ",")) {
      Actor owner = view.actorAt(at - 1);
      if (owner == null) {
        break;
      }
      owners.add(owner.party());
      at = owner.first() - 1;
    }
    return owners;
  }

  /** The alliance named after a trigger, or the one spoken of before ("left the bloc"). */
  private static Optional<Party> alliance(SentenceView view, Trigger trigger, Discourse discourse) {
    Actor named = alliance(view, trigger);
    if (named != null) {
      return Optional.of(named.party());
    }
    Sentence s = view.sentence();
    boolean own =
        s.tokens().subList(trigger.first(), trigger.end()).stream()
            .anyMatch(t -> t.is("its", "their"));
    if (trigger.act() == Act.FREEZE && own) {
      return discourse.membership().flatMap(MembershipReader::allianceOf);
    }
    for (int i = trigger.end(); i < Math.min(s.size(), trigger.end() + 5); i++) {
      if (s.token(i).is("bloc", "organisation", "organization", "alliance", "grouping")) {
        return discourse.membership().flatMap(MembershipReader::allianceOf);
      }
      boolean inside = s.token(i).tag().matches("DET|ADJ|NOUN|PROPN") || s.token(i).is("-", "led");
      if (!inside) {
        break;
      }
    }
    return Optional.empty();
  }

  private static Optional<Party> allianceOf(Agreement membership) {
    return membership.parties().stream().filter(p -> !p.isCountry()).findFirst();
  }

  private static @Nullable Actor alliance(SentenceView view, Trigger trigger) {
    for (Actor actor : view.actorsBetween(trigger.end(), trigger.end() + REACH)) {
      int next = actor.end();
      boolean part =
          next + 1 < view.sentence().size()
              && view.sentence().token(next).is("'s", "’s")
              && !view.sentence().token(next + 1).isCapitalised()
              && !view.sentence().token(next + 1).is("ranks", "fold", "newest", "member");
      if (part && actor.first() >= trigger.end()) {
        return null; // "rejoined NATO's military command"
      }
      if (ALLIANCES.contains(actor.party().code())
          && view.clauses().same(trigger.first(), actor.first())) {
        return actor;
      }
      if (!actor.adjective() && actor.party().isCountry()) {
        return null;
      }
    }
    return null;
  }

  private List<Finding> membership(
      SentenceView view, Trigger trigger, Party mover, Party alliance, Discourse discourse) {
    Stage stage = stage(view, trigger);
    boolean passing =
        trigger.act() == Act.JOIN
            && trigger.form() == Inflection.Form.NONE
            && stage == Stage.IN_FORCE;
    if (stage == null || passing) {
      return List.of();
    }
    return membership(view, trigger, mover, alliance, stage, hedge(view, trigger), discourse);
  }

  private static List<Finding> membership(
      SentenceView view,
      Trigger trigger,
      Party mover,
      Party alliance,
      Stage stage,
      Hedge hedge,
      Discourse discourse) {
    if (!mover.isCountry()) {
      return List.of();
    }
    TreeSet<Party> parties =
        new TreeSet<>(
            isNamed(view, alliance)
                ? Set.of(alliance)
                : MEMBERS.getOrDefault(alliance, Set.of(alliance)));
    parties.add(mover);
    Agreement agreement = discourse.of(parties, Subject.SECURITY, "membership of " + alliance);
    return List.of(
        new Finding(
            parties,
            joining(trigger, Set.of(mover)),
            stage,
            hedge,
            false,
            agreement,
            agreement.name(),
            Set.of(mover),
            view.sentence().index(),
            trigger.first(),
            view.sentence().span(),
            rule(view, trigger)));
  }

  /**
   * Whether an organisation is called by its name, and so meant itself; a pact that has its name
   * from its members has none.
   */
  private static boolean isNamed(SentenceView view, Party alliance) {
    return !PACTS.contains(alliance)
        && view.actors().stream()
            .anyMatch(
                a ->
                    a.party().equals(alliance) && view.sentence().token(a.first()).isCapitalised());
  }

  private static TreeSet<Party> joining(Trigger trigger, Set<Party> movers) {
    boolean in = trigger.act() == Act.LEAVE || trigger.act() == Act.FREEZE;
    return !in ? new TreeSet<>(movers) : new TreeSet<>();
  }

  private Hedge hedge(SentenceView view, Trigger trigger) {
    Hedge hedge =
        hedges.read(view.sentence(), view.clauses().start(trigger.first()), trigger.first());
    boolean infinitive = trigger.first() > 0 && view.sentence().token(trigger.first() - 1).is("to");
    return hedge == Hedge.NONE && infinitive ? Hedge.EXPECTED : hedge;
  }

  private @Nullable Stage stage(SentenceView view, Trigger trigger) {
    Stage stage = StageRules.stage(trigger.act(), hedge(view, trigger), false);
    boolean approved =
        Phrases.plain(view.sentence(), view.clauses().start(trigger.first()), trigger.end())
            .matches(".*\\b(ratif\\w+|approv\\w+|voted|vote)\\b.*");
    boolean parliament = view.sentence().tokens().stream().anyMatch(words::isParliament);
    return trigger.act() == Act.JOIN && approved && parliament ? Stage.RATIFIED : stage;
  }

  static String rule(SentenceView view, Trigger t) {
    return t.act() + " by \"" + Phrases.plain(view.sentence(), t.first(), t.end()) + "\"";
  }
}
