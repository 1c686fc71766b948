package org.pactwatch.store.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The versions of one schema, as files on the class path.
 *
 * @param schema the schema, made if it is missing
 * @param location folder on the class path, such as {@code db/store}
 */
public record Migrations(String schema, String location) {

  private static final Logger log = LoggerFactory.getLogger(Migrations.class);

  /** The store's own tables. */
  public static Migrations ofStore() {
    return new Migrations(Database.SCHEMA, "db/store");
  }

  /** One process after the other; takes three connections. */
  void apply(DataSource database, String url) {
    try (Connection turn = database.getConnection()) {
      turn.setAutoCommit(false);
      await(turn);
      migrate(database, turn, url);
      turn.commit();
    } catch (FlywayException | SQLException e) {
      throw new IllegalStateException(
          "schema "
              + schema
              + " of database "
              + url
              + " cannot be migrated: "
              + DatabaseUnavailable.oneLine(e),
          e);
    }
  }

  /** A migration of much data takes its time, and the others wait for it. */
  private void await(Connection turn) throws SQLException {
    try (Statement statement = turn.createStatement()) {
      statement.execute(
          "SET LOCAL statement_timeout = 0; SET LOCAL lock_timeout = 0;"
              + " SET LOCAL idle_in_transaction_session_timeout = 0");
      statement.execute("SELECT pg_advisory_xact_lock(hashtext('migrations of " + schema + "'))");
    }
  }

  private void migrate(DataSource database, Connection turn, String url) throws SQLException {
    AppliedMarks marks = new AppliedMarks(schema);
    Flyway flyway =
        Flyway.configure(Migrations.class.getClassLoader())
            .dataSource(database)
            .defaultSchema(schema)
            .schemas(schema)
            .locations("classpath:" + location)
            .failOnMissingLocations(true)
            .callbacks(marks)
            .load();
    refuseNewer(flyway, url);
    int recovered = marks.recover(turn, flyway);
    if (recovered > 0) {
      turn.commit();
      await(turn);
      log.warn("event=migration_was_cut_off schema={} recovered={}", schema, recovered);
    }
    int applied = flyway.migrate().migrationsExecuted;
    if (applied > 0) {
      log.info("schema migrated schema={} applied={}", schema, applied);
    }
  }

  private void refuseNewer(Flyway flyway, String url) {
    Arrays.stream(flyway.info().applied())
        .filter(m -> m.getState() == MigrationState.FUTURE_SUCCESS)
        .reduce((first, second) -> second)
        .map(MigrationInfo::getVersion)
        .ifPresent(
            v -> {
              throw new DatabaseTooNew(url, schema, v.getVersion());
            });
  }
}
