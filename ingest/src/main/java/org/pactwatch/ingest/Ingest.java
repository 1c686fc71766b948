package org.pactwatch.ingest;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.pactwatch.ingest.archive.Archive;
import org.pactwatch.ingest.dedup.SyndicationIndex;
import org.pactwatch.ingest.fetch.Validators;
import org.pactwatch.ingest.frontier.FrontierStore;
import org.pactwatch.ingest.frontier.SourceState;
import org.pactwatch.ingest.source.Location;
import org.pactwatch.ingest.source.Source;
import org.pactwatch.model.SourceId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes articles from sources, once or for as long as it is let, and hands them to a sink. An entry
 * is marked as taken, and a feed's validators are kept, only after the sink has accepted the
 * article: whatever ends the process, nothing is lost, and at worst something is delivered twice.
 */
public final class Ingest implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Ingest.class);
  private static final Duration LONGEST_BACKOFF = Duration.ofDays(1);
  private static final int THREADS = 8;
  private static final long TICK_MILLIS = 500;

  private final FrontierStore frontier;
  private final Clock clock;
  private final FeedPass feeds;
  private final FolderPass folders;
  private final ExecutorService pool = Executors.newFixedThreadPool(THREADS, Ingest::thread);
  private final Set<SourceId> running = ConcurrentHashMap.newKeySet();
  private final CountDownLatch closed = new CountDownLatch(1);

  /** The same with {@link PageKnowledge#unlearned()}. */
  public Ingest(
      PoliteFetcher fetcher,
      FrontierStore frontier,
      SyndicationIndex syndication,
      Archive archive,
      ArticleSink sink,
      Clock clock) {
    this(PageKnowledge.unlearned(), fetcher, frontier, syndication, archive, sink, clock);
  }

  /**
   * @param pages what pages are read with
   * @param fetcher takes what is at addresses
   * @param frontier remembers what was taken
   * @param syndication finds copies
   * @param archive keeps the bytes; stays its owner's to close
   * @param sink where articles go
   * @param clock tells when things are taken and due
   */
  public Ingest(
      PageKnowledge pages,
      PoliteFetcher fetcher,
      FrontierStore frontier,
      SyndicationIndex syndication,
      Archive archive,
      ArticleSink sink,
      Clock clock) {
    this.frontier = frontier;
    this.clock = clock;
    Delivery delivery = new Delivery(pages, syndication, frontier, sink);
    this.feeds = new FeedPass(fetcher, delivery, frontier, archive, this::isClosed);
    this.folders = new FolderPass(delivery, frontier, archive, clock, this::isClosed);
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "ingest");
    thread.setDaemon(true);
    return thread;
  }

  private boolean isClosed() {
    return closed.getCount() == 0;
  }

  /**
   * Looks at every source once, whether it is due or not, several at a time.
   *
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  public PassReport takeOnce(Collection<Source> sources) throws InterruptedException {
    Map<SourceId, SourceState> states = frontier.states();
    List<Future<SourceReport>> looks = new ArrayList<>();
    for (Source source : sources) {
      looks.add(pool.submit(() -> look(source, stateOf(states, source))));
    }
    List<SourceReport> reports = new ArrayList<>();
    for (Future<SourceReport> look : looks) {
      try {
        reports.add(look.get());
      } catch (ExecutionException e) {
        throw new IllegalStateException("a look at a source failed", e.getCause());
      }
    }
    return new PassReport(reports);
  }

  /**
   * Looks at each source whenever it is due, until this is closed.
   *
   * @param sources what to watch
   * @param reports is given each report, on the thread that looked
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  public void watch(Collection<Source> sources, Consumer<SourceReport> reports)
      throws InterruptedException {
    do {
      Instant now = clock.instant();
      Map<SourceId, SourceState> states = frontier.states();
      for (Source source : sources) {
        SourceState state = stateOf(states, source);
        if (!state.nextDue().isAfter(now) && !isClosed() && running.add(source.id())) {
          pool.execute(() -> lookAndTell(source, state, reports));
        }
      }
    } while (!closed.await(TICK_MILLIS, TimeUnit.MILLISECONDS));
  }

  private void lookAndTell(Source source, SourceState state, Consumer<SourceReport> reports) {
    try {
      reports.accept(look(source, state));
    } finally {
      running.remove(source.id());
    }
  }

  private static SourceState stateOf(Map<SourceId, SourceState> states, Source source) {
    return states.getOrDefault(source.id(), SourceState.NEW);
  }

  private SourceReport look(Source source, SourceState before) {
    Tally tally = new Tally(source);
    try {
      take(source, before.validators(), tally);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      tally.stopped();
      return tally.report();
    } catch (IOException | Delivery.NotDelivered | RuntimeException e) {
      LOG.error("event=look_failed source={}", source.name(), e);
      tally.failedForNow(source.name() + ": " + e.getMessage());
    }
    SourceReport report = tally.report();
    if (!isClosed()) {
      frontier.save(source.id(), after(source, before, tally, report));
    }
    LOG.info(
        "event=looked source={} taken={} revised={} unchanged={} skipped={} failures={}",
        source.name(),
        report.taken(),
        report.revised(),
        report.unchanged(),
        report.skipped().size(),
        report.failures().size());
    return report;
  }

  private void take(Source source, Validators validators, Tally tally)
      throws IOException, Delivery.NotDelivered, InterruptedException {
    URI url =
        source
            .location()
            .fold(feed -> feed.url(), sitemap -> sitemap.url(), folder -> folder.path().toUri());
    if (source.location() instanceof Location.Folder folder) {
      folders.take(source, folder, tally);
    } else {
      feeds.take(source, url, validators, tally);
    }
  }

  private SourceState after(Source source, SourceState before, Tally tally, SourceReport report) {
    Instant now = clock.instant();
    Validators complete = tally.validatorsIfComplete();
    boolean fresh = report.taken() + report.revised() > 0;
    int failures = report.reached() ? 0 : before.failures() + 1;
    return new SourceState(
        complete == null ? before.validators() : complete,
        report.reached() ? now : before.lastSuccess(),
        fresh ? now : before.lastNew(),
        failures,
        report.failed() ? report.failures().get(0) : null,
        now.plus(wait(source, failures, tally.retryAfter())));
  }

  /** Linear backoff, never shorter than the server asked for, never longer than a day. */
  private static Duration wait(Source source, int failures, @Nullable Duration asked) {
    Duration wait = source.interval().multipliedBy(1L + failures);
    Duration longer = asked != null && asked.compareTo(wait) > 0 ? asked : wait;
    return longer.compareTo(LONGEST_BACKOFF) > 0 && failures > 0 ? LONGEST_BACKOFF : longer;
  }

  /** Stops watching; looks under way end after the page they are at. */
  @Override
  public void close() {
    closed.countDown();
    pool.shutdownNow();
    try {
      if (!pool.awaitTermination(10, TimeUnit.SECONDS)) {
        LOG.warn("event=ingest_still_running");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
