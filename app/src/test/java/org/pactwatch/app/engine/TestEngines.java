package org.pactwatch.app.engine;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.admin.Admin;

/** Engines for the tests, which unpack PostgreSQL once for all of them. */
final class TestEngines {
  private static final Path BINARIES = Path.of("target", "postgres-binaries", "18");

  private TestEngines() {}

  static Engines start(DataDirectory data) {
    return Engines.embedded(
        data,
        () -> postgres(data.resolve("postgres")),
        () -> EmbeddedKafka.start(data.resolve("kafka"), 0, why -> {}));
  }

  static DatabaseServer postgres(Path directory) {
    return EmbeddedPostgresServer.start(directory, BINARIES, 0);
  }

  static Connection connect(DatabaseServer server) throws SQLException {
    return connect(server.jdbcUrl(), server.user(), server.password());
  }

  static Connection connect(String url, String user, String password) throws SQLException {
    Properties login = new Properties();
    login.setProperty("user", user);
    login.setProperty("password", password);
    return DriverManager.getConnection(url, login);
  }

  static Admin admin(Broker broker) {
    return Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
  }
}
