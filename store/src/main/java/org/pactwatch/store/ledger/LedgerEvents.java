package org.pactwatch.store.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.pactwatch.model.Claim;
import org.pactwatch.model.Decision;
import org.pactwatch.store.db.Json;
import org.pactwatch.store.picture.ClaimSource;
import org.pactwatch.store.picture.PactRuling;

/**
 * All that happened in the ledger, transaction by transaction.
 *
 * @param byRecordedTime the events of each writing transaction; decisions in their order
 */
public record LedgerEvents(SortedMap<Instant, List<Event>> byRecordedTime) {

  /** A reading, a decision or a ruling. */
  public sealed interface Event {
    /** Goes where its kind belongs. */
    void tell(Cases cases);
  }

  /** What is done with each kind of event. */
  public interface Cases {
    void read(Read event);

    void decided(Decided event);

    void ruled(Ruled event);

    void unruled(Unruled event);
  }

  /**
   * What a reading says about one pact.
   *
   * @param claim the claim as it was extracted
   * @param tenor what it says, over all revisions
   */
  public record Told(Claim claim, String tenor) {}

  /** A reading was recorded. */
  public record Read(ReadingRank rank, ClaimSource source, List<Told> claims) implements Event {
    @Override
    public void tell(Cases cases) {
      cases.read(this);
    }
  }

  /** A reviewer decided on a claim. */
  public record Decided(Decision decision) implements Event {
    @Override
    public void tell(Cases cases) {
      cases.decided(this);
    }
  }

  /** A reviewer ruled which claims are about one pact. */
  public record Ruled(PactRuling ruling) implements Event {
    @Override
    public void tell(Cases cases) {
      cases.ruled(this);
    }
  }

  /** A ruling no longer counts. */
  public record Unruled(long number) implements Event {
    @Override
    public void tell(Cases cases) {
      cases.unruled(this);
    }
  }

  private record Timed(Instant at, Event event) {}

  /** Reads the whole ledger. */
  public static LedgerEvents load(Handle handle) {
    Map<String, List<Told>> claims = claims(handle);
    SortedMap<Instant, List<Event>> events = new TreeMap<>();
    handle
        .createQuery(
            """
            SELECT reading_id, article_id, revision, extractor, recorded_at, revised_at,
                   fetched_at, title, url, spoken_on, syndication_group, backfill
            FROM reading JOIN revision USING (article_id, revision) ORDER BY reading_id
            """)
        .map((rs, ctx) -> read(rs, claims))
        .forEach(t -> add(events, t));
    handle
        .createQuery("SELECT body, recorded_at FROM decision ORDER BY recorded_at, number")
        .map(LedgerEvents::decided)
        .forEach(t -> add(events, t));
    handle
        .createQuery("SELECT * FROM ruling ORDER BY number")
        .map((rs, ctx) -> ruled(rs))
        .forEach(t -> add(events, t));
    return new LedgerEvents(events);
  }

  private static void add(SortedMap<Instant, List<Event>> events, Timed timed) {
    events.computeIfAbsent(timed.at(), t -> new ArrayList<>()).add(timed.event());
  }

  private static Map<String, List<Told>> claims(Handle handle) {
    Map<String, List<Told>> claims = new HashMap<>();
    handle
        .createQuery("SELECT reading_id, body, tenor FROM claim ORDER BY reading_id, position")
        .map(
            (rs, ctx) ->
                Map.entry(
                    rs.getString(1),
                    new Told(Json.read(Claim.class, rs.getString(2)), rs.getString(3))))
        .forEach(e -> claims.computeIfAbsent(e.getKey(), r -> new ArrayList<>()).add(e.getValue()));
    return claims;
  }

  private static Timed read(ResultSet rs, Map<String, List<Told>> claims) throws SQLException {
    ReadingRank rank = ReadingRows.rank(rs);
    ClaimSource source = StandingClaims.source(rs);
    return new Timed(
        at(rs), new Read(rank, source, claims.getOrDefault(rank.reading(), List.of())));
  }

  private static Timed decided(ResultSet rs, StatementContext ctx) throws SQLException {
    return new Timed(at(rs), new Decided(Json.read(Decision.class, rs.getString("body"))));
  }

  private static Timed ruled(ResultSet rs) throws SQLException {
    Long undone = rs.getObject("undoes", Long.class);
    return new Timed(at(rs), undone == null ? new Ruled(RulingRows.read(rs)) : new Unruled(undone));
  }

  private static Instant at(ResultSet rs) throws SQLException {
    return rs.getObject("recorded_at", OffsetDateTime.class).toInstant();
  }
}
