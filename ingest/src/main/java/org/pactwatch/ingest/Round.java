package org.pactwatch.ingest;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.pactwatch.ingest.fetch.FetchOutcome;
import org.pactwatch.ingest.fetch.FetchRequest;
import org.pactwatch.ingest.fetch.Validators;
import org.pactwatch.ingest.frontier.Domains;
import org.pactwatch.ingest.frontier.DuePage;
import org.pactwatch.ingest.frontier.Frontier;
import org.pactwatch.ingest.frontier.PageQueue;
import org.pactwatch.ingest.frontier.SourceQueue;
import org.pactwatch.ingest.frontier.SourceState;
import org.pactwatch.ingest.source.Source;
import org.pactwatch.model.SourceId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps looks and pages going: claims what is due from the frontier, domain by domain so that none
 * holds up another, and tells what came of it. Safe for use by many threads.
 */
final class Round {
  private static final Logger LOG = LoggerFactory.getLogger(Round.class);
  private static final int MOST_PAGES = 2000;
  private static final int STOCK = 16;
  private static final Duration REST = Duration.ofSeconds(30);
  private static final long SHORTEST_WAIT_MILLIS = 100;

  /** Later than anything is due, and within what PostgreSQL can tell. */
  private static final Duration EVER = Duration.ofDays(36_500);

  private final Map<SourceId, Source> sources;
  private final PoliteFetcher fetcher;
  private final Frontier frontier;
  private final SourceLook looks;
  private final PageLook pages;
  private final Crew crew;
  private final Clock clock;
  private final Consumer<SourceReport> reports;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition progress = lock.newCondition();
  private final Map<String, Integer> pagesUnderWay = new HashMap<>();
  private final Map<SourceId, Batch> batches = new HashMap<>();
  private final Set<String> domainsLookedAt = new HashSet<>();
  private final Set<SourceId> stillToLookAt = new HashSet<>();
  private final Queue<Runnable> debts;
  private boolean onlyThose;
  private int looksUnderWay;
  private boolean hungry;
  private Instant sinkRestsUntil = Instant.MIN;

  /** Pages of a source that are under way, and what they have brought. */
  private static final class Batch {
    final Tally tally;

    /** One page of a source is read after the other, so that they stay in their order. */
    final ReentrantLock turn = new ReentrantLock(true);

    int underWay;

    Batch(Source source) {
      this.tally = new Tally(source);
    }
  }

  Round(
      Map<SourceId, Source> sources,
      PoliteFetcher fetcher,
      Frontier frontier,
      SourceLook looks,
      PageLook pages,
      Crew crew,
      Clock clock,
      Consumer<SourceReport> reports,
      Queue<Runnable> debts) {
    this.sources = sources;
    this.fetcher = fetcher;
    this.frontier = frontier;
    this.looks = looks;
    this.pages = pages;
    this.crew = crew;
    this.clock = clock;
    this.reports = reports;
    this.debts = debts;
  }

  /** Every source is looked at exactly once, due or not. */
  void lookAtAll() {
    lock.lock();
    try {
      onlyThose = true;
      stillToLookAt.addAll(sources.keySet());
    } finally {
      lock.unlock();
    }
  }

  /**
   * Begins what is due. Gives whether anything is under way or to be looked at; when not, all
   * sources have been looked at once and no page is due.
   */
  boolean goOn() {
    payDebts();
    boolean quietBefore = isQuiet();
    begin(claimSources());
    List<DuePage> claimed = sinkRests() ? List.of() : claimPages();
    claimed.forEach(this::begin);
    return !(quietBefore && claimed.isEmpty() && isQuiet());
  }

  /** What could not be written to the frontier is written when it can be reached again. */
  private void payDebts() {
    for (Runnable debt = debts.peek(); debt != null; debt = debts.peek()) {
      debt.run();
      debts.remove(debt);
    }
  }

  private boolean isQuiet() {
    lock.lock();
    try {
      return looksUnderWay == 0 && pagesUnderWay.isEmpty() && stillToLookAt.isEmpty();
    } finally {
      lock.unlock();
    }
  }

  private boolean sinkRests() {
    lock.lock();
    try {
      return sinkRestsUntil.isAfter(clock.instant());
    } finally {
      lock.unlock();
    }
  }

  /** Waits until there may be something to begin. */
  void await(Duration longest) throws InterruptedException {
    long begun = System.nanoTime();
    lock.lock();
    try {
      if (!hungry) {
        boolean told = progress.await(longest.toNanos(), TimeUnit.NANOSECONDS);
        LOG.trace("event=woken told={}", told);
      }
      hungry = false;
    } finally {
      lock.unlock();
    }
    long waited = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
    Thread.sleep(Math.max(0, Math.min(SHORTEST_WAIT_MILLIS, longest.toMillis()) - waited));
  }

