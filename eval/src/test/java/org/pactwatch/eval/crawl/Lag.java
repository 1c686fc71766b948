package org.pactwatch.eval.crawl;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import javax.sql.DataSource;

/** How far those who watch are behind what is due. */
final class Lag {
  private final DataSource database;

  Lag(DataSource database) {
    this.database = database;
  }

  /** How long the look or page that has waited longest is due; zero if none is. */
  Duration at(Instant now) {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                SELECT least((SELECT min(next_due) FROM ingest.source_state),
                             (SELECT min(due) FROM ingest.page))""")) {
      OffsetDateTime due = row.next() ? row.getObject(1, OffsetDateTime.class) : null;
      return due == null || due.toInstant().isAfter(now)
          ? Duration.ZERO
          : Duration.between(due.toInstant(), now);
    } catch (SQLException e) {
      throw new IllegalStateException("the frontier cannot be read", e);
    }
  }
}
