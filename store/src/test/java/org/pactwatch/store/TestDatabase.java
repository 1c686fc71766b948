package org.pactwatch.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.pactwatch.store.db.Database;
import org.pactwatch.store.db.Migrations;

/** A real PostgreSQL server with one migrated database, started once and emptied for each test. */
public final class TestDatabase {

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private TestDatabase() {}

  private static final class Server {
    private static final EmbeddedPostgres POSTGRES = start();
    private static final Database DATABASE = open(POSTGRES, newDatabase(POSTGRES));

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder()
            .setServerConfig("fsync", "off")
            .setServerConfig("synchronous_commit", "off")
            .setServerConfig("full_page_writes", "off")
            .start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** The database, with the current schema and nothing in it; it stays open. */
  public static Database empty() {
    return Server.DATABASE.write(
        h -> {
          String tables =
              h.createQuery(
                      """
                      SELECT string_agg(format('%I.%I', schemaname, tablename), ', ')
                      FROM pg_tables WHERE schemaname = 'pactwatch'
                        AND tablename NOT IN ('flyway_schema_history', 'epoch', 'derivation')
                      """)
                  .mapTo(String.class)
                  .one();
          h.execute("TRUNCATE " + tables);
          h.execute("UPDATE epoch SET recorded_at = '1970-01-01T00:00:00Z'");
          return Server.DATABASE;
        });
  }

  /** The address of a database without any schema. */
  public static String emptyUrl() {
    return Server.POSTGRES.getJdbcUrl("postgres", newDatabase(Server.POSTGRES));
  }

  private static String newDatabase(EmbeddedPostgres server) {
    String name = "test_" + NUMBER.incrementAndGet();
    try (Connection c = server.getPostgresDatabase().getConnection();
        Statement s = c.createStatement()) {
      s.execute("CREATE DATABASE " + name);
    } catch (SQLException e) {
      throw new IllegalStateException("no database " + name, e);
    }
    return name;
  }

  private static Database open(EmbeddedPostgres server, String name) {
    return Database.open(
        server.getJdbcUrl("postgres", name),
        "postgres",
        "postgres",
        3,
        List.of(Migrations.ofStore()));
  }
}
