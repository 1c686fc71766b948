package org.pactwatch.extract.claim;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pactwatch.extract.claim.AgreementMention.Type;
import org.pactwatch.extract.text.Sentence;
import org.pactwatch.model.Stage;

/**
 * Reads how far an agreement has come from a trigger and the words around it. Immutable and
 * thread-safe.
 */
final class StageReader {
  private static final Pattern DENIAL =
      Pattern.compile(
          "\\b(den(y|ies|ied|ying)|no truth|untrue|dismiss\\w*|refut\\w*|rebut\\w*|scotch\\w*|pour\\w* cold"
              + " water|(reject|brush|wav|play|knock)\\w* (\\S+"
              + " ){0,8}(reports?|claims?|suggestions?|rumours?|rumors?|allegations?|talk))("
              + " \\w+){0,9}$");

  private static final Pattern URGED =
      Pattern.compile(
          "\\b(urg|demand|propos|suggest|recommend|insist|ask|request)\\w*( \\w+){0,5}$");

  private static final Pattern URGED_THAT =
      Pattern.compile(
          "\\b(urg|demand|propos|suggest|recommend|insist|ask|request)\\w* that( \\S+){1,16}$");

  private static final Pattern REVERSAL =
      Pattern.compile(
          "\\b(suspend\\w*|withdr\\w+|revers\\w+|cancel\\w*|dropp?\\w*|shelv\\w+|revok\\w+|rescind\\w+)("
              + " \\w+){0,5} (notice|decision|plan|plans|threat)\\b");
  private static final Pattern REALISED =
      Pattern.compile(
          "\\b((came|flew|travell?ed|went|met|arrived|gathered)( \\S+){0,9}|(was|were|became|is)"
              + " ((\\S+ ){0,3})(the"
              + " )?(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\\d+th|latest|last|only|newest)("
              + " \\S+){0,4}) to$");

  private final AgreementWords words;
  private final HedgeReader hedges = new HedgeReader();

  StageReader(AgreementWords words) {
    this.words = words;
  }

  /** "There is no such pact", "no such pact exists". */
  static boolean isExistence(Sentence s, Trigger trigger) {
    return s.token(trigger.first()).is("there", "exists", "exist");
  }

  /** The stage, or empty where nothing is claimed. */
  Optional<Stage> stage(SentenceView view, Trigger trigger, @Nullable AgreementMention mention) {
    if (isExistence(view.sentence(), trigger)) {
      return mention == null ? Optional.empty() : Optional.of(Stage.REJECTED);
    }
    Hedge hedge = negated(view, mention, hedge(view, trigger));
    Act told = mention == null ? trigger.act() : act(view, trigger, mention);
    boolean underWay = told == Act.AGREED && isProgressive(view, trigger);
    boolean broken = told == Act.REJECTED && hasFallenApart(view, trigger, mention);
    if (told == Act.IN_FORCE && isNoLonger(view.sentence(), trigger)) {
      return Optional.of(Stage.TERMINATED); // "is no longer bound by the pact"
    }
    Act act = underWay ? Act.NEGOTIATING : broken ? Act.TERMINATED : told;
    Stage stage = StageRules.stage(act, hedge, byParliament(view, trigger));
    if (hedge == Hedge.NEGATED && act == Act.NEGOTIATING && trigger.form() == Inflection.Form.ING) {
      return Optional.of(Stage.REJECTED); // "we are not negotiating any treaty"
    }
    if (mention != null && isOfCeremony(view, trigger)) {
      return Optional.ofNullable(StageRules.stage(Act.SUSPENDED, hedge, false));
    }
    boolean happens = trigger.frame() == Trigger.Frame.SUBJECT;
    boolean lapsing = happens && trigger.act() == Act.TERMINATED;
    boolean awaited =
        happens
            && trigger.act() == Act.IN_FORCE
            && (isAwaited(view, trigger) || dependsOnMore(view, trigger));
    if (isOnlyOfMembers(view.sentence(), trigger, mention)
        || isPastWork(view.sentence(), trigger)) {
      return Optional.empty();
    }
    if (act == Act.APPROVED && isByCommittee(view, trigger)) {
      return Optional.empty();
    }
    boolean toCome = awaited || lapsing && !past(view, trigger, hedge);
    return Optional.ofNullable(stage)
        .filter(s -> !toCome)
        .filter(s -> mention == null || fits(mention, s) && !isUndonePlan(view, mention, s));
  }

