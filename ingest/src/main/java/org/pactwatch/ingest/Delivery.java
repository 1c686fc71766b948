package org.pactwatch.ingest;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pactwatch.ingest.archive.Archive;
import org.pactwatch.ingest.article.ArticleOutcome;
import org.pactwatch.ingest.article.PageContext;
import org.pactwatch.ingest.dedup.KnownArticle;
import org.pactwatch.ingest.dedup.Origin;
import org.pactwatch.ingest.dedup.ParagraphDifference;
import org.pactwatch.ingest.dedup.Sameness;
import org.pactwatch.ingest.dedup.Syndicated;
import org.pactwatch.ingest.frontier.FrontierStore;
import org.pactwatch.ingest.frontier.SeenEntry;
import org.pactwatch.model.Article;
import org.pactwatch.model.CaptureId;
import org.pactwatch.model.SourceId;

/**
 * The last part of the way, the same for pages, files and old news: reads the article, tells
 * whether it is known already, finds its group, hands it over, and only then marks the entry as
 * taken.
 */
final class Delivery {
  private final PageKnowledge pages;
  private final Sameness sameness;
  private final Predecessors predecessors;
  private final FrontierStore frontier;
  private final ArticleSink sink;

  Delivery(
      PageKnowledge pages,
      Sameness sameness,
      Archive archive,
      FrontierStore frontier,
      ArticleSink sink) {
    this.pages = pages;
    this.sameness = sameness;
    this.predecessors = new Predecessors(pages, archive);
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

  /** Archives the bytes of an article that is worth it. */
  @FunctionalInterface
  interface Keeping {
    CaptureId keep() throws IOException;
  }

  /**
   * What is to be done to an article that is delivered.
   *
   * @param undatedSince what is taken for the time of an article without a date; null for the time
   *     at which it was fetched
   * @param keeping archives it; null if that is done
   */
  record Treatment(@Nullable Instant undatedSince, @Nullable Keeping keeping) {
    static final Treatment USUAL = new Treatment(null, null);
  }

  void deliver(byte[] bytes, PageContext page, Entry entry, Tally tally)
      throws NotDelivered, InterruptedException {
    try {
      deliver(bytes, page, entry, Treatment.USUAL, tally);
    } catch (IOException e) {
      throw new IllegalStateException("nothing was to be archived", e);
    }
  }

  /**
   * Delivers a page unless it is known.
   *
   * @throws IOException if it was to be archived and could not be
   */
  void deliver(byte[] bytes, PageContext page, Entry entry, Treatment treatment, Tally tally)
      throws NotDelivered, IOException, InterruptedException {
    Optional<Article> article = read(bytes, page, entry, tally);
    if (article.isEmpty()) {
      return;
    }
    Article whole = predecessors.withOwnAddress(article.get(), page, sameness.articles());
    String before = entry.before() == null ? "" : entry.before().revision();
    Article own = pages.templates().cut(whole, !before.isEmpty());
    boolean first = isFirst(entry, whole);
    if (before.equals(own.revision())) {
      tally.unchanged(1);
    } else {
      Optional<String> group = handOver(own, page, treatment, !before.isEmpty(), tally);
      group.filter(g -> first).ifPresent(g -> pages.templates().learn(whole, g));
    }
    saw(whole, first);
    mark(entry, own.revision(), "");
  }

  /**
   * Delivers a page that was looked at again, if it changed; gives whether it still is the article
   * it was.
   */
  boolean revise(byte[] bytes, PageContext page, KnownArticle known, Tally tally)
      throws NotDelivered, IOException, InterruptedException {
    Optional<Article> article =
        pages
            .extractor()
            .extract(bytes, page)
            .fold(read -> Optional.of(read.article()), refused -> Optional.empty());
    boolean same =
        article.isPresent()
            && article.get().verdict().isReadable()
            && article.get().id().equals(known.id());
    if (same) {
      handOver(pages.templates().cut(article.get(), true), page, Treatment.USUAL, true, tally);
    }
    return same;
  }

  /** What is learned of a site is learned from news that it brings for the first time. */
  private static boolean isFirst(Entry entry, Article article) {
    return entry.before() == null && !article.backfill();
  }

  private void saw(Article whole, boolean first) {
    if (first) {
      pages.layout().saw(whole);
    }
  }

  private Optional<Article> read(byte[] bytes, PageContext page, Entry entry, Tally tally) {
    ArticleOutcome outcome = pages.extractor().extract(bytes, page);
    Optional<Article> article =
        outcome.fold(
            read -> Optional.of(read.article()),
            refused -> {
              tally.failed(refused.line());
              setAside(entry, refused.line());
              return Optional.empty();
            });
    if (article.isPresent() && !article.get().verdict().isReadable()) {
      String line = page.name() + ": " + article.get().verdict() + ", " + article.get().reason();
      tally.skipped(line);
      saw(article.get(), isFirst(entry, article.get()));
      setAside(entry, line);
      return Optional.empty();
    }
    return article;
  }

  /** Hands over what is new; gives the group it belongs to, or nothing if nothing was new. */
  private Optional<String> handOver(
      Article article, PageContext page, Treatment treatment, boolean seen, Tally tally)
      throws NotDelivered, IOException, InterruptedException {
    Optional<KnownArticle> known = sameness.articles().known(article.id());
    @Nullable ParagraphDifference difference = null;
    if (known.isPresent()) {
      if (isNothingNew(known.get(), article)) {
        tally.unchanged(1);
        return Optional.empty();
      }
      difference = predecessors.difference(known.get(), article).orElse(null);
      if (difference != null && difference.isTrivial()) {
        tally.unchanged(1);
        return Optional.empty();
      }
    }
    Article whole = treated(article, treatment);
    Article grouped = Syndicated.in(sameness.copies().groupOf(whole), whole);
    send(grouped, page);
    Instant next = grouped.backfill() ? null : RecheckTimes.first(grouped);
    sameness.articles().delivered(grouped, new Origin(page.url(), next), difference);
    tally.delivered(seen || known.isPresent());
    return Optional.of(grouped.syndicationGroup());
  }

  /** The revision that stands, or old news of an article that is known in a later one. */
  private static boolean isNothingNew(KnownArticle known, Article article) {
    return known.revision().equals(article.revision())
        || (article.backfill() && article.fetchedAt().isBefore(known.taken()));
  }

  private static Article treated(Article article, Treatment treatment) throws IOException {
    Keeping keeping = treatment.keeping();
    CaptureId capture = keeping == null ? article.capture() : keeping.keep();
    Instant since = treatment.undatedSince();
    Instant at = since == null || article.published() != null ? article.fetchedAt() : since;
    return Syndicated.taken(article, capture, at);
  }

  private void send(Article article, PageContext page) throws NotDelivered, InterruptedException {
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
    mark(entry, revision, note);
  }

  private void mark(Entry entry, String revision, String note) {
    SeenEntry dealtWith = new SeenEntry(entry.key(), entry.version(), revision, note);
    frontier.mark(entry.source(), List.of(dealtWith));
  }
}
