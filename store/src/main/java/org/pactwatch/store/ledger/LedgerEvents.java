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
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.pactwatch.model.Claim;
import org.pactwatch.model.Decision;
import org.pactwatch.store.db.Json;
import org.pactwatch.store.picture.ClaimSource;

/**
 * All that happened in the ledger, transaction by transaction.
 *
 * @param byRecordedTime the events of each writing transaction; decisions in their order
 */
public record LedgerEvents(SortedMap<Instant, List<Event>> byRecordedTime) {

  /** A reading or a decision. */
  public sealed interface Event {
    /** Answers by the kind of event. */
    void fold(Consumer<Read> read, Consumer<Decided> decided);
  }

  /** A reading was recorded. */
  public record Read(ReadingRank rank, ClaimSource source, List<Claim> claims) implements Event {
    @Override
    public void fold(Consumer<Read> read, Consumer<Decided> decided) {
      read.accept(this);
    }
  }

  /** A reviewer decided. */
  public record Decided(Decision decision) implements Event {
    @Override
    public void fold(Consumer<Read> read, Consumer<Decided> decided) {
      decided.accept(this);
    }
  }

  private record Timed(Instant at, Event event) {}

  /** Reads the whole ledger. */
  public static LedgerEvents load(Handle handle) {
    Map<String, List<Claim>> claims = claims(handle);
    SortedMap<Instant, List<Event>> events = new TreeMap<>();
    handle
        .createQuery(
            """
            SELECT * FROM reading JOIN revision USING (article_id, revision) ORDER BY reading_id
            """)
        .map((rs, ctx) -> read(rs, claims))
        .forEach(t -> add(events, t));
    handle
        .createQuery("SELECT body, recorded_at FROM decision ORDER BY recorded_at, number")
        .map(LedgerEvents::decided)
        .forEach(t -> add(events, t));
    return new LedgerEvents(events);
  }

  private static void add(SortedMap<Instant, List<Event>> events, Timed timed) {
    events.computeIfAbsent(timed.at(), t -> new ArrayList<>()).add(timed.event());
  }

  private static Map<String, List<Claim>> claims(Handle handle) {
    Map<String, List<Claim>> claims = new HashMap<>();
    handle
        .createQuery("SELECT reading_id, body FROM claim ORDER BY reading_id, position")
        .map((rs, ctx) -> Map.entry(rs.getString(1), Json.read(Claim.class, rs.getString(2))))
        .forEach(e -> claims.computeIfAbsent(e.getKey(), r -> new ArrayList<>()).add(e.getValue()));
    return claims;
  }

  private static Timed read(ResultSet rs, Map<String, List<Claim>> claims) throws SQLException {
    ReadingRank rank = ReadingRows.rank(rs);
    ClaimSource source = StandingClaims.source(rs);
    return new Timed(
        at(rs), new Read(rank, source, claims.getOrDefault(rank.reading(), List.of())));
  }

  private static Timed decided(ResultSet rs, StatementContext ctx) throws SQLException {
    return new Timed(at(rs), new Decided(Json.read(Decision.class, rs.getString("body"))));
  }

  private static Instant at(ResultSet rs) throws SQLException {
    return rs.getObject("recorded_at", OffsetDateTime.class).toInstant();
  }
}
