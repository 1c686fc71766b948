package org.pactwatch.ingest;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.pactwatch.ingest.archive.Archive;
import org.pactwatch.ingest.archive.Capture;
import org.pactwatch.ingest.article.PageContext;
import org.pactwatch.ingest.dedup.CanonicalUrl;
import org.pactwatch.ingest.feed.FeedEntry;
import org.pactwatch.ingest.feed.FeedOutcome;
import org.pactwatch.ingest.feed.FeedReader;
import org.pactwatch.ingest.fetch.FetchOutcome;
import org.pactwatch.ingest.fetch.FetchRequest;
import org.pactwatch.ingest.fetch.Validators;
import org.pactwatch.ingest.frontier.FrontierStore;
import org.pactwatch.ingest.frontier.SeenEntry;
import org.pactwatch.ingest.source.Source;
import org.pactwatch.model.CaptureId;

/** Looks at a feed or sitemap, and takes the pages that its entries lead to. */
final class FeedPass {
  private static final int MOST_SITEMAPS = 20;

  private final PoliteFetcher fetcher;
  private final FeedReader reader = new FeedReader();
  private final Delivery delivery;
  private final FrontierStore frontier;
  private final Archive archive;
  private final BooleanSupplier stopped;

  FeedPass(
      PoliteFetcher fetcher,
      Delivery delivery,
      FrontierStore frontier,
      Archive archive,
      BooleanSupplier stopped) {
    this.fetcher = fetcher;
    this.delivery = delivery;
    this.frontier = frontier;
    this.archive = archive;
    this.stopped = stopped;
  }

  void take(Source source, URI url, Validators validators, Tally tally)
      throws IOException, Delivery.NotDelivered, InterruptedException {
    FetchOutcome outcome =
        fetcher.fetch(new FetchRequest(url, validators, source.privateNetwork()));
    Optional<FetchOutcome.Fetched> fetched = got(outcome, tally);
    if (fetched.isPresent()) {
      List<FeedEntry> entries = entriesOf(source, fetched.get(), tally, 0);
      takeEntries(source, entries, tally);
    }
  }

  private static Optional<FetchOutcome.Fetched> got(FetchOutcome outcome, Tally tally) {
    return outcome.fold(
        Optional::of,
        notModified -> {
          tally.reached(notModified.validators());
          return Optional.empty();
        },
        failed -> {
          tally.failed(failed);
          return Optional.empty();
        });
  }

  private List<FeedEntry> entriesOf(
      Source source, FetchOutcome.Fetched fetched, Tally tally, int depth)
      throws IOException, InterruptedException {
    archive.keep(Capture.of(fetched));
    FeedOutcome outcome = reader.read(fetched.body(), fetched.contentType(), fetched.url());
    List<URI> sitemaps = new ArrayList<>();
    List<FeedEntry> entries = new ArrayList<>();
    outcome.fold(
        feed -> {
          tally.reached(fetched.validators());
          return entries.addAll(feed.entries());
        },
        index -> {
          tally.reached(fetched.validators());
          return sitemaps.addAll(index.sitemaps());
        },
        notAFeed -> {
          tally.failedForNow(fetched.requested() + ": " + notAFeed.cause());
          return false;
        });
    for (URI sitemap : sitemaps.subList(0, Math.min(sitemaps.size(), MOST_SITEMAPS))) {
      if (depth < 2 && !stopped.getAsBoolean()) {
        entries.addAll(below(source, sitemap, tally, depth + 1));
      }
    }
    return entries;
  }

  private List<FeedEntry> below(Source source, URI sitemap, Tally tally, int depth)
      throws IOException, InterruptedException {
    FetchOutcome outcome =
        fetcher.fetch(new FetchRequest(sitemap, Validators.NONE, source.privateNetwork()));
    Optional<FetchOutcome.Fetched> fetched = got(outcome, tally);
    return fetched.isEmpty() ? List.of() : entriesOf(source, fetched.get(), tally, depth);
  }

  /** Oldest first, so that the first to tell a story is the first to be read. */
  private void takeEntries(Source source, List<FeedEntry> entries, Tally tally)
      throws IOException, Delivery.NotDelivered, InterruptedException {
    Map<String, FeedEntry> byKey = new LinkedHashMap<>();
    for (int i = entries.size() - 1; i >= 0; i--) {
      byKey.putIfAbsent(CanonicalUrl.of(entries.get(i).url()).toString(), entries.get(i));
    }
    Map<String, SeenEntry> seen = frontier.seen(source.id(), byKey.keySet());
    for (Map.Entry<String, FeedEntry> entry : byKey.entrySet()) {
      if (stopped.getAsBoolean()) {
        tally.stopped();
        return;
      }
      SeenEntry before = seen.get(entry.getKey());
      String version = entry.getValue().version();
      if (before != null && before.version().equals(version)) {
        tally.unchanged(1);
      } else {
        takePage(
            source,
            entry.getValue(),
            new Delivery.Entry(source.id(), entry.getKey(), version, before),
            tally);
      }
    }
  }

  private void takePage(Source source, FeedEntry item, Delivery.Entry entry, Tally tally)
      throws IOException, Delivery.NotDelivered, InterruptedException {
    FetchOutcome outcome =
        fetcher.fetch(new FetchRequest(item.url(), Validators.NONE, source.privateNetwork()));
    Optional<FetchOutcome.Fetched> fetched =
        outcome.fold(
            Optional::of,
            notModified -> Optional.empty(),
            failed -> {
              tally.failed(failed);
              if (failed.kind().isLasting()) {
                delivery.setAside(entry, failed.line());
              }
              return Optional.empty();
            });
    if (fetched.isPresent()) {
      FetchOutcome.Fetched page = fetched.get();
      CaptureId capture = archive.keep(Capture.of(page));
      delivery.deliver(page.body(), context(source, item, page, capture), entry, tally);
    }
  }

  private static PageContext context(
      Source source, FeedEntry item, FetchOutcome.Fetched page, CaptureId capture) {
    return new PageContext(
        source.id(),
        page.requested().toString(),
        page.url(),
        page.contentType(),
        item.published() == null ? item.updated() : item.published(),
        capture,
        page.at(),
        source.backfill());
  }
}
