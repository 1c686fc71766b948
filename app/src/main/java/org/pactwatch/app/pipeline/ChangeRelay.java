package org.pactwatch.app.pipeline;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.pactwatch.model.Change;
import org.pactwatch.store.Outbox;
import org.pactwatch.store.db.DatabaseUnavailable;
import org.pactwatch.stream.RecordPublisher;
import org.pactwatch.stream.TransientFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends the changes of the store's outbox on, in order, and notes that they are sent. A change may
 * be sent twice, never not at all. Of several processes one sends at a time.
 */
final class ChangeRelay implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ChangeRelay.class);
  private static final int BATCH = 200;

  /** Decisions may be written by another process, which does not poke this one. */
  private static final Duration POLL = Duration.ofSeconds(1);

  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);

  private final Outbox outbox;
  private final RecordPublisher<Change> changes;
  private final Semaphore work = new Semaphore(0);
  private final Thread loop = new Thread(this::run, "change-relay");
  private volatile boolean stopped;
  private volatile @Nullable Throwable failure;

  ChangeRelay(Outbox outbox, RecordPublisher<Change> changes) {
    this.outbox = outbox;
    this.changes = changes;
  }

  void start() {
    loop.start();
  }

  /** Says that there may be something to send. */
  void poke() {
    work.release();
  }

  /** Whether everything was sent. */
  boolean isDrained() {
    return outbox.pending(1).isEmpty();
  }

  /** Why it ended by itself, if it did. */
  Optional<Throwable> failure() {
    return Optional.ofNullable(failure);
  }

  private void run() {
    try {
      while (!stopped) {
        if (!relay()) {
          work.tryAcquire(POLL.toMillis(), TimeUnit.MILLISECONDS);
          work.drainPermits();
        }
      }
    } catch (InterruptedException e) {
      LOG.debug("event=relay_interrupted");
    } catch (RuntimeException e) {
      failure = e;
      LOG.error("event=relay_failed", e);
    }
  }

  /** Sends what waits; true if there may be more. */
  private boolean relay() throws InterruptedException {
    try {
      return outbox.relay(BATCH, this::send) > 0;
    } catch (DatabaseUnavailable | TransientFailure e) {
      if (!stopped) {
        LOG.warn("event=relay_waits cause=\"{}\"", e.getMessage());
        Thread.sleep(PAUSE_AFTER_FAILURE.toMillis());
      }
      return false;
    }
  }

  private void send(List<Change> pending) {
    changes.publishAll(pending);
    for (Change change : pending) {
      LOG.info(
          "event=change_relayed change={} pact={} kind={} url={}",
          change.id().value(),
          change.pact().value(),
          change.kind(),
          change.articleUrl());
    }
  }

  /** Ends after what is being sent. */
  @Override
  public void close() {
    stopped = true;
    work.release();
    try {
      loop.join(TimeUnit.SECONDS.toMillis(5));
      if (loop.isAlive()) {
        loop.interrupt();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
