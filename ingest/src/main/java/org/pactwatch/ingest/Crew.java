package org.pactwatch.ingest;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The threads of ingest: those that look at sources, which mostly wait for an answer, and those
 * that read pages, twice as many as there are processors, since half of it is waiting for the
 * database. Safe for use by many threads.
 */
final class Crew implements AutoCloseable {
  /** The most sources that are looked at at once. */
  static final int LOOKERS = 96;

  private static final Logger LOG = LoggerFactory.getLogger(Crew.class);
  private static final int READERS = Math.max(4, 2 * Runtime.getRuntime().availableProcessors());

  private final ExecutorService lookers = lookers();
  private final ExecutorService readers =
      Executors.newFixedThreadPool(READERS, work -> thread(work, "read"));

  private static ExecutorService lookers() {
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(
            LOOKERS,
            LOOKERS,
            30,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            work -> thread(work, "look"));
    pool.allowCoreThreadTimeOut(true);
    return pool;
  }

  static Thread thread(Runnable work, String name) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    return thread;
  }

  /** Work that may wait. */
  interface Work {
    void run() throws InterruptedException;
  }

  /** Looks at a source; false if this is closed. */
  boolean look(Work work) {
    try {
      lookers.execute(() -> interruptibly(work));
      return true;
    } catch (RejectedExecutionException e) {
      return false;
    }
  }

  /** Reads a page while the calling thread waits, so that no more is fetched than can be read. */
  void read(Work work) {
    try {
      readers.submit(() -> interruptibly(work)).get();
    } catch (RejectedExecutionException e) {
      LOG.debug("event=not_read_any_more");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      LOG.error("event=reading_failed", e.getCause());
    }
  }

  private static void interruptibly(Work work) {
    try {
      work.run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    lookers.shutdownNow();
    readers.shutdownNow();
    try {
      boolean ended = lookers.awaitTermination(10, TimeUnit.SECONDS);
      if (!(readers.awaitTermination(10, TimeUnit.SECONDS) && ended)) {
        LOG.warn("event=ingest_still_running");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
