package org.pactwatch.ingest;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.pactwatch.ingest.archive.Archive;
import org.pactwatch.ingest.archive.Capture;
import org.pactwatch.ingest.article.PageContext;
import org.pactwatch.ingest.dedup.ArticleLog;
import org.pactwatch.ingest.dedup.KnownArticle;
import org.pactwatch.ingest.fetch.FetchOutcome;
import org.pactwatch.ingest.fetch.Validators;
import org.pactwatch.ingest.source.Source;
import org.pactwatch.model.CaptureId;
import org.pactwatch.model.SourceId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks again at the pages of articles that were taken, whether or not their feeds say that they
 * changed. A changed one is delivered as a new revision; one that is gone is marked so, and its
 * article stays. Several processes share the work. {@link #takeDue} is for one thread.
 */
final class Rechecks {
  private static final Logger LOG = LoggerFactory.getLogger(Rechecks.class);
  private static final int MOST_AT_ONCE = 128;
  private static final int MOST_TRIES = 5;
  private static final Duration RETRY = Duration.ofMinutes(30);
  private static final Duration LEASE = Duration.ofMinutes(15);
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);

  private final PoliteFetcher fetcher;
  private final ArticleLog articles;
  private final Archive archive;
  private final Delivery delivery;
  private final Crew crew;
  private final Clock clock;
  private final AtomicInteger underWay = new AtomicInteger();
  private Instant lastLook = Instant.MIN;

  Rechecks(
      PoliteFetcher fetcher,
      ArticleLog articles,
      Archive archive,
      Delivery delivery,
      Crew crew,
      Clock clock) {
    this.fetcher = fetcher;
    this.articles = articles;
    this.archive = archive;
    this.delivery = delivery;
    this.crew = crew;
    this.clock = clock;
  }

  /**
   * Sends for the pages that are due, without waiting for them.
   *
   * @param sources what is watched; articles of other sources rest
   * @param reports is given what a changed page brought, on the thread that found out
   */
  void takeDue(Collection<Source> sources, Consumer<SourceReport> reports) {
    Instant now = clock.instant();
    boolean hungry = underWay.get() < MOST_AT_ONCE / 2;
    if (hungry && !now.isBefore(lastLook.plus(BETWEEN_LOOKS))) {
      lastLook = take(sources, now, reports) ? Instant.MIN : now;
    }
  }

  /**
   * Sends for as many of the pages that are due at a time as may be under way.
   *
   * @return whether there may be more of them
   */
  boolean take(Collection<Source> sources, Instant by, Consumer<SourceReport> reports) {
    int free = MOST_AT_ONCE - underWay.get();
    if (free <= 0) {
      return true;
    }
    Map<SourceId, Source> byId = new LinkedHashMap<>();
    sources.forEach(source -> byId.put(source.id(), source));
    List<KnownArticle> due = articles.claim(byId.keySet(), by, clock.instant().plus(LEASE), free);
    for (KnownArticle article : due) {
      Source source = byId.get(article.source());
      URI url = article.url();
      if (source != null && url != null) {
        send(article, url, source, reports);
      }
    }
    return !due.isEmpty();
  }

  /** Whether pages were sent for that have not come yet. */
  boolean isBusy() {
    return underWay.get() > 0;
  }

  private void send(KnownArticle article, URI url, Source source, Consumer<SourceReport> reports) {
    underWay.incrementAndGet();
    fetcher.later(
        source.request(url, validators(article)),
        outcome -> {
          try {
            crew.read(() -> takeOrTell(article, source, outcome, reports));
          } finally {
            underWay.decrementAndGet();
          }
        });
  }

  private void takeOrTell(
      KnownArticle article, Source source, FetchOutcome outcome, Consumer<SourceReport> reports)
      throws InterruptedException {
    try {
      take(article, source, outcome, reports);
    } catch (IOException | Delivery.NotDelivered | RuntimeException e) {
      LOG.error("event=recheck_failed article={} url={}", article.id(), article.url(), e);
    }
  }

  /** What the server gave the last time stands in the archived head. */
  private Validators validators(KnownArticle article) {
    CaptureId capture = article.capture();
    try {
      return capture == null
          ? Validators.NONE
          : archive
              .capture(capture)
              .map(
                  kept ->
                      new Validators(
                          kept.header("ETag").orElse(null),
                          kept.header("Last-Modified").orElse(null)))
              .orElse(Validators.NONE);
    } catch (IOException e) {
      LOG.warn("event=capture_unreadable capture={} cause=\"{}\"", capture, e.getMessage());
      return Validators.NONE;
    }
  }

  private void take(
      KnownArticle article, Source source, FetchOutcome outcome, Consumer<SourceReport> reports)
      throws IOException, Delivery.NotDelivered, InterruptedException {
    FetchOutcome.@Nullable Fetched fetched =
        outcome.<FetchOutcome.@Nullable Fetched>fold(
            page -> page,
            notModified -> {
              checked(article, article.capture(), null);
              return null;
            },
            failed -> {
              failed(article, failed);
              return null;
            });
    if (fetched != null) {
      revise(article, source, fetched, reports);
    }
  }

  private void revise(
      KnownArticle article,
      Source source,
      FetchOutcome.Fetched fetched,
      Consumer<SourceReport> reports)
      throws IOException, Delivery.NotDelivered, InterruptedException {
    CaptureId capture = archive.keep(Capture.of(fetched).from(source.id()));
    PageContext page =
        PageContext.ofUrl(source.id(), fetched.url(), fetched.contentType(), fetched.at())
            .withCapture(capture);
    Tally tally = new Tally(source);
    boolean same = delivery.revise(fetched.body(), page, article, tally);
    if (!same) {
      LOG.info("event=recheck_other_page article={} url={}", article.id(), fetched.url());
    }
    checked(article, same ? capture : article.capture(), null);
    SourceReport report = tally.report();
    if (report.revised() > 0) {
      reports.accept(report);
    }
  }

  private void failed(KnownArticle article, FetchOutcome.Failed failed) {
    if (failed.status() == 404 || failed.status() == 410) {
      LOG.info(
          "event=gone article={} url={} status={}", article.id(), article.url(), failed.status());
      KnownArticle.Gone before = article.gone();
      checked(
          article,
          article.capture(),
          before == null ? new KnownArticle.Gone(clock.instant(), failed.status()) : before);
    } else if (failed.kind().isLasting() || article.tries() + 1 >= MOST_TRIES) {
      checked(article, article.capture(), article.gone());
    } else {
      int tries = article.tries() + 1;
      articles.checked(
          article.looked(article.capture(), article.checks(), tries, article.gone()),
          clock.instant().plus(RETRY.multipliedBy(tries)));
    }
  }

  private void checked(
      KnownArticle article, @Nullable CaptureId capture, KnownArticle.@Nullable Gone gone) {
    articles.checked(
        article.looked(capture, article.checks() + 1, 0, gone),
        RecheckTimes.next(article.firstTaken(), clock.instant()));
  }
}
