package org.pactwatch.ingest.dedup;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import javax.sql.DataSource;
import org.pactwatch.model.Article;

/**
 * Signatures in PostgreSQL, in the schema {@code ingest}. Lookups are serialised by an advisory
 * lock, so that two copies that come at once still find one another.
 */
public final class PostgresSyndicationIndex implements SyndicationIndex {
  private static final double ALIKE = 0.45;
  private static final long LOCK = 0x7061637477617463L;

  private final DataSource database;

  /**
   * @param database where the migrations of {@code db/ingest} have been run
   */
  public PostgresSyndicationIndex(DataSource database) {
    this.database = database;
  }

  @Override
  public String groupOf(Article article) {
    Optional<int[]> minima = MinHash.of(article.body());
    if (minima.isEmpty()) {
      return article.id().value();
    }
    try (Connection connection = database.getConnection()) {
      boolean automatic = connection.getAutoCommit();
      connection.setAutoCommit(false);
      try {
        lock(connection);
        String group = assign(connection, article.id().value(), minima.get());
        connection.commit();
        return group;
      } catch (SQLException e) {
        connection.rollback();
        throw e;
      } finally {
        connection.setAutoCommit(automatic);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(
          "the syndication index cannot be reached: " + e.getMessage(), e);
    }
  }

  private static void lock(Connection connection) throws SQLException {
    try (PreparedStatement lock = connection.prepareStatement("SELECT pg_advisory_xact_lock(?)")) {
      lock.setLong(1, LOCK);
      lock.execute();
    }
  }

  private static String assign(Connection connection, String article, int[] minima)
      throws SQLException {
    Optional<String> known = known(connection, article);
    String group = known.isPresent() ? known.get() : nearest(connection, minima).orElse(article);
    remember(connection, article, group, minima);
    return group;
  }

  private static Optional<String> known(Connection connection, String article) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement("SELECT family FROM ingest.signature WHERE article = ?")) {
      query.setString(1, article);
      try (ResultSet rows = query.executeQuery()) {
        return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
      }
    }
  }

  private static Optional<String> nearest(Connection connection, int[] minima) throws SQLException {
    String sql =
        "SELECT family, minima FROM ingest.signature WHERE bands && ? ORDER BY noted_at, article";
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      query.setArray(1, connection.createArrayOf("integer", MinHash.bands(minima)));
      String nearest = null;
      double best = ALIKE;
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          double likeness = MinHash.likeness(minima, ints(rows.getArray(2)));
          if (likeness > best || (nearest == null && likeness >= best)) {
            best = likeness;
            nearest = rows.getString(1);
          }
        }
      }
      return Optional.ofNullable(nearest);
    }
  }

  private static int[] ints(Array array) throws SQLException {
    return Arrays.stream((Integer[]) array.getArray()).mapToInt(Integer::intValue).toArray();
  }

  private static void remember(Connection connection, String article, String group, int[] minima)
      throws SQLException {
    String sql =
        """
        INSERT INTO ingest.signature (article, family, minima, bands) VALUES (?, ?, ?, ?)
        ON CONFLICT (article) DO UPDATE SET minima = excluded.minima, bands = excluded.bands
        """;
    Integer[] boxed = Arrays.stream(minima).boxed().toArray(Integer[]::new);
    try (PreparedStatement update = connection.prepareStatement(sql)) {
      update.setString(1, article);
      update.setString(2, group);
      update.setArray(3, connection.createArrayOf("integer", boxed));
      update.setArray(4, connection.createArrayOf("integer", MinHash.bands(minima)));
      update.executeUpdate();
    }
  }
}