  private Map<SourceId, SourceState> claimSources() {
    SourceQueue.Claim claim;
    lock.lock();
    try {
      Instant now = clock.instant();
      claim =
          new SourceQueue.Claim(
              onlyThose ? Set.copyOf(stillToLookAt) : sources.keySet(),
              onlyThose ? now.plus(EVER) : now,
              Set.copyOf(domainsLookedAt),
              Crew.LOOKERS - looksUnderWay);
    } finally {
      lock.unlock();
    }
    return claim.most() == 0 || claim.sources().isEmpty()
        ? Map.of()
        : frontier.sources().claim(claim);
  }

  private List<DuePage> claimPages() {
    List<String> stocked = new ArrayList<>();
    int underWay = 0;
    lock.lock();
    try {
      for (Map.Entry<String, Integer> domain : pagesUnderWay.entrySet()) {
        underWay += domain.getValue();
        if (domain.getValue() > STOCK / 2) {
          stocked.add(domain.getKey());
        }
      }
    } finally {
      lock.unlock();
    }
    int most = MOST_PAGES - underWay;
    return most <= 0
        ? List.of()
        : frontier
            .pages()
            .claim(new PageQueue.Claim(sources.keySet(), clock.instant(), stocked, STOCK, most));
  }

  private void begin(Map<SourceId, SourceState> claimed) {
    claimed.forEach(
        (id, state) -> {
          Source source = sources.get(id);
          if (source != null) {
            begin(source, state);
          }
        });
  }

  private void begin(Source source, SourceState state) {
    String domain = source.address().map(Domains::of).orElse("");
    lock.lock();
    try {
      stillToLookAt.remove(source.id());
      looksUnderWay++;
      if (!domain.isEmpty()) {
        domainsLookedAt.add(domain);
      }
    } finally {
      lock.unlock();
    }
    if (!crew.look(() -> look(source, state, domain))) {
      ended(domain);
    }
  }

  private void look(Source source, SourceState state, String domain) throws InterruptedException {
    try {
      reports.accept(looks.look(source, state));
    } catch (RuntimeException e) {
      LOG.error("event=look_not_kept source={}", source.name(), e);
      debts.add(() -> frontier.save(source.id(), state.dueAt(clock.instant().plus(REST))));
    } finally {
      ended(domain);
    }
  }

  private void ended(String domain) {
    lock.lock();
    try {
      looksUnderWay--;
      domainsLookedAt.remove(domain);
      hungry = true;
      progress.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void begin(DuePage page) {
    Source source = sources.get(page.source());
    if (source == null) {
      return;
    }
    String domain = Domains.of(page.url());
    Batch batch;
    lock.lock();
    try {
      pagesUnderWay.merge(domain, 1, Integer::sum);
      batch = batches.computeIfAbsent(source.id(), id -> new Batch(source));
      batch.underWay++;
    } finally {
      lock.unlock();
    }
    FetchRequest request = source.request(page.url(), Validators.NONE);
    fetcher.later(
        request,
        outcome -> {
          batch.turn.lock();
          try {
            crew.read(() -> take(source, page, outcome, batch.tally));
          } finally {
            batch.turn.unlock();
            ended(source, domain, batch);
          }
        });
  }

  private void take(Source source, DuePage page, FetchOutcome outcome, Tally tally)
      throws InterruptedException {
    try {
      pages.take(source, page, outcome, tally);
    } catch (IOException | Delivery.NotDelivered e) {
      LOG.error("event=not_taken url={}", page.url(), e);
      tally.failedForNow(String.valueOf(e.getMessage()));
      lock.lock();
      try {
        sinkRestsUntil = clock.instant().plus(REST);
      } finally {
        lock.unlock();
      }
    } catch (RuntimeException e) {
      LOG.error("event=page_failed url={}", page.url(), e);
      tally.failedForNow(page.url() + ": " + e);
      Instant later = clock.instant().plus(REST);
      debts.add(() -> frontier.pages().retry(page.tried(), later, String.valueOf(e)));
    }
  }

  /** What a batch brought is told before it counts as done, so that who waits for all hears it. */
  private void ended(Source source, String domain, Batch batch) {
    try {
      if (isLast(source, batch)) {
        reports.accept(batch.tally.report());
      }
    } finally {
      pageEnded(domain);
    }
  }

  private void pageEnded(String domain) {
    lock.lock();
    try {
      int left = pagesUnderWay.merge(domain, -1, Integer::sum);
      if (left == 0) {
        pagesUnderWay.remove(domain);
      }
      hungry |= left == STOCK / 2 || left == 0;
      if (hungry) {
        progress.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  private boolean isLast(Source source, Batch batch) {
    lock.lock();
    try {
      boolean last = --batch.underWay == 0;
      if (last) {
        batches.remove(source.id());
      }
      return last;
    } finally {
      lock.unlock();
    }
  }
}
