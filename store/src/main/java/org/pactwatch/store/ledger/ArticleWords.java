package org.pactwatch.store.ledger;

import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.pactwatch.store.db.Database;
import org.pactwatch.store.db.DatabaseUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The words by which articles are found. Reckoning them takes longer than all else about an
 * article, so that large batches leave it for later; a search looks through what waits, too.
 */
public final class ArticleWords {

  private static final Logger log = LoggerFactory.getLogger(ArticleWords.class);

  private ArticleWords() {}

  /**
   * Makes articles that wait searchable by the index, those that wait longest first. Where that
   * fails it is logged, and they wait on: nothing is lost, and a search finds them all the same.
   *
   * @param most how many
   * @return how many it was done for
   */
  public static int index(Database database, int most) {
    try {
      return database.write(h -> index(h, most));
    } catch (JdbiException | DatabaseUnavailable e) {
      SQLException sql = Database.sqlCause(e);
      log.warn("event=words_wait cause=\"{}\"", DatabaseUnavailable.oneLine(sql == null ? e : sql));
      return 0;
    }
  }

  private static int index(Handle handle, int most) {
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
