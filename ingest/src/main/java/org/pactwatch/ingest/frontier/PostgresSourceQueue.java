package org.pactwatch.ingest.frontier;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pactwatch.ingest.source.Source;
import org.pactwatch.model.SourceId;

/** The queue of sources in PostgreSQL. Leases run by the database's clock. */
final class PostgresSourceQueue implements SourceQueue {
  private static final Duration LEASE = Duration.ofMinutes(3);

  /** After so long, sources are claimed whose domain another process has the lease of. */
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Database database;
  private final String holder;

  PostgresSourceQueue(Database database, String holder) {
    this.database = database;
    this.holder = holder;
  }

  @Override
  public void enrol(Collection<Source> sources) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (Source source : sources) {
      rows.add(
          new @Nullable Object[] {
            source.id().value(),
            source.name(),
            source.location().toString(),
            domain(source),
            Instant.EPOCH
          });
    }
    database.updateAll(
        """
        INSERT INTO ingest.source_state (source, name, location, domain, next_due)
        VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (source) DO UPDATE SET
          name = excluded.name, location = excluded.location, domain = excluded.domain
        """,
        rows);
  }

  private static String domain(Source source) {
    return source.address().map(Domains::of).orElse("");
  }

  @Override
  public Map<SourceId, SourceState> claim(Claim claim) {
    Map<SourceId, SourceState> claimed = new HashMap<>();
    database.query(
        """
        WITH due AS (
          SELECT source, next_due,
            row_number() OVER (
              PARTITION BY CASE domain WHEN '' THEN source ELSE domain END
              ORDER BY next_due, source) AS place
          FROM ingest.source_state s
          WHERE next_due <= ? AND source = ANY(?) AND domain <> ALL(?)
            AND (held_until IS NULL OR held_until < now())
            AND (next_due <= ? OR NOT EXISTS (
              SELECT FROM ingest.domain d WHERE d.domain = s.domain
                AND d.holder <> ? AND d.held_until >= now()))
        ), taken AS (
          SELECT s.source FROM ingest.source_state s JOIN due ON due.source = s.source
          WHERE due.place = 1 AND (s.held_until IS NULL OR s.held_until < now())
          ORDER BY due.next_due LIMIT ?
          FOR UPDATE OF s SKIP LOCKED
        )
        UPDATE ingest.source_state s
        SET holder = ?, held_until = now() + make_interval(secs => ?)
        FROM taken WHERE taken.source = s.source
        RETURNING s.*
        """,
        row -> claimed.put(new SourceId(row.getString("source")), StateRow.read(row)),
        claim.by(),
        claim.sources().stream().map(SourceId::value).toList(),
        claim.except(),
        claim.by().minus(PATIENCE),
        holder,
        claim.most(),
        holder,
        (double) LEASE.toSeconds());
    return claimed;
  }

  @Override
  public void leave() {
    updateHeld("holder = NULL, held_until = NULL");
  }

  @Override
  public void renew() {
    updateHeld("held_until = now() + interval '" + LEASE.toSeconds() + " seconds'");
  }

  /**
   * Rows that are just being written are passed over, and their leases renewed the next time: to
   * wait for one while others are locked may be waiting for who waits for those.
   */
  private void updateHeld(String change) {
    for (String table : List.of("source_state", "page")) {
      database.update(
          """
          UPDATE ingest.%1$s SET %2$s WHERE ctid = ANY (ARRAY(
            SELECT ctid FROM ingest.%1$s WHERE holder = ? FOR UPDATE SKIP LOCKED))
          """
              .formatted(table, change),
          holder);
    }
  }

  @Override
  public void endOtherLeases() {
    for (String table : List.of("source_state", "page", "domain")) {
      database.update(
          "UPDATE ingest." + table + " SET holder = NULL, held_until = NULL WHERE holder <> ?",
          holder);
    }
  }
}
