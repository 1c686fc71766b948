package org.pactwatch.ingest.template;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.pactwatch.model.Article;
import org.pactwatch.model.ArticleId;

/**
 * Templates in PostgreSQL, in the schema {@code ingest}. What is kept of a site is bounded: the
 * blocks of its last 64 articles, and at most sixty pieces of furniture at a time. Safe for use by
 * many threads and processes.
 */
public final class PostgresTemplates implements Templates {
  private final DataSource database;

  /**
   * @param database where the migrations of {@code db/ingest} have been run
   */
  public PostgresTemplates(DataSource database) {
    this.database = database;
  }

  @Override
  public Article cut(Article whole, boolean known) {
    Optional<String> site = Site.of(whole.url());
    return site.map(s -> at(s, version(whole.id(), s, known)).cut(whole)).orElse(whole);
  }

  /** The version by which an article is read, which is settled when it is first seen. */
  private int version(ArticleId article, String site, boolean known) {
    String settle =
        """
        INSERT INTO ingest.template_use (article, version)
        SELECT ?, CASE WHEN ? THEN 0 ELSE coalesce(
          (SELECT version FROM ingest.template_site WHERE site = ?), 0) END
        ON CONFLICT (article) DO NOTHING
        """;
    try (Connection connection = database.getConnection();
        PreparedStatement update = connection.prepareStatement(settle);
        PreparedStatement query =
            connection.prepareStatement(
                "SELECT version FROM ingest.template_use WHERE article = ?")) {
      update.setString(1, article.value());
      update.setBoolean(2, known);
      update.setString(3, site);
      update.executeUpdate();
      query.setString(1, article.value());
      try (ResultSet row = query.executeQuery()) {
        return row.next() ? row.getInt(1) : 0;
      }
    } catch (SQLException e) {
      throw unreachable(e);
    }
  }

  /** A site's template as it is now; of version 0 if nothing was learned yet. */
  public Template current(String site) {
    try (Connection connection = database.getConnection();
        PreparedStatement query =
            connection.prepareStatement(
                "SELECT version FROM ingest.template_site WHERE site = ?")) {
      query.setString(1, site);
      try (ResultSet row = query.executeQuery()) {
        return at(site, row.next() ? row.getInt(1) : 0);
      }
    } catch (SQLException e) {
      throw unreachable(e);
    }
  }

  /** A site's template in a version, also in one that is no longer in force. */
  public Template at(String site, int version) {
    if (version == 0) {
      return new Template(site, 0, Set.of());
    }
    String sql =
        """
        SELECT fingerprint FROM ingest.template_furniture
        WHERE site = ? AND from_version <= ? AND (until_version IS NULL OR until_version > ?)
        """;
    try (Connection connection = database.getConnection();
        PreparedStatement query = connection.prepareStatement(sql)) {
      query.setString(1, site);
      query.setInt(2, version);
      query.setInt(3, version);
      Set<String> furniture = new HashSet<>();
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          furniture.add(rows.getString(1));
        }
      }
      return new Template(site, version, furniture);
    } catch (SQLException e) {
      throw unreachable(e);
    }
  }

  @Override
  public void learn(Article whole, String family) {
    Optional<String> site = Site.of(whole.url());
    if (site.isEmpty()) {
      return;
    }
    try (Connection connection = database.getConnection()) {
      boolean automatic = connection.getAutoCommit();
      connection.setAutoCommit(false);
      try {
        Optional<Lesson> lesson = Lesson.begin(connection, site.get(), whole.fetchedAt(), family);
        if (lesson.isPresent()) {
          lesson.get().learn(whole);
        }
        connection.commit();
      } catch (SQLException | RuntimeException e) {
        connection.rollback();
        throw e;
      } finally {
        connection.setAutoCommit(automatic);
      }
    } catch (SQLException e) {
      throw unreachable(e);
    }
  }

  static IllegalStateException unreachable(SQLException e) {
    return new IllegalStateException("the templates cannot be reached: " + e.getMessage(), e);
  }
}
