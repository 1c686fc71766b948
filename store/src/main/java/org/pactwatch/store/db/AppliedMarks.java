package org.pactwatch.store.db;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/**
 * Marks each migration as applied in the transaction that applies it. Flyway commits its own
 * history in another transaction, right after: where a process or the server ends between the two,
 * what was applied would be applied again, and fail, at every start from then on. The marks say
 * what to add to the history then. For one thread.
 *
 * @param schema the schema that is migrated and holds the marks
 */
record AppliedMarks(String schema) implements Callback {

  private static final String TABLE = "migration_applied";

  @Override
  public boolean supports(Event event, Context context) {
    return event == Event.AFTER_EACH_MIGRATE;
  }

  @Override
  public boolean canHandleInTransaction(Event event, Context context) {
    return true;
  }

  @Override
  public void handle(Event event, Context context) {
    Connection connection = context.getConnection();
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE TABLE IF NOT EXISTS " + schema + "." + TABLE + " (version text PRIMARY KEY)");
      try (PreparedStatement insert =
          connection.prepareStatement(
              "INSERT INTO " + schema + "." + TABLE + " VALUES (?) ON CONFLICT DO NOTHING")) {
        insert.setString(1, version(context.getMigrationInfo()));
        insert.executeUpdate();
      }
    } catch (SQLException e) {
      throw new FlywayException("the migration cannot be marked as applied", e);
    }
  }

  @Override
  public String getCallbackName() {
    return "marks of what was applied";
  }

  /**
   * Adds to Flyway's history what was applied and is missing there. Nobody else may migrate
   * meanwhile.
   *
   * @return how many were added
   */
  int recover(Connection connection, Flyway flyway) throws SQLException {
    Set<String> applied = applied(connection);
    MigrationInfo[] missing =
        Arrays.stream(flyway.info().pending())
            .filter(m -> applied.contains(version(m)))
            .toArray(MigrationInfo[]::new);
    String history = schema + "." + flyway.getConfiguration().getTable();
    for (MigrationInfo m : missing) {
      add(connection, history, m);
    }
    return missing.length;
  }

  private Set<String> applied(Connection connection) throws SQLException {
    Set<String> applied = new HashSet<>();
    try (PreparedStatement exists =
        connection.prepareStatement("SELECT to_regclass(?) IS NOT NULL")) {
      exists.setString(1, schema + "." + TABLE);
      try (ResultSet rs = exists.executeQuery()) {
        if (!rs.next() || !rs.getBoolean(1)) {
          return applied;
        }
      }
    }
    try (Statement statement = connection.createStatement();
        ResultSet rs = statement.executeQuery("SELECT version FROM " + schema + "." + TABLE)) {
      while (rs.next()) {
        applied.add(rs.getString(1));
      }
    }
    return applied;
  }

  private static void add(Connection connection, String history, MigrationInfo m)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO "
                + history
                + " (installed_rank, version, description, type, script, checksum, installed_by,"
                + " execution_time, success)"
                + " SELECT coalesce(max(installed_rank), 0) + 1, ?, ?, ?, ?, ?, current_user, 0, true"
                + " FROM "
                + history)) {
      insert.setString(1, version(m));
      insert.setString(2, m.getDescription());
      insert.setString(3, m.getType().name());
      insert.setString(4, m.getScript());
      insert.setObject(5, m.getChecksum(), java.sql.Types.INTEGER);
      insert.executeUpdate();
    }
  }

  private static String version(MigrationInfo m) {
    return m.getVersion().getVersion();
  }
}
