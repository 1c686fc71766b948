package org.pactwatch.store.query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.pactwatch.model.Article;
import org.pactwatch.model.ArticleId;
import org.pactwatch.model.Block;
import org.pactwatch.model.Claim;
import org.pactwatch.model.ClaimId;
import org.pactwatch.model.Decision;
import org.pactwatch.model.PactId;
import org.pactwatch.model.Party;
import org.pactwatch.model.Span;
import org.pactwatch.store.db.Database;
import org.pactwatch.store.db.Json;
import org.pactwatch.store.ledger.CarriedDecisions;
import org.pactwatch.store.ledger.DecisionRows;
import org.pactwatch.store.ledger.Judgement;

/**
 * Questions to the ledger, for review: claims with the passages they stand in, and articles.
 * Thread-safe. Every method throws {@link org.pactwatch.store.db.DatabaseUnavailable} if the
 * database is away.
 */
public final class Claims {

  private static final String SELECT =
      """
      SELECT c.claim_id, c.body AS claim, v.body AS article, v.article_id, v.title, v.url, v.site,
             v.published, r.extractor, r.counts,
             (SELECT min(k.pact_id) FROM pact_claim k
              WHERE k.claim_id = c.claim_id AND upper_inf(k.recorded)) AS pact_id
      """;
  private static final String FROM =
      """
       FROM claim c JOIN reading r USING (reading_id, article_id)
      JOIN revision v USING (article_id, revision)
      LEFT JOIN judgement j USING (claim_id)
      """;

  private final Database database;

  /** Asks a database that is at the program's version. */
  public Claims(Database database) {
    this.database = database;
  }

  /**
   * Claims in the order of their ids.
   *
   * @param limit the most to give
   * @param after only claims after this one; null to begin
   */
  public List<ClaimView> list(ClaimFilter filter, int limit, @Nullable ClaimId after) {
    return database.read(
        h -> {
          List<Row> rows =
              filtered(h, SELECT + FROM, filter, " ORDER BY c.claim_id LIMIT :limit")
                  .bind("after", after == null ? "" : after.value())
                  .bind("limit", limit)
                  .map((rs, ctx) -> row(rs))
                  .list();
          return views(h, rows);
        });
  }

  /** How many claims there are. */
  public long count(ClaimFilter filter) {
    return database.read(
        h ->
            filtered(h, "SELECT count(*)" + FROM, filter, "")
                .bind("after", "")
                .mapTo(Long.class)
                .one());
  }

  private static Query filtered(Handle h, String select, ClaimFilter filter, String rest) {
    ClaimFilter.Judged judged = filter.judgement();
    Party party = filter.party();
    PactId pact = filter.pact();
    ArticleId article = filter.article();
    return h.createQuery(
            select
                + """
                WHERE r.counts AND c.claim_id > :after
                  AND (CAST(:judged AS text) IS NULL
                       OR coalesce(j.counting ->> 'type', 'WAITING') = :judged)
                  AND (CAST(:party AS text) IS NULL
                       OR :party = ANY(string_to_array(c.party_key, ',')))
                  AND (CAST(:pact AS text) IS NULL OR EXISTS (
                       SELECT 1 FROM pact_claim k WHERE k.claim_id = c.claim_id
                       AND k.pact_id = :pact AND upper_inf(k.recorded)))
                  AND (CAST(:article AS text) IS NULL OR c.article_id = :article)
                """
                + rest)
        .bind("judged", judged == null ? null : judged.name())
        .bind("party", party == null ? null : party.code())
        .bind("pact", pact == null ? null : pact.value())
        .bind("article", article == null ? null : article.value());
  }

  /** One claim: that of the reading that counts, if several readings make it. */
  public Optional<ClaimView> claim(ClaimId id) {
    return database.read(
        h ->
            h.createQuery(
                    SELECT
                        + FROM
                        + " WHERE c.claim_id = :id ORDER BY r.counts DESC, reading_id LIMIT 1")
                .bind("id", id.value())
                .map((rs, ctx) -> row(rs))
                .findOne()
                .map(row -> views(h, List.of(row)).get(0)));
  }

  /**
   * Articles of whose claims one at least has been judged, in the order of their ids.
   *
   * @param limit the most to give
   * @param after only articles after this one; null to begin
   */
  public List<ArticleId> judgedArticles(int limit, @Nullable ArticleId after) {
    return database.read(
        h ->
            h.createQuery(
                    """
                    SELECT DISTINCT c.article_id
                    FROM judgement j JOIN claim c USING (claim_id)
                    JOIN reading r USING (reading_id, article_id)
                    WHERE r.counts AND j.counting ->> 'type' IS NOT NULL AND c.article_id > :after
                    ORDER BY c.article_id LIMIT :limit
                    """)
                .bind("after", after == null ? "" : after.value())
                .bind("limit", limit)
                .map((rs, ctx) -> new ArticleId(rs.getString(1)))
                .list());
  }

  /** An article: the revision whose reading counts. */
  public Optional<Article> article(ArticleId id) {
    return database.read(
        h ->
            h.createQuery(
                    """
                    SELECT body FROM revision JOIN reading USING (article_id, revision)
                    WHERE article_id = :id AND counts
                    """)
                .bind("id", id.value())
                .map((rs, ctx) -> Json.read(Article.class, rs.getString(1)))
                .findOne());
  }

  private record Row(
      Claim claim,
      Article article,
      @Nullable String site,
      @Nullable LocalDate published,
      String extractor,
      boolean counts,
      @Nullable String pact) {}

  private static Row row(ResultSet rs) throws SQLException {
    return new Row(
        Json.read(Claim.class, rs.getString("claim")),
        Json.read(Article.class, rs.getString("article")),
        rs.getString("site"),
        rs.getObject("published", LocalDate.class),
        rs.getString("extractor"),
        rs.getBoolean("counts"),
        rs.getString("pact_id"));
  }

  private static List<ClaimView> views(Handle h, List<Row> rows) {
    Set<ArticleId> decided =
        DecisionRows.decidedOn(h, rows.stream().map(r -> r.article().id()).toList());
    CarriedDecisions decisions = CarriedDecisions.load(h, decided);
    return rows.stream().map(r -> view(r, decisions.of(r.claim().id()))).toList();
  }

  private static ClaimView view(Row row, List<Decision> decisions) {
    Claim claim = row.claim();
    Article article = row.article();
    Span passage = passage(article, claim.evidence().span());
    return new ClaimView(
        claim,
        article.id(),
        article.title(),
        article.url() == null ? null : article.url().toString(),
        row.site(),
        row.published(),
        row.extractor(),
        row.counts(),
        passage.of(article.text()),
        passage.start(),
        row.pact() == null ? null : new PactId(row.pact()),
        decisions,
        Judgement.of(decisions).counting());
  }

  /** The blocks the evidence stands in, or the evidence alone if it stands in none. */
  private static Span passage(Article article, Span evidence) {
    int start = evidence.start();
    int end = evidence.end();
    for (Block block : article.blocks()) {
      if (block.span().overlaps(evidence)) {
        start = Math.min(start, block.span().start());
        end = Math.max(end, block.span().end());
      }
    }
    return new Span(start, end);
  }
}
