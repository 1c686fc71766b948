package org.pactwatch.ingest.frontier;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pactwatch.ingest.fetch.FailureKind;
import org.pactwatch.ingest.fetch.Validators;
import org.pactwatch.model.SourceId;

/** A source's state as a row of {@code ingest.source_state}. */
final class StateRow {
  /** Writes a state and ends the lease on the source. */
  static final String SAVE =
      """
      INSERT INTO ingest.source_state
        (source, etag, last_modified, last_look, last_success, last_new, failures,
         trouble, trouble_kind, trouble_since, news, watched, usual_gap, gap_bound,
         gap_since, moved_to, moved_seen, next_due)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (source) DO UPDATE SET
        etag = excluded.etag, last_modified = excluded.last_modified,
        last_look = excluded.last_look, last_success = excluded.last_success,
        last_new = excluded.last_new, failures = excluded.failures,
        trouble = excluded.trouble, trouble_kind = excluded.trouble_kind,
        trouble_since = excluded.trouble_since, news = excluded.news,
        watched = excluded.watched, usual_gap = excluded.usual_gap,
        gap_bound = excluded.gap_bound, gap_since = excluded.gap_since,
        moved_to = excluded.moved_to, moved_seen = excluded.moved_seen, next_due = excluded.next_due,
        holder = NULL, held_until = NULL
      """;

  private StateRow() {}

  static @Nullable Object[] values(SourceId source, SourceState state) {
    Trouble trouble = state.trouble();
    Move move = state.move();
    return new @Nullable Object[] {
      source.value(),
      state.validators().etag(),
      state.validators().lastModified(),
      state.lastLook(),
      state.lastSuccess(),
      state.lastNew(),
      state.failures(),
      trouble == null ? null : trouble.line().replace('\0', ' '),
      trouble == null ? null : trouble.kind().name(),
      trouble == null ? null : trouble.since(),
      state.rhythm().news(),
      state.rhythm().watched(),
      seconds(state.rhythm().usualGap()),
      seconds(state.rhythm().gapBound()),
      state.gapSince(),
      move == null ? null : move.to().toString(),
      move == null ? 0 : move.seen(),
      state.nextDue()
    };
  }

  static SourceState read(ResultSet row) throws SQLException {
    return new SourceState(
        new Validators(row.getString("etag"), row.getString("last_modified")),
        Database.instant(row, "last_look"),
        Database.instant(row, "last_success"),
        Database.instant(row, "last_new"),
        row.getDouble("failures"),
        trouble(row),
        new PageHealth(
            Database.instant(row, "last_page"),
            row.getInt("page_failures"),
            row.getString("page_trouble")),
        rhythm(row),
        Database.instant(row, "gap_since"),
        row.getString("moved_to") == null
            ? null
            : new Move(URI.create(row.getString("moved_to")), row.getInt("moved_seen")),
        Objects.requireNonNullElse(Database.instant(row, "next_due"), Instant.EPOCH));
  }

  private static @Nullable Trouble trouble(ResultSet row) throws SQLException {
    String line = row.getString("trouble");
    Instant since = Database.instant(row, "trouble_since");
    return line == null || since == null
        ? null
        : new Trouble(FailureKind.valueOf(row.getString("trouble_kind")), line, since);
  }

  private static Rhythm rhythm(ResultSet row) throws SQLException {
    if (row.getDouble("watched") == 0) {
      return Rhythm.UNKNOWN;
    }
    return new Rhythm(
        row.getDouble("news"),
        row.getDouble("watched"),
        duration(row.getDouble("usual_gap")),
        duration(row.getDouble("gap_bound")));
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1000.0;
  }

  private static Duration duration(double seconds) {
    return Duration.ofMillis(Math.round(seconds * 1000));
  }
}
