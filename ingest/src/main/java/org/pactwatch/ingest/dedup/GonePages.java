package org.pactwatch.ingest.dedup;

import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.pactwatch.model.ArticleId;
import org.pactwatch.model.SourceId;

/**
 * Delivered articles whose pages have been taken down since, in PostgreSQL. Methods throw {@link
 * IllegalStateException} if it cannot be reached. Safe for use by many threads.
 */
public final class GonePages {
  private final DataSource database;

  /**
   * @param database where the migrations of {@code db/ingest} have been run
   */
  public GonePages(DataSource database) {
    this.database = database;
  }

  /**
   * A page that is there no more; its article stays.
   *
   * @param article the article
   * @param source the source that led to it first
   * @param url where it was
   * @param title the title of the revision that stands, or null
   * @param since when it was first seen that it is gone
   * @param status what the server answered, 404 or 410
   */
  public record Gone(
      ArticleId article,
      SourceId source,
      @Nullable URI url,
      @Nullable String title,
      Instant since,
      int status) {}

  /** How many pages of each source are gone; sources of which none is are left out. */
  public Map<SourceId, Integer> counts() {
    String sql =
        "SELECT source, count(*) FROM ingest.article WHERE gone_at IS NOT NULL GROUP BY source";
    try (Connection connection = database.getConnection();
        PreparedStatement query = connection.prepareStatement(sql);
        ResultSet row = query.executeQuery()) {
      Map<SourceId, Integer> counts = new HashMap<>();
      while (row.next()) {
        counts.put(new SourceId(row.getString(1)), row.getInt(2));
      }
      return counts;
    } catch (SQLException e) {
      throw unreachable(e);
    }
  }

  /** Those that went last, the newest first. */
  public List<Gone> latest(int most) {
    String sql =
        """
        SELECT a.id, a.source, a.url, r.title, a.gone_at, a.gone_status
        FROM ingest.article a
        LEFT JOIN ingest.revision r ON r.article = a.id AND r.revision = a.revision
        WHERE a.gone_at IS NOT NULL ORDER BY a.gone_at DESC, a.id LIMIT ?
        """;
    try (Connection connection = database.getConnection();
        PreparedStatement query = connection.prepareStatement(sql)) {
      query.setInt(1, most);
      List<Gone> pages = new ArrayList<>();
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          pages.add(gone(row));
        }
      }
      return pages;
    } catch (SQLException e) {
      throw unreachable(e);
    }
  }

  private static Gone gone(ResultSet row) throws SQLException {
    String url = row.getString("url");
    return new Gone(
        new ArticleId(row.getString("id")),
        new SourceId(row.getString("source")),
        url == null ? null : URI.create(url),
        row.getString("title"),
        row.getTimestamp("gone_at").toInstant(),
        row.getInt("gone_status"));
  }

  private static IllegalStateException unreachable(SQLException e) {
    return new IllegalStateException("the article log cannot be reached: " + e.getMessage(), e);
  }
}
