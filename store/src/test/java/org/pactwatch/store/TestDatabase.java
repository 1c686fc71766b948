package org.pactwatch.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.pactwatch.store.db.Database;
import org.pactwatch.store.db.Migrations;

/**
 * A real PostgreSQL server with one migrated database, started once and emptied for each test: the
 * embedded one, unless another is put in its place.
 */
public final class TestDatabase {

  /** The superuser of every test server, and its password. */
  static final String USER = "postgres";

  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static @Nullable Server other;

  private TestDatabase() {}

  /** A server and its migrated database, which stays open. */
  static final class Server {
    private final String address;
    private final Database database;

    /**
     * Makes a database in a server.
     *
     * @param address its JDBC address up to the name of a database
     */
    Server(String address) {
      this.address = address;
      this.database = Database.open(newDatabase(), USER, USER, 3, List.of(Migrations.ofStore()));
    }

    private String newDatabase() {
      String name = "test_" + NUMBER.incrementAndGet();
      try (Connection c = DriverManager.getConnection(address + "postgres", USER, USER);
          Statement s = c.createStatement()) {
        s.execute("CREATE DATABASE " + name);
      } catch (SQLException e) {
        throw new IllegalStateException("no database " + name, e);
      }
      return address + name;
    }
  }

  private static final class Embedded {
    private static final Server SERVER = start();

    private static Server start() {
      try {
        EmbeddedPostgres postgres =
            EmbeddedPostgres.builder()
                .setServerConfig("fsync", "off")
                .setServerConfig("synchronous_commit", "off")
                .setServerConfig("full_page_writes", "off")
                .start();
        return new Server("jdbc:postgresql://localhost:" + postgres.getPort() + "/");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Lets tests run on another server; null for the embedded one again. */
  static synchronized void use(@Nullable Server server) {
    other = server;
  }

  private static synchronized Server server() {
    return other == null ? Embedded.SERVER : other;
  }

  /** The database, with the current schema and nothing in it; it stays open. */
  public static Database empty() {
    Database database = server().database;
    return database.write(
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
          return database;
        });
  }

  /** The address of a database without any schema. */
  public static String emptyUrl() {
    return server().newDatabase();
  }
}
