package org.pactwatch.review.queue;

import java.util.List;
import java.util.Locale;
import org.pactwatch.model.ClaimId;
import org.pactwatch.store.db.Database;

/** Finds waiting claims like a given one, so that they can be judged together. Thread-safe. */
public final class AlikeClaims {
  /** How many claims are judged together at most. */
  public static final int MOST = 200;

  /** In what they are like it. */
  public enum By {
    /** Their evidence is the same sentence, as in copies of a wire story. */
    SENTENCE,
    /** They say the same of the same parties. */
    PARTIES_AND_STAGE,
    /** They stand in the same article. */
    ARTICLE,
    /** The same words were taken for the same stage, by the same publisher. */
    WORDING;

    /** Its name in lower case, as in addresses. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Database database;

  /** Asks a database that is at the console's and the store's versions. */
  public AlikeClaims(Database database) {
    this.database = database;
  }

  /** The waiting claims like one, itself first if it waits. */
  public List<ClaimId> of(ClaimId claim, By by) {
    return database.read(
        h ->
            h.createQuery(
                    """
                    WITH one AS (
                      SELECT c.claim_id, c.article_id, c.base_key, c.stage, c.body, v.site
                      FROM claim c JOIN reading r USING (reading_id)
                      JOIN revision v ON v.article_id = r.article_id AND v.revision = r.revision
                      WHERE c.claim_id = :claim ORDER BY r.counts DESC LIMIT 1)
                    SELECT w.claim_id FROM one, console.waiting w
                    JOIN claim c USING (claim_id) JOIN reading r USING (reading_id)
                    JOIN revision v ON v.article_id = r.article_id AND v.revision = r.revision
                    WHERE r.counts AND
                    """
                        + condition(by)
                        + " GROUP BY w.claim_id, one.claim_id, w.score ORDER BY w.claim_id <>"
                        + " one.claim_id, w.score DESC, w.claim_id LIMIT :most")
                .bind("claim", claim.value())
                .bind("most", MOST)
                .mapTo(String.class)
                .map(ClaimId::new)
                .list());
  }

  private static String condition(By by) {
    return switch (by) {
      case SENTENCE ->
          "w.base_key = one.base_key AND w.stage = one.stage AND " + sameText("evidence,text");
      case PARTIES_AND_STAGE -> "w.base_key = one.base_key AND w.stage = one.stage";
      case ARTICLE -> "w.article_id = one.article_id";
      case WORDING ->
          "w.stage = one.stage AND v.site IS NOT DISTINCT FROM one.site AND "
              + sameText("explanation");
    };
  }

  private static String sameText(String path) {
    return "regexp_replace(c.body #>> '{"
        + path
        + "}', '\\s+', ' ', 'g') = regexp_replace(one.body #>> '{"
        + path
        + "}', '\\s+', ' ', 'g')";
  }
}
