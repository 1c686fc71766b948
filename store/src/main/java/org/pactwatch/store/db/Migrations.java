package org.pactwatch.store.db;

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

  void apply(DataSource database, String url) {
    try {
      Flyway flyway =
          Flyway.configure(Migrations.class.getClassLoader())
              .dataSource(database)
              .defaultSchema(schema)
              .schemas(schema)
              .locations("classpath:" + location)
              .failOnMissingLocations(true)
              .load();
      refuseNewer(flyway, url);
      int applied = flyway.migrate().migrationsExecuted;
      if (applied > 0) {
        log.info("schema migrated schema={} applied={}", schema, applied);
      }
    } catch (FlywayException e) {
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
