package org.pactwatch.alert;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.pactwatch.alert.outbox.AlertDatabase;

/** One PostgreSQL for all tests of the module, with the schema as the program makes it. */
@SuppressWarnings("NullAway")
public final class AlertPostgres {
  private static DataSource server;

  private AlertPostgres() {}

  /** The database, with nothing in it. */
  public static synchronized AlertDatabase empty() {
    return new AlertDatabase(emptySource());
  }

  /** As {@link #empty()}. */
  public static synchronized DataSource emptySource() {
    if (server == null) {
      server = started();
    }
    List<String> tables =
        List.of(
            "taken",
            "pairing",
            "subject",
            "fact",
            "told_group",
            "attempt",
            "channel",
            "silence",
            "reader",
            "configured",
            "rule",
            "paused_rule");
    Jdbi.create(server)
        .useHandle(
            h ->
                h.execute(
                    "TRUNCATE alert."
                        + String.join(", alert.", tables)
                        + " RESTART IDENTITY CASCADE;"
                        + " TRUNCATE alert.delivery RESTART IDENTITY CASCADE;"
                        + " TRUNCATE alert.message RESTART IDENTITY CASCADE"));
    return server;
  }

  private static DataSource started() {
    try {
      DataSource database = EmbeddedPostgres.builder().start().getPostgresDatabase();
      Flyway.configure()
          .dataSource(database)
          .locations("classpath:" + AlertDatabase.MIGRATIONS)
          .schemas(AlertDatabase.SCHEMA)
          .load()
          .migrate();
      return database;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
