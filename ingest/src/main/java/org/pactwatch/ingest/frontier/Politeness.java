package org.pactwatch.ingest.frontier;

import crawlercommons.domains.EffectiveTldFinder;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One request at a time for each registered domain, and a pause between two. Times are those of the
 * running machine, not of a clock that tests may set. Safe for use by many threads.
 */
public final class Politeness {
  private final Map<String, Turn> turns = new ConcurrentHashMap<>();

  /** A domain's turn; whoever holds it may send a request to the domain. */
  private static final class Turn extends ReentrantLock {
    private static final long serialVersionUID = 1L;
    private long readyAt = System.nanoTime();

    Turn() {
      super(true);
    }
  }

  /** Leave to send requests to a domain; closing gives it back and begins the pause. */
  public interface Leave extends AutoCloseable {
    @Override
    void close();
  }

  /**
   * Waits for the domain's turn.
   *
   * @param url where the request goes
   * @param pause the least time between this request's end and the next one's beginning
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  public Leave await(URI url, Duration pause) throws InterruptedException {
    Turn turn = turns.computeIfAbsent(domain(url), x -> new Turn());
    turn.lockInterruptibly();
    try {
      long wait = turn.readyAt - System.nanoTime();
      if (wait > 0) {
        Thread.sleep(Duration.ofNanos(wait).toMillis() + 1);
      }
    } catch (InterruptedException e) {
      turn.unlock();
      throw e;
    }
    return () -> {
      turn.readyAt = System.nanoTime() + pause.toNanos();
      turn.unlock();
    };
  }

  private static String domain(URI url) {
    String host = url.getHost() == null ? "" : url.getHost();
    String domain = EffectiveTldFinder.getAssignedDomain(host, true, false);
    return domain == null ? url.getAuthority() + "" : domain;
  }
}
