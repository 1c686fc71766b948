package org.pactwatch.ingest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.pactwatch.ingest.archive.Archive;
import org.pactwatch.ingest.dedup.Sameness;
import org.pactwatch.ingest.frontier.Frontier;
import org.pactwatch.ingest.frontier.Schedule;
import org.pactwatch.ingest.source.Source;
import org.pactwatch.model.SourceId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes articles from sources, once or for as long as it is let, and hands them to a sink. What a
 * source announces is noted before the source's validators are kept, and a page stays noted until
 * the sink has accepted its article: whatever ends the process, nothing is lost, and at worst
 * something is delivered twice. Several processes may work on the same frontier.
 */
public final class Ingest implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Ingest.class);
  private static final Duration TICK = Duration.ofMillis(500);
  private static final Duration RENEWAL = Duration.ofSeconds(30);

  private final Frontier frontier;
  private final Clock clock;
  private final Duration tick;
  private final SourceLook looks;
  private final PageLook pages;
  private final Rechecks rechecks;
  private final PoliteFetcher fetcher;
  private final Crew crew = new Crew();

  /** What could not be written to the frontier yet, whatever is watched meanwhile. */
  private final Queue<Runnable> debts = new ConcurrentLinkedQueue<>();

  private final CountDownLatch closed = new CountDownLatch(1);
  private final ScheduledExecutorService renewal =
      Executors.newSingleThreadScheduledExecutor(work -> Crew.thread(work, "frontier-leases"));

  /** The same with {@link PageKnowledge#unlearned()}. */
  public Ingest(
      PoliteFetcher fetcher,
      Frontier frontier,
      Sameness sameness,
      Archive archive,
      ArticleSink sink,
      Clock clock) {
    this(PageKnowledge.unlearned(), fetcher, frontier, sameness, archive, sink, clock);
  }

  /**
   * @param pages what pages are read with
   * @param fetcher takes what is at addresses; stays its owner's to close
   * @param frontier remembers what was taken
   * @param sameness tells what is known already
   * @param archive keeps the bytes; stays its owner's to close
   * @param sink where articles go
   * @param clock tells when things are taken and due
   */
  public Ingest(
      PageKnowledge pages,
      PoliteFetcher fetcher,
      Frontier frontier,
      Sameness sameness,
      Archive archive,
      ArticleSink sink,
      Clock clock) {
    this(pages, fetcher, frontier, sameness, archive, sink, clock, TICK);
  }

  /**
   * @param tick the longest wait before it is looked what is due
   */
  public Ingest(
      PageKnowledge pages,
      PoliteFetcher fetcher,
      Frontier frontier,
      Sameness sameness,
      Archive archive,
      ArticleSink sink,
      Clock clock,
      Duration tick) {
    this.fetcher = fetcher;
    this.frontier = frontier;
    this.clock = clock;
    this.tick = tick;
    RandomGenerator chance = () -> ThreadLocalRandom.current().nextLong();
    Delivery delivery = new Delivery(pages, sameness, archive, frontier, sink);
    this.looks =
        new SourceLook(
            new FeedPass(fetcher, frontier, archive, clock, this::isClosed),
            new FolderPass(delivery, frontier, archive, clock, this::isClosed),
            frontier,
            new Schedule(chance),
            clock);
    this.rechecks = new Rechecks(fetcher, sameness.articles(), archive, delivery, crew, clock);
    this.pages = new PageLook(frontier, delivery, archive, clock, chance);
    renewal.scheduleWithFixedDelay(
        this::renewLeases, RENEWAL.toMillis(), RENEWAL.toMillis(), TimeUnit.MILLISECONDS);
  }

  private boolean isClosed() {
    return closed.getCount() == 0;
  }

  private void renewLeases() {
    try {
      frontier.sources().renew();
    } catch (RuntimeException e) {
      LOG.warn("event=leases_not_renewed", e);
    }
  }

  /**
   * Looks at every source once, whether it is due or not, and takes all pages that wait, and those
   * of articles that are due to be looked at again; several at a time. A source that another
   * process looks at is waited for.
   *
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  public PassReport takeOnce(Collection<Source> sources) throws InterruptedException {
    Map<SourceId, SourceReport> reports = new LinkedHashMap<>();
    for (Source source : sources) {
      reports.put(source.id(), new Tally(source).report());
    }
    Round round = round(sources, report -> merge(reports, report));
    Instant begun = clock.instant();
    frontier.pages().hasten(reports.keySet(), begun);
    round.lookAtAll();
    boolean toRecheck = true;
    boolean going = true;
    while (!isClosed() && going) {
      going = round.goOn();
      toRecheck = toRecheck && rechecks.take(sources, begun, report -> merge(reports, report));
      going = going || toRecheck || rechecks.isBusy();
      if (going) {
        round.await(tick);
      }
    }
    synchronized (reports) {
      return new PassReport(new ArrayList<>(reports.values()));
    }
  }

  private static void merge(Map<SourceId, SourceReport> reports, SourceReport report) {
    synchronized (reports) {
      reports.merge(report.source().id(), report, SourceReport::plus);
    }
  }

  /**
   * Looks at each source whenever it is due, and takes the pages that wait, until this is closed.
   *
   * @param sources what to watch
   * @param reports is given what each look brought, and then what its pages brought, on the thread
   *     that found out
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  public void watch(Collection<Source> sources, Consumer<SourceReport> reports)
      throws InterruptedException {
    List<Source> fixed = List.copyOf(sources);
    watch(() -> fixed, reports);
  }

  /**
   * As {@link #watch(Collection, Consumer)}; what is to be watched is asked for again and again. A
   * look that is under way when its source is left out is brought to its end.
   */
  public void watch(Supplier<List<Source>> watched, Consumer<SourceReport> reports)
      throws InterruptedException {
    List<Source> sources = watched.get();
    Round round = round(sources, reports);
    while (!isClosed()) {
      try {
        List<Source> now = watched.get();
        if (!now.equals(sources)) {
          round = round(now, reports);
          sources = now; // only when the frontier knows them; else it is tried again
        }
        round.goOn();
        rechecks.takeDue(sources, reports);
      } catch (IllegalStateException e) {
        LOG.error("event=frontier_failed", e);
        Thread.sleep(Math.max(tick.toMillis(), 1000));
      }
      round.await(tick);
    }
  }

  private Round round(Collection<Source> sources, Consumer<SourceReport> reports) {
    frontier.sources().enrol(sources);
    Map<SourceId, Source> byId = new LinkedHashMap<>();
    sources.forEach(source -> byId.put(source.id(), source));
    return new Round(byId, fetcher, frontier, looks, pages, crew, clock, reports, debts);
  }

  /** Stops watching; looks under way end after the page they are at. */
  @Override
  public void close() {
    closed.countDown();
    renewal.shutdownNow();
    crew.close();
    try {
      frontier.sources().leave();
    } catch (RuntimeException e) {
      LOG.warn("event=leases_not_given_back", e);
    }
  }
}
