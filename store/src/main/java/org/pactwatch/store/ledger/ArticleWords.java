package org.pactwatch.store.ledger;

import org.jdbi.v3.core.Handle;

/**
 * The words by which articles are found. Reckoning them takes longer than all else about an
 * article, so that large batches leave it for later; a search looks through what waits, too.
 */
public final class ArticleWords {

  private ArticleWords() {}

  /**
   * Makes articles that wait searchable by the index, those that wait longest first.
   *
   * @param most how many
   * @return how many there were
   */
  public static int index(Handle handle, int most) {
    return handle
        .createUpdate(
            """
            WITH taken AS (
              DELETE FROM words_waiting WHERE number IN (
                SELECT number FROM words_waiting ORDER BY number LIMIT :most
                FOR UPDATE SKIP LOCKED)
              RETURNING article_id, revision)
            INSERT INTO article_words (article_id, revision, words)
            SELECT article_id, revision, words_of(title, body)
            FROM taken JOIN revision USING (article_id, revision)
            """)
        .bind("most", most)
        .execute();
  }
}
