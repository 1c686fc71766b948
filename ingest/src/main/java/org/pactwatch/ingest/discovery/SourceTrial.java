package org.pactwatch.ingest.discovery;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pactwatch.ingest.PoliteFetcher;
import org.pactwatch.ingest.article.ArticleExtractor;
import org.pactwatch.ingest.article.ArticleOutcome.Read;
import org.pactwatch.ingest.article.PageContext;
import org.pactwatch.ingest.feed.FeedEntry;
import org.pactwatch.ingest.feed.FeedOutcome;
import org.pactwatch.ingest.feed.FeedReader;
import org.pactwatch.ingest.feed.SectionReader;
import org.pactwatch.ingest.fetch.FetchOutcome;
import org.pactwatch.ingest.fetch.Validators;
import org.pactwatch.ingest.source.Location;
import org.pactwatch.ingest.source.Source;

/** Looks at a source once and reads its first article, keeping nothing. For one source. */
public final class SourceTrial {
  private static final int MOST_PAGES = 3;
  private static final int MOST_SITEMAPS = 3;

  private final PoliteFetcher fetcher;
  private final Source source;
  private final List<String> troubles = new ArrayList<>();

  /**
   * @param fetcher takes what is at addresses
   * @param source a feed, a sitemap or a section
   */
  public SourceTrial(PoliteFetcher fetcher, Source source) {
    this.fetcher = fetcher;
    this.source = source;
  }

  /**
   * Looks.
   *
   * @throws InterruptedException if the thread is interrupted while it waits for its turn
   */
  public Trial run() throws InterruptedException {
    Optional<URI> url = source.address();
    if (url.isEmpty()) {
      return Trial.failed(source.location() + ": a folder is read with 'article' and 'read'");
    }
    Optional<FetchOutcome.Fetched> fetched = fetch(url.get());
    if (fetched.isEmpty()) {
      return new Trial("nothing", null, List.of(), null, troubles);
    }
    FeedOutcome outcome = read(fetched.get());
    String kind = kind(outcome);
    for (int i = 0; outcome instanceof FeedOutcome.Index index && i < MOST_SITEMAPS; i++) {
      Optional<FetchOutcome.Fetched> below =
          index.sitemaps().isEmpty() ? Optional.empty() : fetch(index.sitemaps().get(0));
      outcome = below.isEmpty() ? new FeedOutcome.Entries(null, List.of()) : read(below.get());
    }
    return outcome.fold(
        read -> told(kind, read),
        index -> new Trial(kind, null, List.of(), null, troubles),
        none -> {
          troubles.add(fetched.get().requested() + ": " + none.cause() + advice(none));
          return new Trial("nothing", null, List.of(), null, troubles);
        });
  }

  private String kind(FeedOutcome outcome) {
    return outcome.fold(
        read -> source.location().kind(),
        index -> "index of " + index.sitemaps().size() + " sitemaps",
        none -> "nothing");
  }

  private String advice(FeedOutcome.NotAFeed none) {
    boolean page =
        none.cause().contains("HTML") && !(source.location() instanceof Location.Section);
    return page
        ? "; 'sources discover' looks for its feeds, --section reads it as a section page"
        : "";
  }

  private FeedOutcome read(FetchOutcome.Fetched fetched) {
    return source.location() instanceof Location.Section
        ? new SectionReader()
            .read(
                fetched.body(),
                fetched.contentType(),
                fetched.url(),
                source.particulars().zoneOrUtc())
        : new FeedReader()
            .read(
                fetched.body(),
                fetched.contentType(),
                fetched.url(),
                source.particulars().zoneOrUtc());
  }

  private Trial told(String kind, FeedOutcome.Entries read) {
    read.flaws().forEach(flaw -> troubles.add(flaw.line()));
    if (read.entries().isEmpty()) {
      troubles.add("it has no entries at present");
    }
    return new Trial(kind, read.title(), read.entries(), article(read.entries()), troubles);
  }

  private @Nullable Read article(List<FeedEntry> entries) {
    for (FeedEntry entry : entries.subList(0, Math.min(MOST_PAGES, entries.size()))) {
      try {
        Optional<Read> article = article(entry);
        if (article.isPresent()) {
          return article.get();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return null;
      }
    }
    return null;
  }

  private Optional<Read> article(FeedEntry entry) throws InterruptedException {
    Optional<FetchOutcome.Fetched> page = fetch(entry.url());
    if (page.isEmpty()) {
      return Optional.empty();
    }
    PageContext context =
        PageContext.ofUrl(source.id(), page.get().url(), page.get().contentType(), page.get().at())
            .withAnnounced(entry.published());
    Optional<Read> article =
        new ArticleExtractor()
            .extract(page.get().body(), context)
            .fold(
                Optional::of,
                refused -> {
                  troubles.add(refused.line());
                  return Optional.empty();
                });
    article
        .map(Read::article)
        .filter(a -> !a.verdict().isReadable())
        .ifPresent(a -> troubles.add(entry.url() + ": " + a.verdict() + ", " + a.reason()));
    return article.filter(a -> a.article().verdict().isReadable());
  }

  private Optional<FetchOutcome.Fetched> fetch(URI url) throws InterruptedException {
    return fetcher
        .fetch(source.request(url, Validators.NONE))
        .fold(
            Optional::of,
            notModified -> Optional.empty(),
            failed -> {
              troubles.add(failed.line());
              return Optional.empty();
            });
  }
}
