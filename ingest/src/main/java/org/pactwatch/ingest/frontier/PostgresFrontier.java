package org.pactwatch.ingest.frontier;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.pactwatch.ingest.fetch.Validators;
import org.pactwatch.model.SourceId;

/** The frontier in PostgreSQL, in the schema {@code ingest}. Safe for use by many threads. */
public final class PostgresFrontier implements FrontierStore {
  private final DataSource database;

  /**
   * @param database where the migrations of {@code db/ingest} have been run
   */
  public PostgresFrontier(DataSource database) {
    this.database = database;
  }

  @Override
  public Map<SourceId, SourceState> states() {
    try (Connection connection = database.getConnection();
        PreparedStatement query = connection.prepareStatement("SELECT * FROM ingest.source_state");
        ResultSet rows = query.executeQuery()) {
      Map<SourceId, SourceState> states = new HashMap<>();
      while (rows.next()) {
        states.put(new SourceId(rows.getString("source")), state(rows));
      }
      return states;
    } catch (SQLException e) {
      throw unreachable(e);
    }
  }

  private static SourceState state(ResultSet row) throws SQLException {
    return new SourceState(
        new Validators(row.getString("etag"), row.getString("last_modified")),
        instant(row, "last_success"),
        instant(row, "last_new"),
        row.getInt("failures"),
        row.getString("trouble"),
        row.getTimestamp("next_due").toInstant());
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp timestamp = row.getTimestamp(column);
    return timestamp == null ? null : timestamp.toInstant();
  }

  @Override
  public void save(SourceId source, SourceState state) {
    String sql =
        """
        INSERT INTO ingest.source_state
          (source, etag, last_modified, last_success, last_new, failures, trouble, next_due)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (source) DO UPDATE SET
          etag = excluded.etag, last_modified = excluded.last_modified,
          last_success = excluded.last_success, last_new = excluded.last_new,
          failures = excluded.failures, trouble = excluded.trouble, next_due = excluded.next_due
        """;
    try (Connection connection = database.getConnection();
        PreparedStatement update = connection.prepareStatement(sql)) {
      update.setString(1, source.value());
      update.setString(2, state.validators().etag());
      update.setString(3, state.validators().lastModified());
      update.setTimestamp(4, timestamp(state.lastSuccess()));
      update.setTimestamp(5, timestamp(state.lastNew()));
      update.setInt(6, state.failures());
      update.setString(7, state.trouble());
      update.setTimestamp(8, Timestamp.from(state.nextDue()));
      update.executeUpdate();
    } catch (SQLException e) {
      throw unreachable(e);
    }
  }

  private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
    return instant == null ? null : Timestamp.from(instant);
  }

  @Override
  public Map<String, SeenEntry> seen(SourceId source, Collection<String> keys) {
    String sql =
        "SELECT entry, version, revision, note FROM ingest.entry WHERE source = ? AND entry = ANY(?)";
    try (Connection connection = database.getConnection();
        PreparedStatement query = connection.prepareStatement(sql)) {
      Array wanted = connection.createArrayOf("text", keys.toArray());
      query.setString(1, source.value());
      query.setArray(2, wanted);
      Map<String, SeenEntry> seen = new HashMap<>();
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          String key = rows.getString(1);
          seen.put(
              key, new SeenEntry(key, rows.getString(2), rows.getString(3), rows.getString(4)));
        }
      }
      return seen;
    } catch (SQLException e) {
      throw unreachable(e);
    }
  }

  @Override
  public void mark(SourceId source, SeenEntry entry) {
    String sql =
        """
        INSERT INTO ingest.entry (source, entry, version, revision, note)
        VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (source, entry) DO UPDATE SET
          version = excluded.version, revision = excluded.revision, note = excluded.note,
          noted_at = now()
        """;
    try (Connection connection = database.getConnection();
        PreparedStatement update = connection.prepareStatement(sql)) {
      update.setString(1, source.value());
      update.setString(2, entry.key());
      update.setString(3, entry.version());
      update.setString(4, entry.revision());
      update.setString(5, entry.note());
      update.executeUpdate();
    } catch (SQLException e) {
      throw unreachable(e);
    }
  }

  private static IllegalStateException unreachable(SQLException e) {
    return new IllegalStateException("the frontier cannot be reached: " + e.getMessage(), e);
  }
}
