package org.pactwatch.ingest.template;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pactwatch.model.Article;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What one article teaches of its site, within a transaction that holds the site's row. */
final class Lesson {
  private static final Logger LOG = LoggerFactory.getLogger(Lesson.class);
  private static final int MOST_FURNITURE = 60;
  private static final int LONGEST_SAMPLE = 300;

  private final Connection connection;
  private final String site;
  private final Instant at;
  private final int number;
  private final int version;

  private Lesson(Connection connection, String site, Instant at, int number, int version) {
    this.connection = connection;
    this.site = site;
    this.at = at;
    this.number = number;
    this.version = version;
  }

  /** The lesson of the site's next article; none if the site had its story lately. */
  static Optional<Lesson> begin(Connection connection, String site, Instant at, String family)
      throws SQLException {
    run(
        connection,
        "INSERT INTO ingest.template_site (site, articles, version) VALUES (?, 0, 0)"
            + " ON CONFLICT (site) DO NOTHING",
        site);
    int number;
    int version;
    String lock = "SELECT articles, version FROM ingest.template_site WHERE site = ? FOR UPDATE";
    try (PreparedStatement query = prepared(connection, lock, site);
        ResultSet row = query.executeQuery()) {
      row.next();
      number = row.getInt(1) + 1;
      version = row.getInt(2);
    }
    String told = "SELECT 1 FROM ingest.template_story WHERE site = ? AND family = ?";
    try (PreparedStatement query = prepared(connection, told, site, family);
        ResultSet row = query.executeQuery()) {
      if (row.next()) {
        return Optional.empty();
      }
    }
    run(
        connection,
        "INSERT INTO ingest.template_story (site, number, family) VALUES (?, ?, ?)",
        site,
        number,
        family);
    return Optional.of(new Lesson(connection, site, at, number, version));
  }

  void learn(Article whole) throws SQLException {
    Map<String, EdgeBlock> blocks = new LinkedHashMap<>();
    EdgeBlock.of(whole).forEach(block -> blocks.putIfAbsent(block.fingerprint(), block));
    Map<String, Sightings> before = sightings(List.copyOf(blocks.keySet()));
    Set<String> active = active();
    Map<String, Sightings> now = new LinkedHashMap<>();
    int changes = 0;
    for (EdgeBlock block : blocks.values()) {
      Sightings sightings =
          before.getOrDefault(block.fingerprint(), Sightings.NONE).and(number, block.tied());
      now.put(block.fingerprint(), sightings);
      if (sightings.isFurniture(block.text(), number)
          && active.size() < MOST_FURNITURE
          && active.add(block.fingerprint())) {
        add(block);
        changes++;
      }
    }
    save(now);
    changes += forget();
    run(
        connection,
        "UPDATE ingest.template_site SET articles = ?, version = ? WHERE site = ?",
        number,
        version + (changes > 0 ? 1 : 0),
        site);
  }

  private Map<String, Sightings> sightings(List<String> fingerprints) throws SQLException {
    String sql =
        "SELECT fingerprint, sightings, tied, last_at FROM ingest.template_block"
            + " WHERE site = ? AND fingerprint = ANY(?)";
    try (PreparedStatement query =
            prepared(
                connection, sql, site, connection.createArrayOf("text", fingerprints.toArray()));
        ResultSet rows = query.executeQuery()) {
      Map<String, Sightings> found = new HashMap<>();
      while (rows.next()) {
        found.put(
            rows.getString(1), new Sightings(rows.getLong(2), rows.getLong(3), rows.getInt(4)));
      }
      return found;
    }
  }

  private void save(Map<String, Sightings> sightings) throws SQLException {
    List<Sightings> values = List.copyOf(sightings.values());
    run(
        connection,
        """
        INSERT INTO ingest.template_block (site, fingerprint, sightings, tied, last_at)
        SELECT ?, fingerprint, sightings, tied, ?
        FROM unnest(?::text[], ?::bigint[], ?::bigint[]) AS now (fingerprint, sightings, tied)
        ON CONFLICT (site, fingerprint) DO UPDATE SET
          sightings = excluded.sightings, tied = excluded.tied, last_at = excluded.last_at
        """,
        site,
        number,
        connection.createArrayOf("text", sightings.keySet().toArray()),
        connection.createArrayOf("bigint", values.stream().map(Sightings::seen).toArray()),
        connection.createArrayOf("bigint", values.stream().map(Sightings::tied).toArray()));
  }

  /** The furniture of the version in force. */
  private Set<String> active() throws SQLException {
    String sql =
        "SELECT fingerprint FROM ingest.template_furniture"
            + " WHERE site = ? AND until_version IS NULL";
    try (PreparedStatement query = prepared(connection, sql, site);
        ResultSet rows = query.executeQuery()) {
      Set<String> active = new HashSet<>();
      while (rows.next()) {
        active.add(rows.getString(1));
      }
      return active;
    }
  }

  /** Makes a block furniture from the next version on. */
  private void add(EdgeBlock block) throws SQLException {
    String sample = block.text().substring(0, Math.min(block.text().length(), LONGEST_SAMPLE));
    run(
        connection,
        """
        INSERT INTO ingest.template_furniture
          (site, fingerprint, sample, from_version, learned_at)
        VALUES (?, ?, ?, ?, ?)
        """,
        site,
        block.fingerprint(),
        sample,
        version + 1,
        Timestamp.from(at));
    LOG.info("event=furniture_learned site={} version={} text={}", site, version + 1, sample);
  }

  /** Drops what none of the last articles had; gives how much of it was furniture. */
  private int forget() throws SQLException {
    int oldest = number - Sightings.WINDOW;
    int ended =
        run(
            connection,
            """
            UPDATE ingest.template_furniture SET until_version = ?
            WHERE site = ? AND until_version IS NULL AND fingerprint IN (
              SELECT fingerprint FROM ingest.template_block WHERE site = ? AND last_at <= ?)
            """,
            version + 1,
            site,
            site,
            oldest);
    run(
        connection,
        "DELETE FROM ingest.template_block WHERE site = ? AND last_at <= ?",
        site,
        oldest);
    run(
        connection,
        "DELETE FROM ingest.template_story WHERE site = ? AND number <= ?",
        site,
        oldest);
    return ended;
  }

  private static PreparedStatement prepared(Connection connection, String sql, Object... values)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }

  private static int run(Connection connection, String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = prepared(connection, sql, values)) {
      return statement.executeUpdate();
    }
  }
}
