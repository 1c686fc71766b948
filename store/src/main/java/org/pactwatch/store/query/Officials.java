package org.pactwatch.store.query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.pactwatch.model.Attribution;
import org.pactwatch.model.Claim;
import org.pactwatch.model.PactId;
import org.pactwatch.model.Party;
import org.pactwatch.store.db.Database;
import org.pactwatch.store.db.Json;

/** Officials, and what they said about which pact, by the current readings. Thread-safe. */
public final class Officials {

  private final Database database;

  /** Asks a database that is at the program's version. */
  public Officials(Database database) {
    this.database = database;
  }

  /**
   * Which are asked for.
   *
   * @param name words of the name, in any case; null for all
   * @param country only those who serve this country or organisation; null for all
   * @param pact only what was said about this pact; null for all
   */
  public record Filter(@Nullable String name, @Nullable Party country, @Nullable PactId pact) {}

  private static final String OFFICIALS =
      """
      SELECT o.name, mode() WITHIN GROUP (ORDER BY o.role) AS role, o.country, o.organisation,
             count(DISTINCT r.article_id) AS articles,
             count(DISTINCT c.claim_id) AS statements, max(v.spoken_on) AS last
      FROM official o JOIN reading r USING (reading_id) JOIN revision v USING (article_id, revision)
      LEFT JOIN claim c ON c.reading_id = o.reading_id
        AND lower(c.body #>> '{attribution,name}') = lower(o.name)
      WHERE r.counts
        AND (CAST(:name AS text) IS NULL OR strpos(lower(o.name), lower(:name)) > 0)
        AND (CAST(:country AS text) IS NULL OR :country IN (o.country, o.organisation))
        AND (CAST(:pact AS text) IS NULL OR EXISTS (
             SELECT 1 FROM pact_claim k WHERE k.reading_id = o.reading_id
             AND k.pact_id = :pact AND upper_inf(k.recorded)))
      GROUP BY o.name, o.country, o.organisation
      ORDER BY statements DESC, articles DESC, o.name LIMIT :limit
      """;

  /** The officials that most is attributed to first. */
  public List<OfficialView> officials(Filter filter, int limit) {
    return database.read(
        h ->
            bound(h.createQuery(OFFICIALS), filter)
                .bind("limit", limit)
                .map((rs, ctx) -> official(rs))
                .list());
  }

  private static OfficialView official(ResultSet rs) throws SQLException {
    return new OfficialView(
        rs.getString("name"),
        rs.getString("role"),
        party(rs.getString("country")),
        party(rs.getString("organisation")),
        rs.getInt("articles"),
        rs.getInt("statements"),
        rs.getObject("last", LocalDate.class));
  }

  private static @Nullable Party party(@Nullable String code) {
    return code == null ? null : new Party(code);
  }

  private static final String STATEMENTS =
      """
      SELECT c.body, p.pact_id, p.name AS pact_name,
      """
          + Rows.EVIDENCE
          + """
          FROM claim c JOIN reading r USING (reading_id, article_id)
          JOIN revision v USING (article_id, revision)
          LEFT JOIN LATERAL (
            SELECT k.pact_id FROM pact_claim k
            WHERE k.claim_id = c.claim_id AND upper_inf(k.recorded)
            ORDER BY k.pact_id LIMIT 1) k ON true
          LEFT JOIN pact p ON p.pact_id = k.pact_id AND p.open
          WHERE r.counts AND c.body #>> '{attribution,name}' IS NOT NULL
            AND (CAST(:name AS text) IS NULL
                 OR strpos(lower(c.body #>> '{attribution,name}'), lower(:name)) > 0)
            AND (CAST(:country AS text) IS NULL OR c.body #>> '{attribution,country}' = :country)
            AND (CAST(:pact AS text) IS NULL OR k.pact_id = :pact)
          ORDER BY v.spoken_on DESC, c.claim_id LIMIT :limit
          """;

  /** What they said, the latest first. */
  public List<StatementView> statements(Filter filter, int limit) {
    return database.read(
        h ->
            bound(h.createQuery(STATEMENTS), filter)
                .bind("limit", limit)
                .map((rs, ctx) -> statement(rs))
                .list());
  }

  private static StatementView statement(ResultSet rs) throws SQLException {
    Claim claim = Json.read(Claim.class, rs.getString("body"));
    Attribution by = claim.attribution();
    if (by == null) {
      throw new IllegalStateException("claim without a speaker: " + claim.id());
    }
    String pact = rs.getString("pact_id");
    return new StatementView(
        by.name(),
        by.role(),
        by.country(),
        pact == null ? null : new PactId(pact),
        rs.getString("pact_name"),
        claim.parties(),
        claim.stage(),
        claim.date(),
        claim.modality(),
        Rows.evidence(rs));
  }

  private static Query bound(Query query, Filter filter) {
    Party country = filter.country();
    PactId pact = filter.pact();
    String name = filter.name();
    return query
        .bind("name", name == null ? null : name.replace('\0', ' '))
        .bind("country", country == null ? null : country.code())
        .bind("pact", pact == null ? null : pact.value());
  }
}
