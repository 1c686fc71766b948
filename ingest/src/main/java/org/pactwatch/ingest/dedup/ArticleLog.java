package org.pactwatch.ingest.dedup;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pactwatch.model.Article;
import org.pactwatch.model.ArticleId;
import org.pactwatch.model.SourceId;

/**
 * Remembers the articles that were delivered, their revisions, and when their pages are to be
 * looked at again. Methods throw {@link IllegalStateException} if the store cannot be reached.
 * Implementations are safe for use by many threads.
 */
public interface ArticleLog {
  /** What is known of an article. */
  Optional<KnownArticle> known(ArticleId id);

  /**
   * Notes that a revision was delivered.
   *
   * @param from where it was taken from and when it is to be looked at again
   * @param difference what it changed, or null if it is the first or that is not known
   */
  void delivered(Article article, Origin from, @Nullable ParagraphDifference difference);

  /** The revisions of an article, oldest first. */
  List<ArticleRevision> revisions(ArticleId id);

  /** Takes articles that are due to be looked at again; others may take them after the lease. */
  List<KnownArticle> claim(Collection<SourceId> sources, Instant due, Instant lease, int most);

  /** Notes what a look at an article's page showed; the revision that stands is not changed. */
  void checked(KnownArticle article, @Nullable Instant next);
}
