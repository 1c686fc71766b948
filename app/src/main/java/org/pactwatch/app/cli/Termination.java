package org.pactwatch.app.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets the process end in order when it is told to (SIGINT, SIGTERM): work is interrupted, and the
 * process lives on until everything is closed, but no longer than 10 s.
 */
final class Termination implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Termination.class);
  private static final Duration LONGEST = Duration.ofSeconds(10);

  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread hook = new Thread(this::end, "termination");
  private boolean requested;
  private @Nullable Thread worker;

  private Termination() {}

  /** Listens from now on. */
  static Termination listening() {
    Termination termination = new Termination();
    Runtime.getRuntime().addShutdownHook(termination.hook);
    return termination;
  }

  /** Work that may be interrupted. */
  interface Work<T> {
    T run() throws InterruptedException;
  }

  /** Whether the process was told to end. */
  synchronized boolean isRequested() {
    return requested;
  }

  /**
   * Does the work on this thread, which is interrupted when the process is told to end.
   *
   * @throws InterruptedException if that happens, or has happened before
   */
  <T> T interruptibly(Work<T> work) throws InterruptedException {
    synchronized (this) {
      if (requested) {
        throw new InterruptedException("told to end");
      }
      worker = Thread.currentThread();
    }
    try {
      return work.run();
    } finally {
      synchronized (this) {
        worker = null;
      }
      // An interrupt that came too late for the work must not hit what is closed next.
      boolean late = Thread.interrupted();
      LOG.debug("event=work_ended interrupted_late={}", late);
    }
  }

  private void end() {
    synchronized (this) {
      requested = true;
      if (worker != null) {
        worker.interrupt();
      }
    }
    try {
      if (!closed.await(LONGEST.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.warn("event=not_closed_in_time");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Everything is closed; the process may go. */
  @Override
  public void close() {
    closed.countDown();
    synchronized (this) {
      if (!requested) {
        Runtime.getRuntime().removeShutdownHook(hook);
      }
    }
  }
}
