package org.pactwatch.app.pipeline;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.pactwatch.store.query.Articles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives articles the words by which a search finds them, where large batches left them without, or
 * a process ended before its articles had theirs. Several processes may do it at a time.
 */
final class WordsOfArticles implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(WordsOfArticles.class);

  /** So few that a stop need not wait long. */
  private static final int BATCH = 200;

  private static final Duration POLL = Duration.ofSeconds(5);

  private final Articles articles;
  private final Semaphore stop = new Semaphore(0);
  private final Thread loop = new Thread(this::run, "words-of-articles");

  WordsOfArticles(Articles articles) {
    this.articles = articles;
    loop.setDaemon(true);
  }

  void start() {
    loop.start();
  }

  private void run() {
    try {
      boolean stopped = false;
      while (!stopped) {
        long pause = articles.makeSearchable(BATCH) > 0 ? 0 : POLL.toMillis();
        stopped = stop.tryAcquire(pause, TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException e) {
      LOG.debug("event=words_interrupted");
    }
  }

  /** Ends after the batch at work. */
  @Override
  public void close() {
    stop.release();
    try {
      loop.join(TimeUnit.SECONDS.toMillis(5));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
