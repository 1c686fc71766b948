package org.pactwatch.extract.claim;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pactwatch.extract.text.Sentence;
import org.pactwatch.extract.text.TextAnalysis;
import org.pactwatch.model.Article;
import org.pactwatch.model.PartialDate;
import org.pactwatch.model.Party;
import org.pactwatch.model.Precision;
import org.pactwatch.model.PublicationDate;
import org.pactwatch.model.Stage;

/**
 * Tells when a stage was reached: the date nearest to the words that decided the stage. Immutable
 * and thread-safe.
 */
final class StageDates {
  private static final int OTHER_CLAUSE = 12;
  private static final int OTHER_VERB = 8;
  private static final int MEMORY = 3;
  private static final int WEEK = 7;
  private static final int LONGEST_DATELINE = 10;
  private static final int OTHER_PARTY = 15;

  /** So many sentences behind the lead still tell what the article is written for. */
  private static final int OPENING = 1;

  private final TimeExpressions expressions = new TimeExpressions();

  /** The date, or null if the sentence tells none. */
  @Nullable PartialDate of(TextAnalysis analysis, List<SentenceView> views, Finding finding) {
    return nearest(analysis, views, finding, false);
  }

  /**
   * The day on which it was told, where the text tells no other: "have agreed, he said on Monday".
   */
  @Nullable PartialDate ofTelling(
      TextAnalysis analysis, List<SentenceView> views, Finding finding) {
    return nearest(analysis, views, finding, true);
  }

  private @Nullable PartialDate nearest(
      TextAnalysis analysis, List<SentenceView> views, Finding finding, boolean telling) {
    SentenceView view = views.get(finding.sentence());
    boolean toCome = isToCome(finding);
    LocalDate published = published(analysis.article());
    boolean upcoming = isUpcoming(view, finding);
    boolean underWay = isUnderWay(view.sentence(), finding.anchor());
    PartialDate before = before(views, finding.sentence(), published);
    List<TimeExpression> times =
        expressions.find(view.sentence(), published, upcoming, before).stream()
            .filter(t -> !isDateline(view.sentence(), t))
            .filter(t -> notLong(t.date(), published, finding.stage()))
            .filter(t -> !toCome || isOfAsking(view, t, finding.anchor()))
            .filter(t -> isOfSpeech(view.sentence(), t, finding.anchor()) == telling)
            .filter(t -> !underWay || !isOld(analysis, t.date()))
            .toList();
    boolean each = times.stream().anyMatch(t -> isOf(view, t, finding.anchor(), finding.parties()));
    return times.stream()
        .min(
            Comparator.comparingInt(
                t ->
                    distance(view, t, finding.anchor())
                        + (each && isOfAnother(view, t, finding) ? OTHER_PARTY : 0)))
        .map(TimeExpression::date)
        .orElse(null);
  }

  /** What is proposed or under way has a date if it has happened: no date of what is expected. */
  private static boolean isToCome(Finding finding) {
    boolean open = finding.stage() == Stage.PROPOSED || finding.stage() == Stage.NEGOTIATING;
    boolean told = finding.hedge() == Hedge.NONE && !finding.background();
    return open && !(told && finding.rule().startsWith(finding.stage().name()));
  }

  /**
   * "asked NATO on Thursday to become a partner": of what is only wished for, the wish has a day.
   */
  private static boolean isOfAsking(SentenceView view, TimeExpression t, int anchor) {
    for (int i = view.clauses().start(t.first()); i < anchor; i++) {
      if (view.sentence()
          .token(i)
          .is(
              "asked",
              "decided",
              "floated",
              "pressed",
              "requested",
              "proposed",
              "invited",
              "offered",
              "applied",
              "suggested",
              "urged",
              "appealed")) {
        return view.clauses().same(i, t.first());
      }
    }
    return false;
  }

  /**
   * The day of what an article is written for (see {@link #isNews}), where its own sentences tell
   * none: the only day of the last week that the lead names beside all parties. Null if there is
   * none.
   */
  @Nullable PartialDate ofLead(
      TextAnalysis analysis, List<SentenceView> views, List<Finding> findings) {
    LocalDate published = published(analysis.article());
    Optional<SentenceView> lead = lead(views);
    if (published == null || lead.isEmpty()) {
      return null;
    }
    Set<Party> named = lead.get().actors().stream().map(Actor::party).collect(Collectors.toSet());
    List<PartialDate> days =
        expressions.find(lead.get().sentence(), published).stream()
            .map(TimeExpression::date)
            .filter(d -> d.precision() == Precision.DAY)
            .filter(d -> !d.earliest().isAfter(published))
            .filter(d -> d.earliest().isAfter(published.minusDays(WEEK + 1)))
            .distinct()
            .toList();
    return days.size() == 1 && named.containsAll(findings.get(0).parties()) ? days.get(0) : null;
  }

  /** Whether what is told is what the article is written for: done, and told at its beginning. */
  static boolean isNews(List<SentenceView> views, Finding f) {
    int lead = lead(views).map(v -> v.sentence().index()).orElse(0);
    return f.sentence() <= lead + OPENING
        && !f.background()
        && f.stage() != Stage.NEGOTIATING
        && f.stage() != Stage.PROPOSED;
  }

