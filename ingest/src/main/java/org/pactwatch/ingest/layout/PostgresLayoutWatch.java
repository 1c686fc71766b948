package org.pactwatch.ingest.layout;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.pactwatch.ingest.template.Site;
import org.pactwatch.model.Article;
import org.pactwatch.model.ReadWith;
import org.pactwatch.model.SourceId;
import tools.jackson.databind.json.JsonMapper;

/** Profiles in PostgreSQL, in the schema {@code ingest}: the last 48 pages of a source's sites. */
public final class PostgresLayoutWatch implements LayoutWatch {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final List<String> NEVER_WITHOUT = List.of("body", "headline", "published");

  private final DataSource database;
  private final HealthEvents events;

  /**
   * @param database where the migrations of {@code db/ingest} have been run
   * @param events is told what has changed
   */
  public PostgresLayoutWatch(DataSource database, HealthEvents events) {
    this.database = database;
    this.events = events;
  }

  @Override
  public void saw(Article page) {
    misses(page);
    Optional<String> site = Site.of(page.url());
    if (site.isPresent()) {
      for (LayoutProfile.Change change : changes(page, site.get())) {
        events.note(
            new HealthEvent(
                page.source(),
                change.kind(),
                site.get(),
                change.usual(),
                change.present(),
                page.fetchedAt(),
                page.fetchedAt(),
                1));
      }
    }
  }

  /** Many pages are not signed or never changed; without a body, headline or date none is. */
  private void misses(Article page) {
    ReadWith with = page.readWith();
    if (with == null || with.publisher() == null || !page.verdict().isReadable()) {
      return;
    }
    for (String field : with.missed()) {
      if (NEVER_WITHOUT.contains(field)) {
        events.note(
            new HealthEvent(
                page.source(),
                HealthEvent.Kind.SPECIFICATION,
                "publisher specification " + with.publisher(),
                field + " is found by its rule",
                "its rule for " + field + " finds nothing",
                page.fetchedAt(),
                page.fetchedAt(),
                1));
      }
    }
  }

  private List<LayoutProfile.Change> changes(Article page, String site) {
    try (Connection connection = database.getConnection()) {
      boolean automatic = connection.getAutoCommit();
      connection.setAutoCommit(false);
      try {
        LayoutProfile profile = profile(connection, page.source(), site).and(PageLook.of(page));
        List<LayoutProfile.Change> changes = profile.changes();
        save(connection, page.source(), site, changes.isEmpty() ? profile : profile.afterChange());
        connection.commit();
        return changes;
      } catch (SQLException | RuntimeException e) {
        connection.rollback();
        throw e;
      } finally {
        connection.setAutoCommit(automatic);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(
          "the layout profiles cannot be reached: " + e.getMessage(), e);
    }
  }

  private static LayoutProfile profile(Connection connection, SourceId source, String site)
      throws SQLException {
    String begin =
        "INSERT INTO ingest.layout_profile (source, site, pages) VALUES (?, ?, ?)"
            + " ON CONFLICT (source, site) DO NOTHING";
    try (PreparedStatement insert = connection.prepareStatement(begin)) {
      insert.setString(1, source.value());
      insert.setString(2, site);
      insert.setString(3, JSON.writeValueAsString(LayoutProfile.EMPTY));
      insert.executeUpdate();
    }
    String sql = "SELECT pages FROM ingest.layout_profile WHERE source = ? AND site = ? FOR UPDATE";
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      query.setString(1, source.value());
      query.setString(2, site);
      try (ResultSet row = query.executeQuery()) {
        row.next();
        return JSON.readValue(row.getString(1), LayoutProfile.class);
      }
    }
  }

  private static void save(
      Connection connection, SourceId source, String site, LayoutProfile profile)
      throws SQLException {
    String sql = "UPDATE ingest.layout_profile SET pages = ? WHERE source = ? AND site = ?";
    try (PreparedStatement update = connection.prepareStatement(sql)) {
      update.setString(1, JSON.writeValueAsString(profile));
      update.setString(2, source.value());
      update.setString(3, site);
      update.executeUpdate();
    }
  }
}
