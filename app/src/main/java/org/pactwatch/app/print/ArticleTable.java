package org.pactwatch.app.print;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pactwatch.ingest.article.ArticleOutcome;
import org.pactwatch.model.Article;
import org.pactwatch.model.Block;
import org.pactwatch.model.BlockRole;
import org.pactwatch.model.PublicationDate;
import org.pactwatch.model.ReadWith;

/** An article laid out for a terminal. */
public final class ArticleTable {
  private ArticleTable() {}

  /** Metadata and text. */
  public static String of(String argument, ArticleOutcome.Read read) {
    Article article = read.article();
    Layout layout = head(argument, article);
    if (read.dates().shown() != null) {
      layout.row(0, "Shown", date(read.dates().shown()));
    }
    layout.row(0, "Confidence", Math.round(read.confidence() * 100) + " %").blank();
    for (Block block : article.blocks()) {
      if (block.role() != BlockRole.HEADLINE) {
        layout.line(0, block.span().of(article.text())).blank();
      }
    }
    return layout.toString();
  }

  static Layout head(String argument, Article article) {
    return new Layout()
        .heading(argument)
        .row(0, "Title", orEmpty(article.title()))
        .row(0, "Site", orEmpty(article.site()))
        .row(0, "Authors", String.join(", ", article.authors()))
        .row(0, "Published", date(article.published()))
        .row(0, "Modified", date(article.modified()))
        .row(0, "Address", article.url() == null ? "" : String.valueOf(article.url()))
        .row(0, "Language", orEmpty(article.language()))
        .row(0, "Agency", orEmpty(article.wireCredit()))
        .row(0, "Verdict", Words.of(article.verdict()) + ": " + article.reason())
        .row(0, "Read with", readWith(article.readWith()));
  }

  private static String readWith(@Nullable ReadWith with) {
    if (with == null) {
      return "";
    }
    List<String> parts = new ArrayList<>();
    if (with.publisher() != null) {
      parts.add("publisher specification " + with.publisher());
    }
    if (!with.missed().isEmpty()) {
      parts.add("whose rules found no " + String.join(", no ", with.missed()));
    }
    if (with.template() != null) {
      parts.add("template " + with.template());
    }
    return String.join(", ", parts);
  }

  private static String orEmpty(@Nullable String value) {
    return value == null ? "" : value;
  }

  private static String date(@Nullable PublicationDate date) {
    return date == null ? "" : Json.date(date) + " (from " + date.evidence() + ")";
  }
}
