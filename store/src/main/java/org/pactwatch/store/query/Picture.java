package org.pactwatch.store.query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.pactwatch.model.Change;
import org.pactwatch.model.PactId;
import org.pactwatch.model.PartialDate;
import org.pactwatch.model.Party;
import org.pactwatch.model.Regrouping;
import org.pactwatch.model.Stage;
import org.pactwatch.store.db.Database;
import org.pactwatch.store.db.Json;
import org.pactwatch.store.ledger.Epoch;

/**
 * Questions to the picture: what was so on a day, what was known at a moment about that day, one
 * pact's life, and what changed. Thread-safe. Every method throws {@link
 * org.pactwatch.store.db.DatabaseUnavailable} if the database is away.
 */
public final class Picture {

  private final Database database;
  private final Clock clock;

  /** Asks a database that is at the program's version; the clock says what today is, in UTC. */
  public Picture(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** The pacts of the picture asked for, by their first parties, then by name. */
  public List<PactView> pacts(PactQuery query) {
    return database.read(h -> pacts(h, query));
  }

  /**
   * One pact's life, as known now.
   *
   * @param id the id, or as much of its beginning as no other pact shares
   */
  public Optional<PactLife> pact(PactId id) {
    return pact(id, null);
  }

  /** One pact's life, as known at a moment; null for now. */
  public Optional<PactLife> pact(PactId id, @Nullable Instant knownAt) {
    return database.read(h -> new PactLives(h, knownAt).find(id));
  }

  /**
   * The changes recorded from one moment to before another, in that order, without those that only
   * add sources to what was held already.
   */
  public List<Change> changes(Instant from, Instant to) {
    return changes(from, to, " AND kind <> 'SUPPORTED'");
  }

  /** As {@link #changes}, with those that only add sources. */
  public List<Change> changesAndSupport(Instant from, Instant to) {
    return changes(from, to, "");
  }

  /**
   * The pact that a pact which is gone is held to be now, since it was renamed or merged; empty if
   * nothing says so, or nothing is left.
   */
  public Optional<PactId> successor(PactId gone) {
    return database.read(
        h ->
            Lineage.last(h, gone)
                .filter(id -> !id.equals(gone))
                .filter(id -> new PactLives(h, null).find(id).isPresent()));
  }

  /** How the pact came, if its claims were only put together otherwise; empty if it was new. */
  public Optional<Regrouping> origin(PactId pact) {
    return database.read(h -> Lineage.origin(h, pact));
  }

  private List<Change> changes(Instant from, Instant to, String condition) {
    List<String> bodies =
        database.read(
            h ->
                h.createQuery(
                        "SELECT body FROM change WHERE recorded_at >= :from AND recorded_at < :to"
                            + condition
                            + " ORDER BY position")
                    .bind("from", Epoch.at(from))
                    .bind("to", Epoch.at(to))
                    .mapTo(String.class)
                    .list());
    // On all cores, and with the connection given back: reading what a busy week brought takes
    // longer than asking for it.
    return bodies.parallelStream().map(body -> Json.read(Change.class, body)).toList();
  }

  private static String sql(PactQuery query) {
    return """
    SELECT p.*,\
    """
        + Rows.EVIDENCE
        + """
        FROM (SELECT p.pact_id, p.name, p.kinds, p.articles, p.sources AS all_sources,
                p.parties AS of_pact, s.parties, s.stage, s.since, s.stated, s.confidence,
                s.sources, s.contested, s.best_reading, s.best_claim
              FROM pact p JOIN
        """
        + (query.asOf() == null ? stateBeforeOrFirst(query) : stateOn(query))
        + " s USING (pact_id) WHERE"
        + Rows.held("p", query.knownAt())
        + (query.party() == null ? "" : ofParty(query))
        + " ORDER BY p.parties, p.name, p.pact_id"
        + (query.page() == null ? "" : " LIMIT :most OFFSET :skip")
        + """
        ) p
        JOIN LATERAL (
          SELECT * FROM claim WHERE reading_id = p.best_reading AND claim_id = p.best_claim
          LIMIT 1) c ON true
        JOIN LATERAL (
          SELECT v.* FROM reading r JOIN revision v USING (article_id, revision)
          WHERE r.reading_id = p.best_reading LIMIT 1) v ON true
        ORDER BY p.of_pact, p.name, p.pact_id
        """;
  }

  /** The state of each pact on a day; there is none where it only begins later. */
  private static String stateOn(PactQuery query) {
    return " (SELECT * FROM pact_state t WHERE t.track = 'STANDING' AND"
        + Rows.held("t", query.knownAt())
        // Spelt out, since looking each pact up in the index of the ranges takes far longer.
        + " AND lower(t.valid) <= CAST(:day AS date)"
        + " AND (upper_inf(t.valid) OR upper(t.valid) > CAST(:day AS date)))";
  }

  /** The state of each pact on a day, or its first one if it only begins later. */
  private static String stateBeforeOrFirst(PactQuery query) {
    return " (SELECT DISTINCT ON (t.pact_id) t.* FROM pact_state t WHERE t.track = 'STANDING' AND"
        + Rows.held("t", query.knownAt())
        + """
         ORDER BY t.pact_id, lower(t.valid) <= :day DESC,
           CASE WHEN lower(t.valid) <= :day THEN :day - lower(t.valid) END, lower(t.valid))
        """;
  }

  private static String ofParty(PactQuery query) {
    String held = Rows.held("x", query.knownAt());
    return " AND (s.parties @> ARRAY[CAST(:party AS text)] OR p.pact_id IN ("
        + " SELECT x.pact_id FROM pact_state x WHERE"
        + held
        + " AND x.joining = :party AND "
        + prospective("x")
        + ")) AND p.pact_id IN ("
        + " SELECT x.pact_id FROM pact_state x WHERE"
        + held
        + " AND x.parties @> ARRAY[CAST(:party AS text)]"
        + " UNION SELECT x.pact_id FROM pact_state x WHERE"
        + held
        + " AND x.track <> 'STANDING' AND x.joining = :party)";
  }

  /** The condition that a state is of what is talked about beside the pact on a day. */
  private static String prospective(String table) {
    return table
        + ".track <> 'STANDING' AND "
        + table
        + ".stage IN ('PROPOSED', 'NEGOTIATING', 'AGREED') AND "
        + table
        + ".valid @> CAST(:day AS date)";
  }

  private List<PactView> pacts(Handle h, PactQuery query) {
    LocalDate today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
    LocalDate asOf = query.asOf();
    LocalDate day = asOf == null ? today : asOf;
    List<PactView> bare = bound(h, query).bind("day", day).map((rs, ctx) -> view(rs)).list();
    List<String> only =
        query.page() == null ? null : bare.stream().map(v -> v.id().value()).toList();
    Map<String, List<Prospect>> prospects = prospects(h, day, query.knownAt(), only);
    return bare.stream()
        .map(v -> v.beside(prospects.getOrDefault(v.id().value(), List.of())))
        .toList();
  }

  private static Query bound(Handle h, PactQuery query) {
    Query bound = Rows.bindKnown(h.createQuery(sql(query)), query.knownAt());
    Party party = query.party();
    PactQuery.Page page = query.page();
    if (party != null) {
      bound.bind("party", party.code());
    }
    return page == null ? bound : bound.bind("most", page.most()).bind("skip", page.skip());
  }

  private static PactView view(ResultSet rs) throws SQLException {
    String id = rs.getString("pact_id");
    return new PactView(
        new PactId(id),
        rs.getString("name"),
        Rows.parties(rs, "parties"),
        Rows.kinds(rs, "kinds"),
        Stage.valueOf(rs.getString("stage")),
        PartialDate.parse(rs.getString("since")),
        rs.getBoolean("stated"),
        List.of(),
        rs.getDouble("confidence"),
        rs.getInt("sources"),
        rs.getInt("all_sources"),
        rs.getInt("articles"),
        rs.getBoolean("contested"),
        Rows.evidence(rs));
  }

  private static Map<String, List<Prospect>> prospects(
      Handle h, LocalDate day, @Nullable Instant knownAt, @Nullable List<String> only) {
    Map<String, List<Prospect>> prospects = new HashMap<>();
    Query query =
        h.createQuery(
            "SELECT pact_id, joining, stage, since, confidence, sources FROM pact_state t WHERE "
                + prospective("t")
                + " AND"
                + Rows.held("t", knownAt)
                + (only == null ? "" : " AND t.pact_id = ANY(:only)")
                + " ORDER BY pact_id, track DESC, joining");
    if (only != null) {
      query.bindArray("only", String.class, only);
    }
    Rows.bindKnown(query, knownAt)
        .bind("day", day)
        .map(
            (rs, ctx) ->
                Map.entry(
                    rs.getString("pact_id"),
                    new Prospect(
                        Rows.party(rs.getString("joining")),
                        Stage.valueOf(rs.getString("stage")),
                        PartialDate.parse(rs.getString("since")),
                        rs.getDouble("confidence"),
                        rs.getInt("sources"))))
        .forEach(
            e -> prospects.computeIfAbsent(e.getKey(), k -> new ArrayList<>()).add(e.getValue()));
    return prospects;
  }
}
