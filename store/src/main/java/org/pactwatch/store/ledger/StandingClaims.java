package org.pactwatch.store.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;
import org.pactwatch.model.ArticleId;
import org.pactwatch.model.Claim;
import org.pactwatch.model.Decision;
import org.pactwatch.store.db.Json;
import org.pactwatch.store.picture.ClaimSource;
import org.pactwatch.store.picture.PactRuling;
import org.pactwatch.store.picture.StandingClaim;

/** Reads the claims that count from the ledger. */
public final class StandingClaims {

  private static final String COLUMNS =
      """
      SELECT c.body, c.reading_id, r.article_id, v.title, v.url, v.spoken_on, v.syndication_group,
             v.backfill, coalesce(j.decisions, 0) AS decisions, j.counting
      """;
  private static final String JOINS =
      """
      JOIN claim c USING (reading_id, claim_id)
      JOIN reading r USING (reading_id, article_id)
      JOIN revision v USING (article_id, revision)
      LEFT JOIN judgement j USING (claim_id)
      """;
  private static final String COUNTING = " WHERE r.counts";

  private StandingClaims() {}

  /**
   * Everything that can have a part in the same pacts.
   *
   * @param claims those that count
   * @param rulings those that count
   */
  public record Connected(List<StandingClaim> claims, List<PactRuling> rulings) {
    public Connected {
      claims = List.copyOf(claims);
      rulings = List.copyOf(rulings);
    }
  }

  /** What party sets are connected with by joinings and by rulings. */
  public static Connected connectedWith(Handle handle, Collection<String> partyKeys) {
    Map<String, StandingClaim> found = new HashMap<>();
    Map<Long, PactRuling> rulings = new TreeMap<>();
    Set<String> asked = new HashSet<>();
    Set<String> next = new HashSet<>(partyKeys);
    while (!next.isEmpty()) {
      asked.addAll(next);
      List<StandingClaim> claims = about(handle, next);
      List<PactRuling> touching = RulingRows.touching(handle, next);
      next = new HashSet<>();
      for (StandingClaim c : claims) {
        found.put(c.reading() + c.claim().id(), c);
        next.addAll(c.keys());
      }
      for (PactRuling r : touching) {
        rulings.put(r.number(), r);
        next.addAll(r.partyKeys());
      }
      next.removeAll(asked);
    }
    return new Connected(List.copyOf(found.values()), List.copyOf(rulings.values()));
  }

  private static List<StandingClaim> about(Handle handle, Set<String> keys) {
    return present(
        handle
            .createQuery(
                """
                WITH named AS (
                  SELECT reading_id, claim_id FROM claim WHERE party_key = ANY(:keys)
                  UNION SELECT reading_id, claim_id FROM claim
                    WHERE base_key = ANY(:keys) AND base_key <> party_key
                  UNION SELECT reading_id, claim_id FROM claim JOIN judgement g USING (claim_id)
                    WHERE g.party_key = ANY(:keys)
                  UNION SELECT reading_id, claim_id FROM claim JOIN judgement g USING (claim_id)
                    WHERE g.base_key = ANY(:keys)
                )
                """
                    + COLUMNS
                    + " FROM named "
                    + JOINS
                    + COUNTING)
            .bindArray("keys", String.class, List.copyOf(keys))
            .map(StandingClaims::row)
            .list());
  }

  /** The claims of readings, whether these count or not, by reading. */
  public static Map<String, List<StandingClaim>> ofReadings(
      Handle handle, Collection<String> readings) {
    Map<String, List<StandingClaim>> byReading = new HashMap<>();
    present(
            handle
                .createQuery(
                    COLUMNS
                        + """
                         FROM (SELECT reading_id, claim_id FROM claim
                               WHERE reading_id = ANY(:readings)) AS named
                        """
                        + JOINS)
                .bindArray("readings", String.class, List.copyOf(readings))
                .map(StandingClaims::row)
                .list())
        .forEach(c -> byReading.computeIfAbsent(c.reading(), r -> new ArrayList<>()).add(c));
    return byReading;
  }

  /** The claims of a reading, whether it counts or not. */
  public static List<StandingClaim> ofReading(Handle handle, String reading) {
    return ofReadings(handle, List.of(reading)).getOrDefault(reading, List.of());
  }

  /** Where the claims of an article come from that count. */
  public static ClaimSource source(Handle handle, ArticleId article) {
    return handle
        .createQuery(
            """
            SELECT reading_id, article_id, title, url, spoken_on, syndication_group, backfill
            FROM reading JOIN revision USING (article_id, revision)
            WHERE counts AND article_id = :article
            """)
        .bind("article", article.value())
        .map((rs, ctx) -> source(rs))
        .one();
  }

  /** The party sets of the claims of articles that count. */
  public static Set<String> keysOfArticles(Handle handle, Collection<ArticleId> articles) {
    List<String> readings =
        handle
            .createQuery(
                "SELECT reading_id FROM reading WHERE counts AND article_id = ANY(:articles)")
            .bindArray("articles", String.class, articles.stream().map(ArticleId::value).toList())
            .mapTo(String.class)
            .list();
    Set<String> keys = new TreeSet<>();
    ofReadings(handle, readings)
        .values()
        .forEach(claims -> claims.forEach(c -> keys.addAll(c.keys())));
    return keys;
  }

  private static List<StandingClaim> present(List<Optional<StandingClaim>> claims) {
    List<StandingClaim> present = new ArrayList<>();
    claims.forEach(c -> c.ifPresent(present::add));
    return present;
  }

  private static Optional<StandingClaim> row(ResultSet rs, StatementContext ctx)
      throws SQLException {
    return judgement(rs).standing(Json.read(Claim.class, rs.getString("body")), source(rs));
  }

  static ClaimSource source(ResultSet rs) throws SQLException {
    return new ClaimSource(
        new ArticleId(rs.getString("article_id")),
        rs.getString("reading_id"),
        rs.getString("title"),
        rs.getString("url"),
        rs.getObject("spoken_on", LocalDate.class),
        rs.getString("syndication_group"),
        rs.getBoolean("backfill"));
  }

  private static Judgement judgement(ResultSet rs) throws SQLException {
    @Nullable String counting = rs.getString("counting");
    return new Judgement(
        rs.getInt("decisions"), counting == null ? null : Json.read(Decision.class, counting));
  }
}
