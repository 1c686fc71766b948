package org.pactwatch.app.print;

import java.time.Instant;
import java.util.List;
import org.pactwatch.ingest.dedup.ArticleRevision;
import org.pactwatch.ingest.dedup.GonePages;
import org.pactwatch.ingest.dedup.KnownArticle;
import org.pactwatch.ingest.dedup.ParagraphDifference;

/** The revisions of an article laid out for a terminal. */
public final class HistoryTable {
  private HistoryTable() {}

  /** The article's state, then each revision with what it changed. */
  public static String of(KnownArticle article, List<ArticleRevision> revisions) {
    String title = revisions.isEmpty() ? null : revisions.get(revisions.size() - 1).title();
    Layout layout =
        new Layout()
            .heading(title == null ? article.id().value() : title)
            .row(0, "Article", article.id().value())
            .row(0, "Address", article.url() == null ? "" : article.url().toString())
            .row(0, "Page", state(article));
    for (ArticleRevision revision : revisions) {
      layout
          .blank()
          .row(0, "Taken", revision.taken().toString())
          .row(0, "Capture", revision.capture() == null ? "" : revision.capture().value());
      ParagraphDifference difference = revision.difference();
      if (difference != null) {
        add(layout, difference);
      }
    }
    return layout.blank().toString();
  }

  /** Articles whose pages are gone. */
  public static String gone(List<GonePages.Gone> pages) {
    Layout layout = new Layout();
    for (GonePages.Gone page : pages) {
      layout
          .heading(page.title() == null ? page.article().value() : page.title())
          .row(0, "Article", page.article().value())
          .row(0, "Address", page.url() == null ? "" : page.url().toString())
          .row(0, "Page", gone(page.since(), page.status()))
          .blank();
    }
    return layout.toString();
  }

  private static String gone(Instant since, int status) {
    return "gone since " + since + " (the server answers " + status + ")";
  }

  private static String state(KnownArticle article) {
    KnownArticle.Gone gone = article.gone();
    return gone == null
        ? "there, looked at again " + article.checks() + " times"
        : gone(gone.since(), gone.status());
  }

  private static void add(Layout layout, ParagraphDifference difference) {
    difference.removed().forEach(paragraph -> layout.line(2, "- " + paragraph));
    difference
        .changed()
        .forEach(
            changed -> layout.line(2, "- " + changed.before()).line(2, "+ " + changed.after()));
    difference.added().forEach(paragraph -> layout.line(2, "+ " + paragraph));
  }
}
