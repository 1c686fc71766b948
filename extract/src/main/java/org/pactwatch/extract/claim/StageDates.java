package org.pactwatch.extract.claim;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pactwatch.extract.text.TextAnalysis;
import org.pactwatch.model.Article;
import org.pactwatch.model.PartialDate;
import org.pactwatch.model.PublicationDate;
import org.pactwatch.model.Stage;

/**
 * Tells when a stage was reached: the date nearest to the words that decided the stage. Immutable
 * and thread-safe.
 */
final class StageDates {
  private static final int OTHER_CLAUSE = 12;

  private final TimeExpressions expressions = new TimeExpressions();

  /** The date, or null if the sentence tells none. */
  @Nullable PartialDate of(TextAnalysis analysis, List<SentenceView> views, Finding finding) {
    if (finding.stage() == Stage.PROPOSED || finding.stage() == Stage.NEGOTIATING) {
      return null;
    }
    SentenceView view = views.get(finding.sentence());
    LocalDate published = published(analysis.article());
    boolean upcoming = isUpcoming(view, finding);
    return expressions.find(view.sentence(), published, upcoming).stream()
        .filter(t -> notLong(t.date(), published, finding.stage()))
        .min(Comparator.comparingInt(t -> distance(view, t, finding.anchor())))
        .map(TimeExpression::date)
        .orElse(null);
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
   * Distance in tokens; a date in another clause is further away, and one behind is nearer than one
   * before.
   */
  private static int distance(SentenceView view, TimeExpression t, int anchor) {
    int gap = t.first() >= anchor ? t.first() - anchor : anchor - t.first() + 1;
    return view.clauses().same(t.first(), anchor) ? gap : gap + OTHER_CLAUSE;
  }
}
