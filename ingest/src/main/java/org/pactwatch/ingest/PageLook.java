package org.pactwatch.ingest;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.pactwatch.ingest.archive.Archive;
import org.pactwatch.ingest.archive.Capture;
import org.pactwatch.ingest.article.PageContext;
import org.pactwatch.ingest.fetch.FailureKind;
import org.pactwatch.ingest.fetch.FetchOutcome;
import org.pactwatch.ingest.frontier.DuePage;
import org.pactwatch.ingest.frontier.Frontier;
import org.pactwatch.ingest.frontier.SeenEntry;
import org.pactwatch.ingest.source.Source;
import org.pactwatch.model.CaptureId;

/**
 * What becomes of an announced page. One that cannot be taken for now is tried again with ever more
 * time in between for about two days; one that is refused or missing once more, since some feeds
 * are ahead of their pages.
 */
final class PageLook {
  private static final Duration FIRST_RETRY = Duration.ofMinutes(10);
  private static final int MOST_ATTEMPTS = 24;
  private static final int MOST_REFUSALS = 2;

  private final Frontier frontier;
  private final Delivery delivery;
  private final Archive archive;
  private final Clock clock;
  private final RandomGenerator chance;

  PageLook(
      Frontier frontier, Delivery delivery, Archive archive, Clock clock, RandomGenerator chance) {
    this.frontier = frontier;
    this.delivery = delivery;
    this.archive = archive;
    this.clock = clock;
    this.chance = chance;
  }

  /**
   * Delivers a page, sets it aside, or puts it back.
   *
   * @throws Delivery.NotDelivered if the sink did not take it; it is put back
   */
  void take(Source source, DuePage page, FetchOutcome outcome, Tally tally)
      throws IOException, Delivery.NotDelivered, InterruptedException {
    SeenEntry before = frontier.seen(page.source(), List.of(page.key())).get(page.key());
    Delivery.Entry entry = new Delivery.Entry(page.source(), page.key(), page.version(), before);
    Optional<FetchOutcome.Failed> failure =
        outcome.fold(
            fetched -> Optional.empty(), notModified -> Optional.of(unsent(page)), Optional::of);
    if (failure.isPresent()) {
      failed(source, page, entry, failure.get(), tally);
    } else if (outcome instanceof FetchOutcome.Fetched fetched) {
      deliver(source, page, fetched, entry, tally);
    }
  }

  private void deliver(
      Source source, DuePage page, FetchOutcome.Fetched fetched, Delivery.Entry entry, Tally tally)
      throws IOException, Delivery.NotDelivered, InterruptedException {
    try {
      CaptureId capture = archive.keep(Capture.of(fetched).from(source.id()));
      PageContext context = context(source, page, fetched, capture);
      FeedArticle article =
          frontier
              .texts()
              .of(source.id(), page.key())
              .flatMap(text -> FeedArticle.better(text, fetched.body(), context))
              .orElse(new FeedArticle(fetched.body(), context));
      delivery.deliver(article.bytes(), article.context(), entry, tally);
    } catch (IOException | Delivery.NotDelivered e) {
      putBack(page, page.url() + ": " + e.getMessage(), null);
      throw e;
    }
    frontier.texts().drop(source.id(), page.key());
    frontier.pages().done(page, null, clock.instant());
  }

  private static FetchOutcome.Failed unsent(DuePage page) {
    return FetchOutcome.Failed.of(page.url(), FailureKind.IO, "the server sent nothing");
  }

  private void failed(
      Source source, DuePage page, Delivery.Entry entry, FetchOutcome.Failed failed, Tally tally)
      throws Delivery.NotDelivered, InterruptedException {
    boolean waits = failed.kind() == FailureKind.TOO_MANY_REQUESTS;
    int most = most(failed.kind());
    if (waits || page.attempts() + 1 < most) {
      tally.failed(failed);
      putBack(waits ? page : page.tried(), failed.line(), failed.retryAfter());
      return;
    }
    if (!deliverFeedText(source, page, entry, failed, tally)) {
      tally.failed(failed);
      delivery.setAside(entry, failed.line());
    }
    frontier.texts().drop(source.id(), page.key());
    frontier.pages().done(page, failed.line(), clock.instant());
  }

  /** Gives whether the feed's own text could take the place of a page that cannot be had. */
  private boolean deliverFeedText(
      Source source, DuePage page, Delivery.Entry entry, FetchOutcome.Failed failed, Tally tally)
      throws Delivery.NotDelivered, InterruptedException {
    PageContext context =
        new PageContext(
            source.id(),
            page.url().toString(),
            page.url(),
            null,
            page.published() == null ? page.updated() : page.published(),
            null,
            clock.instant(),
            source.backfill(),
            source.particulars().language(),
            null);
    Optional<FeedArticle> article =
        frontier
            .texts()
            .of(source.id(), page.key())
            .flatMap(text -> FeedArticle.of(text, context, "the page could not be had"));
    if (article.isEmpty()) {
      return false;
    }
    try {
      delivery.deliver(article.get().bytes(), article.get().context(), entry, tally);
      return true;
    } catch (Delivery.NotDelivered e) {
      putBack(page, failed.line(), null);
      throw e;
    }
  }

  private static int most(FailureKind kind) {
    if (!kind.isLasting()) {
      return MOST_ATTEMPTS;
    }
    return kind == FailureKind.CLIENT_ERROR ? MOST_REFUSALS : 1;
  }

  private void putBack(DuePage page, String trouble, @Nullable Duration asked) {
    Duration wait = FIRST_RETRY.multipliedBy(Math.max(1, page.attempts()));
    Duration longer = asked != null && asked.compareTo(wait) > 0 ? asked : wait;
    long jitter = (long) (longer.toMillis() * 0.1 * chance.nextDouble());
    Instant due = clock.instant().plus(longer).plusMillis(jitter);
    frontier.pages().retry(page, due, trouble);
  }

  private static PageContext context(
      Source source, DuePage item, FetchOutcome.Fetched page, CaptureId capture) {
    return new PageContext(
        source.id(),
        page.requested().toString(),
        page.url(),
        page.contentType(),
        item.published() == null ? item.updated() : item.published(),
        capture,
        page.at(),
        source.backfill(),
        source.particulars().language(),
        null);
  }
}
