package org.pactwatch.ingest.frontier;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.pactwatch.ingest.frontier.DomainLeases.Pause;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Errands by domain: one at a time to each, with a pause between two, thousands of domains at once.
 * No thread waits for a domain's turn; a domain whose turn has come is given to one of the workers.
 * A quarter of the workers is kept for what is urgent, however long the answers to the rest take. A
 * domain is served only while this process holds its lease, so that all this holds across processes
 * too; the lease is given up when the domain is idle, or when another process wants it. Safe for
 * use by many threads.
 */
public final class DomainQueues implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DomainQueues.class);
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final Duration LEASE_RETRY = Duration.ofSeconds(2);
  private static final long LEASE_TRUSTED_NANOS = PostgresDomains.LEASE.dividedBy(3).toNanos();

  private final DomainLeases leases;
  private final Clock clock;
  private final long longestSleep;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Map<String, Lane> lanes = new HashMap<>();
  private final Turns turns;
  private final ExecutorService workers;
  private final ScheduledExecutorService upkeep;
  private final Thread dispatcher;

  /**
   * What an errand came to.
   *
   * @param rest the pause that is due to the domain; zero if no request was sent
   * @param then what to do with the answer, when the domain's turn is already another's
   */
  public record Sent(Duration rest, Runnable then) {}

  /** Something to ask a domain. */
  public interface Errand {
    /** Sends at most one request. */
    Sent run();

    /** Is told that the domain is not to be asked for longer than a minute. */
    void refused(Pause pause);

    /** Is told that nothing is sent any more. */
    void closed();
  }

  /**
   * @param leases who may ask which domain
   * @param clock tells when a domain's turn comes
   * @param threads the most requests at once
   * @param longestSleep the longest wait before the clock is looked at again
   * @param renewal how often leases are renewed, and given up where another process waits
   */
  public DomainQueues(
      DomainLeases leases, Clock clock, int threads, Duration longestSleep, Duration renewal) {
    this.leases = leases;
    this.clock = clock;
    this.longestSleep = longestSleep.toNanos();
    this.turns = new Turns(Math.max(1, threads * 3 / 4));
    this.workers = Executors.newFixedThreadPool(threads, work -> thread(work, "fetch"));
    this.upkeep = Executors.newSingleThreadScheduledExecutor(work -> thread(work, "domain-leases"));
    upkeep.scheduleWithFixedDelay(
        this::keepLeases, renewal.toMillis(), renewal.toMillis(), TimeUnit.MILLISECONDS);
    this.dispatcher = thread(this::dispatch, "politeness");
    dispatcher.start();
  }

  private static Thread thread(Runnable work, String name) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Puts an errand into its domain's queue.
   *
   * @param first whether it is urgent: it goes before those that are not
   */
  public void submit(String domain, boolean first, Errand errand) {
    lock.lock();
    try {
      if (!workers.isShutdown()) {
        Lane lane = lanes.computeIfAbsent(domain, name -> new Lane(name, clock.instant()));
        lane.add(errand, first);
        list(lane);
        return;
      }
    } finally {
      lock.unlock();
    }
    errand.closed();
  }

  /** Leaves a domain in peace for a while, here and in every other process. */
  public void pause(String domain, Pause pause) {
    lock.lock();
    try {
      Lane lane = lanes.computeIfAbsent(domain, name -> new Lane(name, clock.instant()));
      lane.pause = pause;
    } finally {
      lock.unlock();
    }
    leases.pause(domain, pause);
    LOG.warn(
        "event=domain_paused domain={} until={} cause={}", domain, pause.until(), pause.reason());
  }

  private void list(Lane lane) {
    if (!lane.busy && !lane.isEmpty()) {
      turns.list(lane);
      changed.signal();
    }
  }

  private void dispatch() {
    lock.lock();
    try {
      while (!workers.isShutdown()) {
        Lane lane = turns.first();
        if (lane == null) {
          changed.await();
          continue;
        }
        long wait = Duration.between(clock.instant(), lane.readyAt).toNanos();
        if (wait > 0) {
          long ignored = changed.awaitNanos(Math.min(wait, longestSleep));
          continue;
        }
        boolean takesRoom = turns.pass(lane);
        lane.busy = true;
        workers.execute(() -> serve(lane, takesRoom));
      }
    } catch (InterruptedException | RejectedExecutionException e) {
      LOG.debug("event=dispatch_ended", e);
    } finally {
      lock.unlock();
    }
  }

  /** Does what is first in a domain's queue, or finds out that it is not the time. */
  private void serve(Lane lane, boolean takesRoom) {
    Runnable then = () -> {};
    Duration rest = LEASE_RETRY;
    try {
      if (hasLease(lane)) {
        Sent sent = unlessPaused(lane);
        rest = sent.rest();
        then = sent.then();
      }
    } catch (RuntimeException e) {
      LOG.error("event=domain_failed domain={}", lane.domain, e);
    } finally {
      lock.lock();
      try {
        lane.readyAt = clock.instant().plus(rest);
        lane.busy = false;
        list(lane);
      } finally {
        lock.unlock();
      }
    }
    try {
      then.run();
    } catch (RuntimeException e) {
      LOG.error("event=answer_failed domain={}", lane.domain, e);
    } finally {
      if (takesRoom) {
        leave();
      }
    }
  }

  private void leave() {
    lock.lock();
    try {
      turns.leave();
      changed.signal();
    } finally {
      lock.unlock();
    }
  }

  private Sent unlessPaused(Lane lane) {
    Instant now = clock.instant();
    Pause pause = lane.pause;
    if (pause == null || !pause.until().isAfter(now)) {
      Errand errand = next(lane);
      return errand == null ? new Sent(Duration.ZERO, () -> {}) : errand.run();
    }
    Duration left = Duration.between(now, pause.until());
    if (left.compareTo(PATIENCE) <= 0) {
      return new Sent(left, () -> {});
    }
    List<Errand> waiting = drained(lane);
    return new Sent(Duration.ZERO, () -> waiting.forEach(errand -> errand.refused(pause)));
  }

  private boolean hasLease(Lane lane) {
    if (lane.wanted) {
      lane.wanted = false;
      lane.leased = false;
      leases.release(List.of(lane.domain));
      return false;
    }
    if (lane.leased && System.nanoTime() - lane.renewedAt < LEASE_TRUSTED_NANOS) {
      return true;
    }
    long asked = System.nanoTime();
    return leases
        .acquire(lane.domain)
        .map(
            grant -> {
              lock.lock();
              try {
                lane.leased = true;
                lane.renewedAt = asked;
                lane.pause = later(lane.pause, grant.pause());
              } finally {
                lock.unlock();
              }
              return true;
            })
        .orElse(false);
  }

  private static @Nullable Pause later(@Nullable Pause a, @Nullable Pause b) {
    return a == null || (b != null && b.until().isAfter(a.until())) ? b : a;
  }

  private @Nullable Errand next(Lane lane) {
    lock.lock();
    try {
      return lane.poll();
    } finally {
      lock.unlock();
    }
  }

  private List<Errand> drained(Lane lane) {
    lock.lock();
    try {
      return lane.drain();
    } finally {
      lock.unlock();
    }
  }

  /** Prolongs the leases of domains in use, and gives up those of idle ones. */
  private void keepLeases() {
    try {
      List<Lane> idle = new ArrayList<>();
      List<String> used = new ArrayList<>();
      long asked = System.nanoTime();
      sort(idle, used);
      try {
        leases.release(idle.stream().map(lane -> lane.domain).toList());
      } finally {
        forget(idle);
      }
      note(used, leases.renew(used), asked);
    } catch (RuntimeException e) {
      LOG.warn("event=leases_not_kept", e);
    }
  }

  /**
   * A domain is idle when nothing waits, nothing runs, and the pause after the last request is
   * over. It counts as busy while its lease is given up, so that it is not asked in between.
   */
  private void sort(List<Lane> idle, List<String> used) {
    lock.lock();
    try {
      Instant now = clock.instant();
      for (Lane lane : lanes.values()) {
        if (!lane.busy && lane.isEmpty() && !lane.readyAt.isAfter(now)) {
          lane.busy = true;
          idle.add(lane);
        } else if (lane.leased) {
          used.add(lane.domain);
        }
      }
    } finally {
      lock.unlock();
    }
  }

  private void forget(List<Lane> idle) {
    lock.lock();
    try {
      for (Lane lane : idle) {
        lane.busy = false;
        lane.leased = false;
        if (lane.isEmpty()) {
          lanes.remove(lane.domain);
        }
        list(lane);
      }
    } finally {
      lock.unlock();
    }
  }

  private void note(List<String> used, DomainLeases.Renewal renewal, long asked) {
    lock.lock();
    try {
      for (String domain : used) {
        Lane lane = lanes.get(domain);
        if (lane != null && renewal.held().contains(domain)) {
          lane.renewedAt = asked;
          lane.wanted |= renewal.wanted().contains(domain);
        }
      }
    } finally {
      lock.unlock();
    }
  }

  /** Ends what is under way, after the requests that are being answered; the rest is not sent. */
  @Override
  public void close() {
    List<Errand> left = new ArrayList<>();
    lock.lock();
    try {
      workers.shutdownNow();
      upkeep.shutdownNow();
      dispatcher.interrupt();
      lanes.values().forEach(lane -> left.addAll(lane.drain()));
    } finally {
      lock.unlock();
    }
    left.forEach(Errand::closed);
    try {
      if (!workers.awaitTermination(5, TimeUnit.SECONDS)) {
        LOG.warn("event=fetching_still_running");
        return;
      }
      releaseAll();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      LOG.warn("event=leases_not_given_back", e);
    }
  }

  /** Gives back the leases of domains whose pause is over soon; the others run out. */
  private void releaseAll() throws InterruptedException {
    List<String> over = new ArrayList<>();
    Duration rest = Duration.ZERO;
    lock.lock();
    try {
      Instant now = clock.instant();
      for (Lane lane : lanes.values()) {
        Duration left = Duration.between(now, lane.readyAt);
        if (lane.leased && left.compareTo(LEASE_RETRY) <= 0) {
          over.add(lane.domain);
          rest = left.compareTo(rest) > 0 ? left : rest;
        }
      }
    } finally {
      lock.unlock();
    }
    Thread.sleep(rest.toMillis());
    leases.release(over);
  }
}
