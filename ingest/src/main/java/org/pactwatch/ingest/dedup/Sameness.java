package org.pactwatch.ingest.dedup;

import javax.sql.DataSource;

/**
 * What tells whether an article is known already.
 *
 * @param copies which articles are copies of one story
 * @param articles which articles there are, in which revisions
 */
public record Sameness(SyndicationIndex copies, ArticleLog articles) {
  /** All of it in one database, where the migrations of {@code db/ingest} have been run. */
  public static Sameness in(DataSource database) {
    return new Sameness(new PostgresSyndicationIndex(database), new PostgresArticleLog(database));
  }
}
