package org.pactwatch.ingest.dedup;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.pactwatch.model.Article;

/**
 * Sketches in PostgreSQL, in the schema {@code ingest}; anchors lead to those that may be copies.
 * Lookups are serialised by an advisory lock, so that two copies that come at once still find one
 * another.
 */
public final class PostgresSyndicationIndex implements SyndicationIndex {
  private static final long LOCK = 0x7061637477617463L;

  /** So many of those that share the most anchors are looked at closely. */
  private static final int CLOSE_LOOKS = 48;

  /**
   * Of those that share an anchor the newest: copies come soon, and some phrases are everywhere.
   */
  private static final int NEWEST = 256;

  private static final String CANDIDATES =
      """
      WITH nearest AS (
        SELECT newest.number, count(*) AS shared
        FROM unnest(?) AS own (anchor)
        CROSS JOIN LATERAL (
          SELECT number FROM ingest.sketch_anchor
          WHERE anchor = own.anchor ORDER BY number DESC LIMIT ?
        ) AS newest
        GROUP BY newest.number ORDER BY shared DESC, newest.number LIMIT ?
      )
      SELECT family, credit, hashes, reach FROM ingest.sketch JOIN nearest USING (number)
      ORDER BY number
      """;

  private final DataSource database;

  /**
   * @param database where the migrations of {@code db/ingest} have been run
   */
  public PostgresSyndicationIndex(DataSource database) {
    this.database = database;
  }

  @Override
  public String groupOf(Article article) {
    Optional<Sketch> sketch = Sketch.of(article.body());
    if (sketch.isEmpty()) {
      return article.id().value();
    }
    try (Connection connection = database.getConnection()) {
      boolean automatic = connection.getAutoCommit();
      connection.setAutoCommit(false);
      try {
        lock(connection);
        String group = assign(connection, article.id().value(), article.wireCredit(), sketch.get());
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

  /**
   * All others wait here, so the commit does not wait for the disk: whoever hands the article on
   * writes that down afterwards and waits then; until then it would be looked up again.
   */
  private static void lock(Connection connection) throws SQLException {
    String sql = "SELECT set_config('synchronous_commit', 'off', true), pg_advisory_xact_lock(?)";
    try (PreparedStatement lock = connection.prepareStatement(sql)) {
      lock.setLong(1, LOCK);
      lock.execute();
    }
  }

  private static String assign(
      Connection connection, String article, @Nullable String credit, Sketch sketch)
      throws SQLException {
    Optional<String> known = known(connection, article);
    String group;
    if (known.isPresent()) {
      group = known.get();
      forgetAnchors(connection, article);
    } else {
      group = nearest(connection, credit, sketch).orElse(article);
    }
    remember(connection, article, group, credit, sketch);
    return group;
  }

  private static Optional<String> known(Connection connection, String article) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement("SELECT family FROM ingest.sketch WHERE article = ?")) {
      query.setString(1, article);
      try (ResultSet rows = query.executeQuery()) {
        return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
      }
    }
  }

  /** The group of the copy that shares the most; of equals that of the first. */
  private static Optional<String> nearest(
      Connection connection, @Nullable String credit, Sketch sketch) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(CANDIDATES)) {
      query.setArray(1, array(connection, sketch.anchors()));
      query.setInt(2, NEWEST);
      query.setInt(3, CLOSE_LOOKS);
      String nearest = null;
      double best = 0;
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          Overlap overlap =
              sketch.overlap(new Sketch(ints(rows.getArray("hashes")), rows.getInt("reach")));
          boolean oneAgency = credit != null && credit.equals(rows.getString("credit"));
          if (overlap.isOneStory(oneAgency) && overlap.containment() > best) {
            best = overlap.containment();
            nearest = rows.getString("family");
          }
        }
      }
      return Optional.ofNullable(nearest);
    }
  }

  private static Array array(Connection connection, int[] numbers) throws SQLException {
    return connection.createArrayOf("integer", Arrays.stream(numbers).boxed().toArray());
  }

  private static int[] ints(Array array) throws SQLException {
    return Arrays.stream((Integer[]) array.getArray()).mapToInt(Integer::intValue).toArray();
  }

  /** Anchors that the text had before it changed lead to it no longer. */
  private static void forgetAnchors(Connection connection, String article) throws SQLException {
    String sql =
        """
        DELETE FROM ingest.sketch_anchor a USING ingest.sketch s
        WHERE s.article = ? AND a.number = s.number AND a.anchor = ANY (s.hashes)
        """;
    try (PreparedStatement delete = connection.prepareStatement(sql)) {
      delete.setString(1, article);
      delete.executeUpdate();
    }
  }

  private static void remember(
      Connection connection, String article, String group, @Nullable String credit, Sketch sketch)
      throws SQLException {
    String sql =
        """
        WITH kept AS (
          INSERT INTO ingest.sketch (article, family, credit, hashes, reach)
          VALUES (?, ?, ?, ?, ?)
          ON CONFLICT (article) DO UPDATE SET
            credit = excluded.credit, hashes = excluded.hashes, reach = excluded.reach
          RETURNING number
        )
        INSERT INTO ingest.sketch_anchor (anchor, number)
        SELECT anchor, number FROM kept, unnest(?) AS anchor ON CONFLICT DO NOTHING
        """;
    try (PreparedStatement update = connection.prepareStatement(sql)) {
      update.setString(1, article);
      update.setString(2, group);
      update.setString(3, credit);
      update.setArray(4, array(connection, sketch.hashes()));
      update.setInt(5, sketch.reach());
      update.setArray(6, array(connection, sketch.anchors()));
      update.executeUpdate();
    }
  }
}
