package org.pactwatch.ingest.frontier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pactwatch.model.CaptureId;
import org.pactwatch.model.SourceId;

/** The texts of feeds in PostgreSQL. */
final class PostgresFeedTexts implements FeedTexts {
  private final Database database;

  PostgresFeedTexts(Database database) {
    this.database = database;
  }

  @Override
  public void keep(SourceId source, FeedText text) {
    database.update(
        """
        INSERT INTO ingest.feed_text (source, entry, title, author, content, capture)
        VALUES (?, ?, ?, ?, ?, ?)
        ON CONFLICT (source, entry) DO UPDATE SET
          title = excluded.title, author = excluded.author, content = excluded.content,
          capture = excluded.capture, kept_at = now()
        """,
        source.value(),
        text.key(),
        text.title(),
        text.author(),
        text.content(),
        text.capture().value());
  }

  @Override
  public Optional<FeedText> of(SourceId source, String key) {
    List<FeedText> found = new ArrayList<>();
    database.query(
        "SELECT * FROM ingest.feed_text WHERE source = ? AND entry = ?",
        row -> found.add(text(row)),
        source.value(),
        key);
    return found.stream().findFirst();
  }

  private static FeedText text(ResultSet row) throws SQLException {
    return new FeedText(
        row.getString("entry"),
        row.getString("title"),
        row.getString("author"),
        row.getString("content"),
        new CaptureId(row.getString("capture")));
  }

  @Override
  public void drop(SourceId source, String key) {
    database.update(
        "DELETE FROM ingest.feed_text WHERE source = ? AND entry = ?", source.value(), key);
  }
}
