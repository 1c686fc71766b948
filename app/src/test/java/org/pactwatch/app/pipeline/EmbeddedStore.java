package org.pactwatch.app.pipeline;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import org.pactwatch.app.engine.DatabaseServer;
import org.pactwatch.app.engine.EmbeddedPostgresServer;
import org.pactwatch.store.Store;
import org.pactwatch.store.db.Database;
import org.pactwatch.store.db.Migrations;

/** An empty store on a database server of its own. */
final class EmbeddedStore implements AutoCloseable {
  private final DatabaseServer server;
  private final Database database;

  EmbeddedStore(Path folder) {
    this.server = EmbeddedPostgresServer.start(folder.resolve("postgres"));
    this.database =
        Database.open(
            server.jdbcUrl(), server.user(), server.password(), 3, List.of(Migrations.ofStore()));
  }

  Store store() {
    return Store.in(database, Clock.systemUTC());
  }

  /** What a statement changes behind the store's back: how many rows. */
  int execute(String sql) throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      return statement.executeUpdate(sql);
    }
  }

  long count(String table) throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT count(*) FROM " + table)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  @Override
  public void close() {
    database.close();
    server.close();
  }
}
