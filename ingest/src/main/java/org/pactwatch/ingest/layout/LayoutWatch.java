package org.pactwatch.ingest.layout;

import org.pactwatch.model.Article;

/**
 * Sees every page that is taken for the first time. Implementations are safe for use by many
 * threads and throw {@link IllegalStateException} if their store cannot be reached.
 */
@FunctionalInterface
public interface LayoutWatch {
  /** Sees nothing. */
  LayoutWatch NONE = page -> {};

  /**
   * Takes note of how a page looks, and of what a publisher specification missed in it.
   *
   * @param page as it was read, before anything was cut; also one that is no article
   */
  void saw(Article page);
}