  /**
   * Whether a date is a year long gone: told in passing further down, it is not when what the
   * article is written for was done.
   */
  static boolean isOld(TextAnalysis analysis, PartialDate date) {
    LocalDate published = published(analysis.article());
    return published != null
        && date.precision() == Precision.YEAR
        && date.earliest().isBefore(published.minusYears(1));
  }

  private static Optional<SentenceView> lead(List<SentenceView> views) {
    return views.stream().filter(v -> !v.sentence().isHeading()).findFirst();
  }

  /** The date last told in the sentences before. */
  private @Nullable PartialDate before(
      List<SentenceView> views, int sentence, @Nullable LocalDate published) {
    PartialDate last = null;
    for (int i = Math.max(0, sentence - MEMORY); i < sentence; i++) {
      last = expressions.context(views.get(i).sentence(), published, last);
    }
    return last;
  }

  /** "LIMA, May 6 - …": when and where it was written. */
  private static boolean isDateline(Sentence s, TimeExpression t) {
    return t.end() < Math.min(s.size(), LONGEST_DATELINE)
        && s.token(t.end()).is("-", "–", "—", ")")
        && s.span().start() == s.block().span().start();
  }

  /** "he said on Monday": the day of the telling, not of what is told. */
  private static boolean isOfSpeech(Sentence s, TimeExpression t, int anchor) {
    for (int i = t.first() - 1; i >= Math.max(0, t.first() - 7); i--) {
      if (s.token(i).is("said", "says", "told", "wrote", "added", "announced", "reported")) {
        return i != anchor;
      }
      if (i == anchor || s.token(i).tag().matches("VERB|AUX") || s.token(i).is(",", ";")) {
        return false;
      }
    }
    return false;
  }

  /** "comes into force on Wednesday", "to end the pact on Monday": the day is still to come. */
  private static boolean isUpcoming(SentenceView view, Finding finding) {
    boolean present =
        view.sentence()
            .token(finding.anchor())
            .is("comes", "takes", "enters", "goes", "expires", "lapses", "becomes", "ends");
    boolean effect = finding.stage() == Stage.IN_FORCE || finding.stage() == Stage.TERMINATED;
    return effect && present && !view.sentence().isHeading();
  }

  /** "is suspending": what is done now was not done in another year that the sentence names. */
  private static boolean isUnderWay(Sentence s, int anchor) {
    int before = anchor - 1;
    while (before > 0 && s.token(before).tag().equals("ADV")) {
      before--;
    }
    return before >= 0
        && s.token(anchor).lower().endsWith("ing")
        && s.token(before).is("is", "are", "'s", "’s");
  }

  private static @Nullable LocalDate published(Article article) {
    return article.publication().map(PublicationDate::day).orElse(null);
  }

  /** Something that has been signed was not signed after the article. */
  private static boolean notLong(PartialDate date, @Nullable LocalDate published, Stage stage) {
    return published == null
        || stage == Stage.TERMINATED
        || stage == Stage.IN_FORCE
        || !date.earliest().isAfter(published);
  }

  /**
   * Distance in tokens; a date in another clause is further away, and one before is further than
   * one behind: "was signed in 2016 and ratified in 2018".
   */
  private static int distance(SentenceView view, TimeExpression t, int anchor) {
    boolean behind = t.first() >= anchor;
    int gap = behind ? t.first() - anchor : anchor - t.first() + 1;
    boolean same = view.clauses().same(t.first(), anchor);
    boolean otherVerb = !behind && hasVerb(view.sentence(), view.clauses(), t.first(), anchor);
    boolean origin =
        !behind && t.first() > 0 && view.sentence().token(t.first() - 1).is("of", "from", "since");
    gap += origin ? OTHER_VERB : 0; // "the agreement, from 2021, ran out in July"
    return gap + (same ? 0 : OTHER_CLAUSE) + (otherVerb ? OTHER_VERB : 0);
  }

  /** Whether a date stands behind a party of the agreement: "with Peru in 2021". */
  private static boolean isOf(SentenceView view, TimeExpression t, int anchor, Set<Party> parties) {
    List<Actor> before = view.actorsBetween(anchor, t.first());
    return !before.isEmpty() && parties.contains(before.get(before.size() - 1).party());
  }

  /** "with Chile in 2024 and with Peru in 2021": each date is that of the party before it. */
  private static boolean isOfAnother(SentenceView view, TimeExpression t, Finding finding) {
    return !view.actorsBetween(finding.anchor(), t.first()).isEmpty()
        && !isOf(view, t, finding.anchor(), finding.parties());
  }

  /** Whether another verb stands before the date, in the clause of both. */
  private static boolean hasVerb(Sentence s, Clauses clauses, int date, int anchor) {
    for (int i = clauses.start(date); i < date && clauses.same(date, anchor); i++) {
      if (s.token(i).tag().equals("VERB")) {
        return true;
      }
    }
    return false;
  }
}
