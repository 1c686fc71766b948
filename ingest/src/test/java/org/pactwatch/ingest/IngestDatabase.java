package org.pactwatch.ingest;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** One PostgreSQL for all tests of the module, with the schema as the program makes it. */
@SuppressWarnings("NullAway")
public final class IngestDatabase {
  private static DataSource database;

  private IngestDatabase() {}

  public static synchronized DataSource get() {
    if (database == null) {
      try {
        database = EmbeddedPostgres.builder().start().getPostgresDatabase();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      Flyway.configure()
          .dataSource(database)
          .locations("classpath:db/ingest")
          .schemas("ingest")
          .load()
          .migrate();
    }
    return database;
  }
}