  /** "then the signing was called off": the agreement itself is not. */
  private static boolean isOfCeremony(SentenceView view, Trigger trigger) {
    boolean undone = trigger.act() == Act.TERMINATED || trigger.act() == Act.SUSPENDED;
    boolean passive = undone && TriggerLinker.isPassive(view.sentence(), trigger);
    for (int i = trigger.first() - 1; passive && i > Math.max(0, trigger.first() - 4); i--) {
      if (view.sentence().token(i).is("signing", "signature", "ceremony")) {
        return true;
      }
    }
    return false;
  }

  /** "is limited to drugs": said of what may join, it refuses; of an agreement, it describes. */
  private static boolean isOnlyOfMembers(
      Sentence s, Trigger trigger, @Nullable AgreementMention mention) {
    return s.token(trigger.first()).is("limited", "restricted", "reserved")
        && (mention == null || !mention.words().matches(".*(member|participa|access).*"));
  }

  /** "a text which lawyers had drafted": the work was done before what is told. */
  private static boolean isPastWork(Sentence s, Trigger trigger) {
    return trigger.act() == Act.NEGOTIATING
        && trigger.form() == Inflection.Form.PAST
        && trigger.first() > 0
        && s.token(trigger.first() - 1).is("had");
  }

  private static boolean isNoLonger(Sentence s, Trigger trigger) {
    return Phrases.plain(s, trigger.first(), trigger.end()).contains("no longer");
  }

  /** "a 1995 agreement that fell apart": what had been concluded ends, what had not fails. */
  private static boolean hasFallenApart(
      SentenceView view, Trigger trigger, @Nullable AgreementMention mention) {
    String verb = view.sentence().token(trigger.first()).lower();
    return mention != null
        && mention.type() == Type.NOUN
        && verb.matches("collaps\\w+|f[ae]ll\\w*")
        && mention.words().matches(".*\\b(1[89]|20)\\d\\d\\b.*");
  }

  /** "has signed no agreement", "made no such pact". */
  private static Hedge negated(SentenceView view, @Nullable AgreementMention mention, Hedge hedge) {
    if (mention == null || hedge != Hedge.NONE || mention.first() >= mention.head()) {
      return hedge;
    }
    boolean no = view.sentence().token(mention.first()).is("no");
    boolean such = view.sentence().token(mention.first() + 1).is("such", "secret");
    return no ? such ? Hedge.DENIED : Hedge.NEGATED : hedge;
  }

  /**
   * What stands before the trigger; an infinitive without more is the future, as in a headline's
   * "to sign".
   */
  Hedge hedge(SentenceView view, Trigger trigger) {
    Sentence s = view.sentence();
    Hedge hedge = hedges.read(s, view.clauses().start(trigger.first()), trigger.first());
    if (hedge == Hedge.EXPECTED && isRealised(view, trigger)) {
      return Hedge.NONE;
    }
    if (undoes(trigger) && isAbove(REVERSAL, view, trigger)) {
      return Hedge.REVERSED;
    }
    boolean bare =
        trigger.first() > 0 && s.token(trigger.first() - 1).is("be")
            || trigger.form() == Inflection.Form.BASE
                && s.token(view.clauses().start(trigger.first())).is("that");
    if (bare && isAbove(URGED, view, trigger) && hedge == Hedge.NONE) {
      return Hedge.WANTED; // "urged that the treaty be widened"
    }
    if (isDenied(view, trigger) && hedge != Hedge.REFUSED && hedge != Hedge.NEGATED) {
      return Hedge.DENIED;
    }
    boolean concludes = trigger.act() == Act.SIGNED || trigger.act() == Act.AGREED;
    if (concludes
        && (hedge == Hedge.REFUSED || hedge == Hedge.NEGATED)
        && isOnlyLater(view, trigger)) {
      return Hedge.EXPECTED;
    }
    if (hedge != Hedge.NONE) {
      return hedge;
    }
    if (trigger.form() == Inflection.Form.BASE
        && URGED_THAT
            .matcher(Phrases.plain(s, view.clauses().start(trigger.first()), trigger.first()))
            .find()) {
      return Hedge.WANTED; // "suggested that the country, a neutral one, conclude a treaty"
    }
    if (isGerundOfPossibility(view, trigger)) {
      return Hedge.POSSIBLE;
    }
    boolean to = trigger.first() > 0 && s.token(trigger.first() - 1).is("to");
    return to && !isRealised(view, trigger) && trigger.form() == Inflection.Form.BASE
        ? Hedge.EXPECTED
        : Hedge.NONE;
  }

