package org.pactwatch.app.evaluation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pactwatch.ingest.article.ArticleOutcome;
import org.pactwatch.model.Article;
import org.pactwatch.model.PublicationDate;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was read from a page of a set.
 *
 * @param id names the page in its set
 * @param text the body without the headline
 * @param title the headline, or null
 * @param authors the people who wrote it
 * @param date the day under which readers know it, as ISO 8601, or null
 */
record Prediction(
    String id, String text, @Nullable String title, List<String> authors, @Nullable String date) {
  private static final JsonMapper JSON =
      JsonMapper.builder().disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY).build();

  Prediction {
    authors = List.copyOf(authors);
  }

  static Prediction of(String id, ArticleOutcome.Read read) {
    Article article = read.article();
    PublicationDate carried = read.dates().carried().orElse(null);
    return new Prediction(
        id,
        article.body(),
        article.title(),
        article.authors(),
        carried == null ? null : carried.day().toString());
  }

  /** Nothing was read. */
  static Prediction none(String id) {
    return new Prediction(id, "", null, List.of(), null);
  }

  /** One line of JSON, without a line feed. */
  String line() {
    return JSON.writeValueAsString(this);
  }
}
