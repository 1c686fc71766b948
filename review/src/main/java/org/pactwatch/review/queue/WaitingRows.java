package org.pactwatch.review.queue;

import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Brings the table of waiting claims to where the ledger is: claims of readings that count and on
 * which no decision counts, each with a score of uncertainty × novelty × impact.
 *
 * <p>Uncertainty is the variance of a coin with the claim's confidence, 4p(1-p); impact weighs the
 * stage, whether the claim alone carries a state of the picture, and whether that is contested;
 * novelty falls with the number of judged claims of the same parties and stage.
 */
final class WaitingRows {
  /** Beyond so many judged claims another one changes novelty too little to be written. */
  private static final int WORN_OUT = 20;

  private static final String AFFECTED =
      """
      SELECT article_id FROM reading WHERE recorded_at > :seen AND recorded_at <= :now
      UNION
      SELECT c.article_id FROM decision d JOIN claim c USING (claim_id)
      WHERE d.recorded_at > :seen AND d.recorded_at <= :now
      """;

  private static final String JUDGED =
      """
      judged AS (
        SELECT o.base_key, o.stage, count(DISTINCT j.claim_id) AS n
        FROM judgement j JOIN claim o USING (claim_id)
        WHERE j.counting IS NOT NULL %s GROUP BY o.base_key, o.stage)
      """;

  /** Spelt out for the two indexes of claims: most have the same key in both columns. */
  private static final String OF_KEYS =
      """
      AND o.base_key = ANY(:keys)
      AND (o.party_key = ANY(:keys) OR (o.base_key = ANY(:keys) AND o.base_key <> o.party_key))
      """;

  private static final String FILL =
      """
      , weighed AS (
        SELECT c.claim_id, c.article_id, c.base_key, c.stage,
               greatest(0.05, 4 * c.confidence * (1 - c.confidence))
               * CASE c.stage WHEN 'PROPOSED' THEN 0.5 WHEN 'NEGOTIATING' THEN 0.6
                              WHEN 'AGREED' THEN 0.8 ELSE 1 END
               * CASE WHEN s.sources IS NULL THEN 0.5 WHEN s.sources = 1 THEN 2
                      WHEN s.best THEN 1.3 ELSE 1 END
               * CASE WHEN s.contested THEN 1.5 ELSE 1 END AS weight
        FROM claim c JOIN reading r USING (reading_id)
        LEFT JOIN judgement j USING (claim_id)
        LEFT JOIN LATERAL (
          SELECT t.sources, t.contested, t.best_claim = c.claim_id AS best
          FROM pact_claim k JOIN pact_state t
            ON t.pact_id = k.pact_id AND t.track = k.track AND t.joining = k.joining
               AND lower(t.valid) = k.begins AND upper_inf(t.recorded)
          WHERE k.claim_id = c.claim_id AND upper_inf(k.recorded) LIMIT 1) s ON true
        WHERE r.counts AND j.counting IS NULL %s)
      INSERT INTO console.waiting (claim_id, article_id, base_key, stage, weight, score, lot, audit)
      SELECT w.claim_id, w.article_id, w.base_key, w.stage, w.weight,
             w.weight / (1 + coalesce(n.n, 0)), md5(w.claim_id), left(md5(w.claim_id), 2) < '0d'
      FROM weighed w LEFT JOIN judged n USING (base_key, stage)
      ON CONFLICT (claim_id) DO UPDATE SET weight = excluded.weight, score = excluded.score
      """;

  private static final String GONE =
      """
      DELETE FROM console.waiting w
      WHERE w.article_id = ANY(:articles) AND NOT EXISTS (
        SELECT 1 FROM claim c JOIN reading r USING (reading_id) LEFT JOIN judgement j USING (claim_id)
        WHERE c.claim_id = w.claim_id AND r.counts AND j.counting IS NULL)
      """;

  private static final String ALIKE =
      """
      UPDATE console.waiting w SET score = w.weight / (1 + n.n) FROM judged n
      WHERE w.base_key = n.base_key AND w.stage = n.stage AND n.n <= :worn
        AND w.score IS DISTINCT FROM w.weight / (1 + n.n)
      """;

  private final Handle handle;

  WaitingRows(Handle handle) {
    this.handle = handle;
  }

  /** Follows the ledger; does nothing if it has not moved. */
  void follow() {
    boolean moved =
        handle
            .createQuery("SELECT s.seen < e.recorded_at FROM console.waiting_state s, epoch e")
            .mapTo(Boolean.class)
            .one();
    if (moved) {
      catchUp();
    }
  }

  private void catchUp() {
    record Moments(String seen, String now) {}
    Moments m =
        handle
            .createQuery(
                """
                SELECT s.seen::text AS seen, e.recorded_at::text AS now
                FROM (SELECT seen FROM console.waiting_state FOR UPDATE) s, epoch e
                """)
            .map((rs, ctx) -> new Moments(rs.getString("seen"), rs.getString("now")))
            .one();
    if (m.seen().equals("-infinity")) {
      handle.execute("TRUNCATE console.waiting");
      handle.execute("WITH " + JUDGED.formatted("") + FILL.formatted(""));
      handle.execute("ANALYZE console.waiting");
    } else {
      String affected =
          AFFECTED
              .replace(":seen", "CAST(:seen AS timestamptz)")
              .replace(":now", "CAST(:now AS timestamptz)");
      rewrite(
          handle
              .createQuery(affected)
              .bind("seen", m.seen())
              .bind("now", m.now())
              .mapTo(String.class)
              .list());
    }
    handle
        .createUpdate("UPDATE console.waiting_state SET seen = CAST(:now AS timestamptz)")
        .bind("now", m.now())
        .execute();
  }

  /** Brings the waiting claims of some articles, and the novelty of those like them, up to date. */
  private void rewrite(List<String> affected) {
    if (affected.isEmpty()) {
      return;
    }
    String[] articles = affected.toArray(new String[0]);
    String[] keys = keys(articles);
    handle.createUpdate(GONE).bind("articles", articles).execute();
    handle
        .createUpdate(
            "WITH "
                + JUDGED.formatted(OF_KEYS)
                + FILL.formatted("AND r.article_id = ANY(:articles)"))
        .bind("articles", articles)
        .bind("keys", keys)
        .execute();
    handle
        .createUpdate("WITH " + JUDGED.formatted(OF_KEYS) + ALIKE)
        .bind("keys", keys)
        .bind("worn", WORN_OUT)
        .execute();
  }

  /** By its readings: claims have no index by article. */
  private String[] keys(String[] articles) {
    return handle
        .createQuery(
            "SELECT DISTINCT c.base_key FROM reading r JOIN claim c USING (reading_id)"
                + " WHERE r.article_id = ANY(:articles)")
        .bind("articles", articles)
        .mapTo(String.class)
        .list()
        .toArray(new String[0]);
  }
}