  /**
   * "will not be completed before the summer": it is put off, and not refused, as it is by who says
   * that it should not be signed until then.
   */
  private static boolean isOnlyLater(SentenceView view, Trigger trigger) {
    Sentence s = view.sentence();
    int not = trigger.first() - 1;
    while (not > 0 && not >= trigger.first() - 2 && !s.token(not).is("not", "n't")) {
      not--;
    }
    boolean foretold =
        not > 0
            && s.token(not).is("not", "n't")
            && s.token(not - 1).is("will", "wo", "would", "is", "are");
    for (int i = trigger.end(); foretold && i < Math.min(s.size(), trigger.end() + 3); i++) {
      if (s.token(i).is("before", "until", "till")) {
        return true;
      }
    }
    return false;
  }

  /** "flew to Paris to sign": what one has come for is done. */
  private static boolean isRealised(SentenceView view, Trigger trigger) {
    String before =
        Phrases.plain(view.sentence(), view.clauses().start(trigger.first()), trigger.first());
    return REALISED.matcher(before).find();
  }

  /** "denied that it had signed": the clause above says that it is not so. */
  private static boolean isDenied(SentenceView view, Trigger trigger) {
    int start = view.clauses().start(trigger.first());
    if (start == 0 || !view.sentence().token(start).is("that")) {
      return false;
    }
    return isAbove(DENIAL, view, trigger);
  }

  private static boolean undoes(Trigger trigger) {
    return trigger.act() == Act.TERMINATED || trigger.act() == Act.LEAVE;
  }

  /** Whether the clause above the trigger's says so. */
  private static boolean isAbove(Pattern pattern, SentenceView view, Trigger trigger) {
    int start = view.clauses().start(trigger.first());
    if (start == 0) {
      return false;
    }
    int from = view.clauses().start(start - 1);
    while (from > 0 && view.sentence().token(from).is("\"", "“", "”")) {
      from = view.clauses().start(from - 1); // words quoted on the way are no clause above
    }
    return pattern.matcher(Phrases.plain(view.sentence(), from, start)).find();
  }

  /** Whether what the trigger says leaves the agreement standing, though it claims no stage. */
  static boolean leavesStanding(Trigger trigger) {
    return switch (trigger.act()) {
      case RATIFIED, APPROVED, IN_FORCE, RENEWED, SUSPENDED, TERMINATED -> true;
      default -> false;
    };
  }

  /**
   * Talks that are opened or held are talks, whatever the verb; those that are concluded have
   * agreed a text.
   */
  private static Act act(SentenceView view, Trigger trigger, AgreementMention mention) {
    boolean amends =
        trigger.act() == Act.SIGNED && view.sentence().token(mention.head()).is("amendment");
    if (mention.type() != Type.TALKS) {
      return amends ? Act.RENEWED : trigger.act();
    }
    return switch (trigger.act()) {
      case SUSPENDED, REJECTED -> trigger.act();
      case TERMINATED -> endsWell(view, trigger) ? Act.AGREED : Act.REJECTED;
      case SIGNED, AGREED -> concludes(view, trigger) ? Act.AGREED : Act.NEGOTIATING;
      case PROPOSED -> isWish(view, trigger) ? Act.PROPOSED : Act.NEGOTIATING;
      default -> Act.NEGOTIATING;
    };
  }

  /** "ended in February with an agreed text". */
  private static boolean endsWell(SentenceView view, Trigger trigger) {
    int end = Math.min(view.sentence().size(), trigger.end() + 9);
    return Phrases.plain(view.sentence(), trigger.end(), end)
        .matches(
            "(\\w+ ){0,4}(with|in) (an? |the )?(\\w+"
                + " ){0,2}(agreement|accord|deal|text|success|handshake)\\b.*");
  }

