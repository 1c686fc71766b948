package org.pactwatch.review;

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
final class TestDatabase {
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private TestDatabase() {}

  private static final class Server {
    private static final String TEMPLATE = "console_template";
    private static final EmbeddedPostgres POSTGRES = withTemplate();

    /** Migrating takes longer than a test; a copy of a migrated database does not. */
    private static EmbeddedPostgres withTemplate() {
      EmbeddedPostgres server = start();
      create(server, TEMPLATE, "");
      open(server, TEMPLATE).close();
      return server;
    }
  }

  /** A server of its own. */
  static EmbeddedPostgres start() {
    try {
      return EmbeddedPostgres.builder()
          .setServerConfig("fsync", "off")
          .setServerConfig("synchronous_commit", "off")
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A database with the current schema and nothing in it. */
  static Database fresh() {
    String name = "console_" + NUMBER.incrementAndGet();
    create(Server.POSTGRES, name, " TEMPLATE " + Server.TEMPLATE);
    return open(Server.POSTGRES, name);
  }

  private static void create(EmbeddedPostgres server, String name, String how) {
    try (Connection c = server.getPostgresDatabase().getConnection();
        Statement s = c.createStatement()) {
      s.execute("CREATE DATABASE " + name + how);
    } catch (SQLException e) {
      throw new IllegalStateException(name, e);
    }
  }

  /** A database of a server, brought to the current schema. */
  static Database open(EmbeddedPostgres server, String name) {
    return Database.open(
        server.getJdbcUrl("postgres", name),
        "postgres",
        "postgres",
        3,
        List.of(Migrations.ofStore(), Rooms.migrations()));
  }
}
