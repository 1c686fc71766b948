package org.pactwatch.ingest.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * How far WARC files of old news were read, in PostgreSQL, so that reading goes on where it was
 * ended. A file is known by its size and its first bytes, wherever it lies. Safe for many threads.
 */
public final class ReadPositions {
  private static final int FIRST = 1 << 16;

  private final DataSource database;

  /**
   * @param database where the migrations of {@code db/ingest} have been run
   */
  public ReadPositions(DataSource database) {
    this.database = database;
  }

  /**
   * What a file is known by.
   *
   * @throws IOException if it cannot be read
   */
  public static String nameOf(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      String digest = CaptureRecords.digest(in.readNBytes(FIRST)).prefixedBase32();
      return digest + ":" + Files.size(file);
    }
  }

  /** How far a file was read, in bytes; 0 if it never was. */
  public long of(String name) {
    try (Connection connection = database.getConnection();
        PreparedStatement query =
            connection.prepareStatement("SELECT position FROM ingest.backfill WHERE file = ?")) {
      query.setString(1, name);
      try (ResultSet rows = query.executeQuery()) {
        return rows.next() ? rows.getLong(1) : 0;
      }
    } catch (SQLException e) {
      throw unreachable(e);
    }
  }

  /** Notes how far a file was read. */
  public void save(String name, Path file, long position) {
    String sql =
        """
        INSERT INTO ingest.backfill (file, name, position) VALUES (?, ?, ?)
        ON CONFLICT (file) DO UPDATE SET name = excluded.name, position = excluded.position,
          noted_at = now()
        """;
    try (Connection connection = database.getConnection();
        PreparedStatement update = connection.prepareStatement(sql)) {
      update.setString(1, name);
      update.setString(2, file.toString());
      update.setLong(3, position);
      update.executeUpdate();
    } catch (SQLException e) {
      throw unreachable(e);
    }
  }

  private static IllegalStateException unreachable(SQLException e) {
    return new IllegalStateException("the database cannot be reached: " + e.getMessage(), e);
  }
}
