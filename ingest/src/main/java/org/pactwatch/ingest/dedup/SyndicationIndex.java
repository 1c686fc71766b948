package org.pactwatch.ingest.dedup;

import org.pactwatch.model.Article;

/**
 * Knows which articles are copies of one story. Implementations are safe for use by many threads
 * and throw {@link IllegalStateException} if their store cannot be reached.
 */
public interface SyndicationIndex {
  /**
   * The syndication group of an article: that of its nearest copy, or its own id if it is the first
   * of its story. Remembers the article. An article keeps the group it once had, so that reading it
   * again gives the same.
   */
  String groupOf(Article article);
}
