package org.pactwatch.ingest.layout;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.pactwatch.model.SourceId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Health events in PostgreSQL, in the schema {@code ingest}. */
public final class PostgresHealthEvents implements HealthEvents {
  private static final Logger LOG = LoggerFactory.getLogger(PostgresHealthEvents.class);
  private static final Duration MONTH = Duration.ofDays(30);
  private static final int MOST = 10;
  private static final int LEAST_MISSES = 3;

  private final DataSource database;
  private final Clock clock;

  /**
   * @param database where the migrations of {@code db/ingest} have been run
   * @param clock tells what is recent
   */
  public PostgresHealthEvents(DataSource database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public void note(HealthEvent event) {
    try (Connection connection = database.getConnection()) {
      if (!isSeenAgain(connection, event)) {
        insert(connection, event);
        LOG.warn(
            "event=source_health source={} kind={} subject={} usual={} present={}",
            event.source(),
            event.kind(),
            event.subject(),
            event.usual(),
            event.present());
      }
    } catch (SQLException e) {
      throw unreachable(e);
    }
  }

  private static boolean isSeenAgain(Connection connection, HealthEvent event) throws SQLException {
    String sql =
        """
        UPDATE ingest.health_event SET times = times + ?, present = ?, last_at = greatest(last_at, ?)
        WHERE id = (
          SELECT id FROM ingest.health_event
          WHERE source = ? AND kind = ? AND subject = ? AND usual = ? AND last_at >= ?
          ORDER BY last_at DESC LIMIT 1)
        """;
    try (PreparedStatement update = connection.prepareStatement(sql)) {
      update.setInt(1, event.times());
      update.setString(2, event.present());
      update.setTimestamp(3, Timestamp.from(event.lastAt()));
      update.setString(4, event.source().value());
      update.setString(5, event.kind().name());
      update.setString(6, event.subject());
      update.setString(7, event.usual());
      update.setTimestamp(8, Timestamp.from(event.lastAt().minus(MONTH)));
      return update.executeUpdate() > 0;
    }
  }

  private static void insert(Connection connection, HealthEvent event) throws SQLException {
    String sql =
        """
        INSERT INTO ingest.health_event
          (source, kind, subject, usual, present, first_at, last_at, times)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """;
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      insert.setString(1, event.source().value());
      insert.setString(2, event.kind().name());
      insert.setString(3, event.subject());
      insert.setString(4, event.usual());
      insert.setString(5, event.present());
      insert.setTimestamp(6, Timestamp.from(event.firstAt()));
      insert.setTimestamp(7, Timestamp.from(event.lastAt()));
      insert.setInt(8, event.times());
      insert.executeUpdate();
    }
  }

  @Override
  public List<HealthEvent> recent(SourceId source) {
    String sql =
        """
        SELECT kind, subject, usual, present, first_at, last_at, times FROM ingest.health_event
        WHERE source = ? AND last_at >= ? AND (kind <> 'SPECIFICATION' OR times >= ?)
        ORDER BY last_at DESC, id DESC LIMIT ?
        """;
    try (Connection connection = database.getConnection();
        PreparedStatement query = connection.prepareStatement(sql)) {
      query.setString(1, source.value());
      query.setTimestamp(2, Timestamp.from(clock.instant().minus(MONTH)));
      query.setInt(3, LEAST_MISSES);
      query.setInt(4, MOST);
      List<HealthEvent> events = new ArrayList<>();
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          events.add(event(source, row));
        }
      }
      return events;
    } catch (SQLException e) {
      throw unreachable(e);
    }
  }

  private static HealthEvent event(SourceId source, ResultSet row) throws SQLException {
    return new HealthEvent(
        source,
        HealthEvent.Kind.valueOf(row.getString("kind")),
        row.getString("subject"),
        row.getString("usual"),
        row.getString("present"),
        row.getTimestamp("first_at").toInstant(),
        row.getTimestamp("last_at").toInstant(),
        row.getInt("times"));
  }

  private static IllegalStateException unreachable(SQLException e) {
    return new IllegalStateException("the health events cannot be reached: " + e.getMessage(), e);
  }
}
