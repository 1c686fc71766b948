package org.pactwatch.app.print;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pactwatch.ingest.article.ArticleOutcome;
import org.pactwatch.model.Article;

/** An article as one line of JSON. */
public final class ArticleJson {
  private ArticleJson() {}

  private record Line(
      String source,
      String id,
      @Nullable String url,
      @Nullable String title,
      List<String> authors,
      @Nullable String date,
      @Nullable String modified,
      @Nullable String language,
      String verdict,
      String text) {}

  /**
   * The line, without a line feed. Its text is the body alone: the headline stands in {@code
   * title}. Its {@code date} is the one readers see.
   */
  public static String line(String argument, ArticleOutcome.Read read) {
    Article article = read.article();
    return Json.line(
        new Line(
            argument,
            article.id().value(),
            article.url() == null ? null : Objects.toString(article.url()),
            article.title(),
            article.authors(),
            Json.date(read.dates().carried().orElse(null)),
            Json.date(article.modified()),
            article.language(),
            article.verdict().name(),
            article.body()));
  }
}
