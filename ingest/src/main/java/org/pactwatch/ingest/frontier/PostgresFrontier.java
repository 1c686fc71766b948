package org.pactwatch.ingest.frontier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.pactwatch.model.SourceId;

/**
 * The frontier in PostgreSQL, in the schema {@code ingest}. Each instance is a worker of its own to
 * the others, in the same process or another. Safe for use by many threads.
 */
public final class PostgresFrontier implements Frontier {
  private final Database database;
  private final PostgresSourceQueue sources;
  private final PostgresPageQueue pages;
  private final PostgresDomains domains;
  private final PostgresFeedTexts texts;

  /**
   * @param database where the migrations of {@code db/ingest} have been run
   */
  public PostgresFrontier(DataSource database) {
    String holder = UUID.randomUUID().toString();
    this.database = new Database(database);
    this.sources = new PostgresSourceQueue(this.database, holder);
    this.pages = new PostgresPageQueue(this.database, holder);
    this.domains = new PostgresDomains(this.database, holder);
    this.texts = new PostgresFeedTexts(this.database);
  }

  @Override
  public SourceQueue sources() {
    return sources;
  }

  @Override
  public PageQueue pages() {
    return pages;
  }

  @Override
  public DomainLeases domains() {
    return domains;
  }

  @Override
  public FeedTexts texts() {
    return texts;
  }

  @Override
  public Map<SourceId, SourceState> states() {
    Map<SourceId, SourceState> states = new HashMap<>();
    database.query(
        "SELECT * FROM ingest.source_state WHERE last_look IS NOT NULL",
        row -> states.put(new SourceId(row.getString("source")), StateRow.read(row)));
    return states;
  }

  @Override
  public void save(SourceId source, SourceState state) {
    database.update(StateRow.SAVE, StateRow.values(source, state));
  }

  @Override
  public Map<String, SeenEntry> seen(SourceId source, Collection<String> keys) {
    Map<String, SeenEntry> seen = new HashMap<>();
    database.query(
        "SELECT entry, version, revision, note FROM ingest.entry WHERE source = ? AND entry = ANY(?)",
        row -> seen.put(row.getString(1), entry(row)),
        source.value(),
        keys);
    return seen;
  }

  private static SeenEntry entry(ResultSet row) throws SQLException {
    return new SeenEntry(row.getString(1), row.getString(2), row.getString(3), row.getString(4));
  }

  @Override
  public void mark(SourceId source, Collection<SeenEntry> entries) {
    database.update(
        """
        INSERT INTO ingest.entry (source, entry, version, revision, note)
        SELECT ?, entry, version, revision, note
        FROM unnest(?::text[], ?::text[], ?::text[], ?::text[])
          AS dealt_with (entry, version, revision, note)
        ON CONFLICT (source, entry) DO UPDATE SET
          version = excluded.version, revision = excluded.revision, note = excluded.note,
          noted_at = now()
        """,
        source.value(),
        entries.stream().map(SeenEntry::key).toList(),
        entries.stream().map(SeenEntry::version).toList(),
        entries.stream().map(SeenEntry::revision).toList(),
        entries.stream().map(SeenEntry::note).toList());
  }
}
