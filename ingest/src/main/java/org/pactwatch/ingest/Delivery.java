package org.pactwatch.ingest;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pactwatch.ingest.article.ArticleOutcome;
import org.pactwatch.ingest.article.PageContext;
import org.pactwatch.ingest.dedup.Syndicated;
import org.pactwatch.ingest.dedup.SyndicationIndex;
import org.pactwatch.ingest.frontier.FrontierStore;
import org.pactwatch.ingest.frontier.SeenEntry;
import org.pactwatch.model.Article;
import org.pactwatch.model.SourceId;

/**
 * The last part of the way, the same for pages and files: reads the article, finds its group, hands
 * it over, and only then marks the entry as taken.
 */
final class Delivery {
  private final PageKnowledge pages;
  private final SyndicationIndex syndication;
  private final FrontierStore frontier;
  private final ArticleSink sink;

  Delivery(
      PageKnowledge pages, SyndicationIndex syndication, FrontierStore frontier, ArticleSink sink) {
    this.pages = pages;
    this.syndication = syndication;
    this.frontier = frontier;
    this.sink = sink;
  }

  /** The sink did not take an article; the look at the source ends here. */
  static final class NotDelivered extends Exception {
    private static final long serialVersionUID = 1L;

    NotDelivered(String message, Exception cause) {
      super(message, cause);
    }
  }

  /** An entry as it is now, and as it was dealt with before, if it was. */
  record Entry(SourceId source, String key, String version, @Nullable SeenEntry before) {}

  void deliver(byte[] bytes, PageContext page, Entry entry, Tally tally)
      throws NotDelivered, InterruptedException {
    ArticleOutcome outcome = pages.extractor().extract(bytes, page);
    Optional<Article> article =
        outcome.fold(
            read -> Optional.of(read.article()),
            refused -> {
              tally.failed(refused.line());
              setAside(entry, refused.line());
              return Optional.empty();
            });
    if (article.isPresent()) {
      judge(article.get(), page, entry, tally);
    }
  }

  private void judge(Article whole, PageContext page, Entry entry, Tally tally)
      throws NotDelivered, InterruptedException {
    boolean first = entry.before() == null && !whole.backfill();
    if (!whole.verdict().isReadable()) {
      String line = page.name() + ": " + whole.verdict() + ", " + whole.reason();
      tally.skipped(line);
      saw(whole, first);
      setAside(entry, line);
      return;
    }
    String before = entry.before() == null ? "" : entry.before().revision();
    Article article = pages.templates().cut(whole, !before.isEmpty());
    if (before.equals(article.revision())) {
      tally.unchanged(1);
    } else {
      String group = syndication.groupOf(article);
      handOver(Syndicated.in(group, article), page);
      if (first) {
        pages.templates().learn(whole, group);
      }
      tally.delivered(!before.isEmpty());
    }
    saw(whole, first);
    frontier.mark(
        entry.source(), new SeenEntry(entry.key(), entry.version(), article.revision(), ""));
  }

  private void saw(Article whole, boolean first) {
    if (first) {
      pages.layout().saw(whole);
    }
  }

  private void handOver(Article article, PageContext page)
      throws NotDelivered, InterruptedException {
    try {
      sink.deliver(article);
    } catch (InterruptedException e) {
      throw e;
    } catch (Exception e) {
      throw new NotDelivered(page.name() + ": could not be delivered: " + e.getMessage(), e);
    }
  }

  /** Marks an entry that will not be delivered, so that it is not taken at every look. */
  void setAside(Entry entry, String note) {
    SeenEntry before = entry.before();
    String revision = before == null ? "" : before.revision();
    frontier.mark(entry.source(), new SeenEntry(entry.key(), entry.version(), revision, note));
  }
}