  /** "to seek negotiations": they are not held yet, as those are that explore something. */
  private static boolean isWish(SentenceView view, Trigger trigger) {
    return view.sentence()
        .token(trigger.first())
        .lower()
        .matches("(seek|sought|propos|offer|call|ask|request|suggest|urg|want|appl|demand|bid).*");
  }

  private static boolean concludes(SentenceView view, Trigger trigger) {
    return view.sentence()
        .token(trigger.first())
        .lower()
        .matches("(conclud|complet|finali[sz]|wrap|finish).*");
  }

  /** "is finalising". */
  private static boolean isProgressive(SentenceView view, Trigger trigger) {
    int before = trigger.first() - 1;
    return trigger.form() == Inflection.Form.ING
        && before >= 0
        && (Phrases.isBe(view.sentence().token(before))
            || view.sentence().token(before).tag().equals("ADV")
                && before > 0
                && Phrases.isBe(view.sentence().token(before - 1)));
  }

  /** "expanding the pact would help": a gerund as the subject of what could be. */
  private static boolean isGerundOfPossibility(SentenceView view, Trigger trigger) {
    Sentence s = view.sentence();
    if (trigger.form() != Inflection.Form.ING || isProgressive(view, trigger)) {
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
    boolean before = isAwaited(view, trigger);
    String above =
        Phrases.plain(view.sentence(), view.clauses().start(trigger.first()), trigger.first());
    if (trigger.form() == Inflection.Form.BASE && above.matches(".*\\b(let|lets|letting)\\b.*")) {
      return true; // "let the lease run out"
    }
    return hedge == Hedge.CERTAIN
        || hedge == Hedge.NONE && trigger.form() == Inflection.Form.PAST && !before;
  }

  /** "before it takes effect". */
  private static boolean isAwaited(SentenceView view, Trigger trigger) {
    int start = view.clauses().start(trigger.first());
    return view.sentence().token(start).is("before", "until", "when", "if", "after", "once");
  }

  /** "It takes effect when the other two have notified their consent": not yet. */
  private static boolean dependsOnMore(SentenceView view, Trigger trigger) {
    Sentence s = view.sentence();
    boolean past = trigger.form() == Inflection.Form.PAST;
    for (int i = trigger.end(); !past && i < Math.min(s.size(), trigger.end() + 3); i++) {
      if (s.token(i).is("when", "once", "if", "after", "only", "unless", "until")) {
        return true;
      }
    }
    return false;
  }

  /** A plan may be signed; one that is left or opposed is no agreement. */
  private static boolean isUndonePlan(SentenceView view, AgreementMention m, Stage stage) {
    boolean undone =
        stage == Stage.TERMINATED || stage == Stage.REJECTED || stage == Stage.SUSPENDED;
    return undone && view.sentence().token(m.head()).is("plan");
  }

  /** A base that exists is no agreement; one that is asked for, offered or refused is. */
  private static boolean fits(AgreementMention m, Stage stage) {
    return m.type() != Type.FACILITY
        || stage == Stage.PROPOSED
        || stage == Stage.NEGOTIATING
        || stage == Stage.AGREED
        || stage == Stage.REJECTED;
  }

  /** "where a committee endorsed it": parliament is still to approve. */
  private static boolean isByCommittee(SentenceView view, Trigger trigger) {
    for (int i = view.clauses().start(trigger.first()); i < trigger.first(); i++) {
      if (view.sentence().token(i).is("committee", "subcommittee", "panel")) {
        return true;
      }
    }
    return false;
  }

  private boolean byParliament(SentenceView view, Trigger trigger) {
    Sentence s = view.sentence();
    int start = view.clauses().start(trigger.first());
    int end = view.clauses().end(trigger.first());
    boolean parliament = false;
    for (int i = start; i < end; i++) {
      if (s.token(i).is("cabinet", "ministers")) {
        return false;
      }
      parliament |= words.isParliament(s.token(i));
    }
    return parliament;
  }
}
