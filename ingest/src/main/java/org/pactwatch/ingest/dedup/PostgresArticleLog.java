package org.pactwatch.ingest.dedup;

import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.pactwatch.model.Article;
import org.pactwatch.model.ArticleId;
import org.pactwatch.model.CaptureId;
import org.pactwatch.model.SourceId;
import tools.jackson.databind.json.JsonMapper;

/** The log of articles in PostgreSQL, in the schema {@code ingest}. Safe for many threads. */
public final class PostgresArticleLog implements ArticleLog {
  private static final JsonMapper JSON = new JsonMapper();

  private final DataSource database;

  /**
   * @param database where the migrations of {@code db/ingest} have been run
   */
  public PostgresArticleLog(DataSource database) {
    this.database = database;
  }

  /** Does something with a prepared statement. */
  private interface Use<T> {
    T with(PreparedStatement statement) throws SQLException;
  }

  private <T> T prepared(String sql, Use<T> use) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      return use.with(statement);
    } catch (SQLException e) {
      throw new IllegalStateException("the article log cannot be reached: " + e.getMessage(), e);
    }
  }

  @Override
  public Optional<KnownArticle> known(ArticleId id) {
    return prepared(
        "SELECT * FROM ingest.article WHERE id = ?",
        query -> {
          query.setString(1, id.value());
          return articles(query).stream().findFirst();
        });
  }

  private static List<KnownArticle> articles(PreparedStatement query) throws SQLException {
    List<KnownArticle> articles = new ArrayList<>();
    try (ResultSet row = query.executeQuery()) {
      while (row.next()) {
        articles.add(article(row));
      }
    }
    return articles;
  }

  private static KnownArticle article(ResultSet row) throws SQLException {
    String url = row.getString("url");
    Timestamp gone = row.getTimestamp("gone_at");
    return new KnownArticle(
        new ArticleId(row.getString("id")),
        new SourceId(row.getString("source")),
        url == null ? null : URI.create(url),
        row.getString("revision"),
        capture(row),
        row.getTimestamp("first_taken").toInstant(),
        row.getTimestamp("taken").toInstant(),
        row.getInt("checks"),
        row.getInt("tries"),
        gone == null ? null : new KnownArticle.Gone(gone.toInstant(), row.getInt("gone_status")));
  }

  private static @Nullable CaptureId capture(ResultSet row) throws SQLException {
    String capture = row.getString("capture");
    return capture == null ? null : new CaptureId(capture);
  }

  private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
    return instant == null ? null : Timestamp.from(instant);
  }

  @Override
  public void delivered(Article article, Origin from, @Nullable ParagraphDifference difference) {
    String sql =
        """
        WITH noted AS (
          INSERT INTO ingest.revision (article, revision, taken, capture, title, difference)
          VALUES (?, ?, ?, ?, ?, ?::jsonb) ON CONFLICT (article, revision) DO NOTHING)
        INSERT INTO ingest.article
          (id, source, url, revision, capture, first_taken, taken, next_check)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET url = excluded.url, revision = excluded.revision,
          capture = excluded.capture, taken = excluded.taken, gone_at = NULL, gone_status = NULL,
          next_check = coalesce(article.next_check, excluded.next_check)
        """;
    String capture = article.capture() == null ? null : article.capture().value();
    Timestamp taken = Timestamp.from(article.fetchedAt());
    prepared(
        sql,
        update -> {
          update.setString(1, article.id().value());
          update.setString(2, article.revision());
          update.setTimestamp(3, taken);
          update.setString(4, capture);
          update.setString(5, article.title());
          update.setString(6, difference == null ? null : JSON.writeValueAsString(difference));
          update.setString(7, article.id().value());
          update.setString(8, article.source().value());
          update.setString(9, from.url() == null ? null : from.url().toString());
          update.setString(10, article.revision());
          update.setString(11, capture);
          update.setTimestamp(12, taken);
          update.setTimestamp(13, taken);
          update.setTimestamp(14, timestamp(from.nextCheck()));
          return update.executeUpdate();
        });
  }

  @Override
  public List<ArticleRevision> revisions(ArticleId id) {
    return prepared(
        "SELECT * FROM ingest.revision WHERE article = ? ORDER BY taken, revision",
        query -> {
          query.setString(1, id.value());
          List<ArticleRevision> revisions = new ArrayList<>();
          try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
              revisions.add(revision(row));
            }
          }
          return revisions;
        });
  }

  private static ArticleRevision revision(ResultSet row) throws SQLException {
    String difference = row.getString("difference");
    return new ArticleRevision(
        row.getString("revision"),
        row.getTimestamp("taken").toInstant(),
        capture(row),
        row.getString("title"),
        difference == null ? null : JSON.readValue(difference, ParagraphDifference.class));
  }

  @Override
  public List<KnownArticle> claim(
      Collection<SourceId> sources, Instant due, Instant lease, int most) {
    String sql =
        """
        UPDATE ingest.article SET next_check = ? WHERE id IN (
          SELECT id FROM ingest.article
          WHERE next_check <= ? AND url IS NOT NULL AND source = ANY (?)
          ORDER BY next_check LIMIT ? FOR UPDATE SKIP LOCKED)
        RETURNING *
        """;
    return prepared(
        sql,
        update -> {
          update.setTimestamp(1, Timestamp.from(lease));
          update.setTimestamp(2, Timestamp.from(due));
          Object[] ids = sources.stream().map(SourceId::value).toArray();
          update.setArray(3, update.getConnection().createArrayOf("text", ids));
          update.setInt(4, most);
          return articles(update);
        });
  }

  @Override
  public void checked(KnownArticle article, @Nullable Instant next) {
    String sql =
        """
        UPDATE ingest.article SET capture = ?, checks = ?, tries = ?, next_check = ?, gone_at = ?,
          gone_status = ? WHERE id = ?
        """;
    KnownArticle.Gone gone = article.gone();
    prepared(
        sql,
        update -> {
          update.setString(1, article.capture() == null ? null : article.capture().value());
          update.setInt(2, article.checks());
          update.setInt(3, article.tries());
          update.setTimestamp(4, timestamp(next));
          update.setTimestamp(5, timestamp(gone == null ? null : gone.since()));
          update.setObject(6, gone == null ? null : gone.status(), java.sql.Types.INTEGER);
          update.setString(7, article.id().value());
          return update.executeUpdate();
        });
  }
}
