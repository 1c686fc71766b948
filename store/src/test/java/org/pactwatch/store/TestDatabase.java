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

/** A real PostgreSQL server, started once for all tests; each test takes a fresh database of it. */
public final class TestDatabase {

  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final String TEMPLATE = "migrated";

  private TestDatabase() {}

  private static final class Server {
    private static final EmbeddedPostgres POSTGRES = start();

    private static EmbeddedPostgres start() {
      try {
        EmbeddedPostgres server =
            EmbeddedPostgres.builder()
                .setServerConfig("fsync", "off")
                .setServerConfig("synchronous_commit", "off")
                .start();
        run(server, "CREATE DATABASE " + TEMPLATE);
        open(server, TEMPLATE).close();
        return server;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** A database with the current schema and nothing in it. */
  public static Database fresh() {
    String name = newName();
    run(Server.POSTGRES, "CREATE DATABASE " + name + " TEMPLATE " + TEMPLATE);
    return open(Server.POSTGRES, name);
  }

  /** The address of a database without any schema. */
  public static String emptyUrl() {
    String name = newName();
    run(Server.POSTGRES, "CREATE DATABASE " + name);
    return Server.POSTGRES.getJdbcUrl("postgres", name);
  }

  private static String newName() {
    return "test_" + NUMBER.incrementAndGet();
  }

  private static Database open(EmbeddedPostgres server, String name) {
    return Database.open(
        server.getJdbcUrl("postgres", name),
        "postgres",
        "postgres",
        3,
        List.of(Migrations.ofStore()));
  }

  private static void run(EmbeddedPostgres server, String sql) {
    try (Connection c = server.getPostgresDatabase().getConnection();
        Statement s = c.createStatement()) {
      s.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }
}
