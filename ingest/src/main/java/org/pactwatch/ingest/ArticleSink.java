package org.pactwatch.ingest;

import org.pactwatch.model.Article;

/** Where articles go. Implementations are safe for use by many threads. */
@FunctionalInterface
public interface ArticleSink {
  /**
   * Takes an article over. Returns once it is durable: only then is it marked as taken. The same
   * revision may come again after a crash.
   *
   * @throws Exception if it could not be made durable; it will be brought again later
   */
  void deliver(Article article) throws Exception;
}
