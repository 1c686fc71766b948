package org.pactwatch.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pactwatch.alert.settings.AlertSettings;
import org.pactwatch.app.alerting.AlertRoom;
import org.pactwatch.app.config.Configuration;
import org.pactwatch.app.config.ConfigurationException;
import org.pactwatch.app.config.ConfigurationFile;
import org.pactwatch.app.engine.DataDirectory;
import org.pactwatch.app.engine.DatabaseServer;
import org.pactwatch.app.engine.EmbeddedPostgresServer;
import org.pactwatch.app.engine.ExternalPostgres;
import org.pactwatch.review.Rooms;
import org.pactwatch.review.oidc.OidcSettings;
import org.pactwatch.store.db.Database;
import org.pactwatch.store.db.DatabaseTooNew;
import org.pactwatch.store.db.DatabaseUnavailable;
import org.pactwatch.store.db.Migrations;
import picocli.CommandLine.Option;

/** The options that say where things are, the same for every command that needs them. */
final class Place {
  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final int CONNECTIONS = 8;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "data",
      description = "Where everything is kept. Default: ${DEFAULT-VALUE}, in the current folder.")
  private Path data = Path.of("data");

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description =
          "The configuration. Default: pactwatch.yaml in the current folder, if it is there.")
  private @Nullable Path config;

  @Option(
      names = "--jdbc",
      paramLabel = "URL",
      defaultValue = "${env:PACTWATCH_JDBC:-" + Option.NULL_VALUE + "}",
      description =
          "Use this PostgreSQL database instead of the embedded one; TLS as the URL says, such as"
              + " ?sslmode=verify-full. Also from the environment, PACTWATCH_JDBC.")
  private @Nullable String jdbc;

  @Option(
      names = "--jdbc-user",
      paramLabel = "NAME",
      defaultValue = "pactwatch",
      description =
          "Its user; the password is taken from the environment, PACTWATCH_DB_PASSWORD, or a file."
              + " Default: ${DEFAULT-VALUE}.")
  private String jdbcUser = "pactwatch";

  @Option(
      names = "--jdbc-password-file",
      paramLabel = "FILE",
      defaultValue = "${env:PACTWATCH_DB_PASSWORD_FILE:-" + Option.NULL_VALUE + "}",
      description =
          "A file with the password alone in it; also from the environment,"
              + " PACTWATCH_DB_PASSWORD_FILE.")
  private @Nullable Path passwordFile;

  /** The data directory, taken. */
  DataDirectory take() {
    return DataDirectory.open(data);
  }

  Path data() {
    return data;
  }

  /** The file of the configuration, which need not be there if it was not named. */
  Path configurationFile() {
    return config == null ? ConfigurationFile.USUAL : config;
  }

  /** What is configured. */
  Configuration configuration() {
    try {
      return config == null && !Files.exists(ConfigurationFile.USUAL)
          ? Configuration.NONE
          : ConfigurationFile.read(configurationFile());
    } catch (ConfigurationException e) {
      throw new CommandFailure(String.valueOf(e.getMessage()), e);
    }
  }

  /** What is wanted of alerts. */
  AlertSettings alerts() {
    try {
      return configuration().alerts().settings(System::getenv);
    } catch (ConfigurationException e) {
      throw new CommandFailure(String.valueOf(e.getMessage()), e);
    }
  }

  /** The provider by which people sign in to the console, or null. */
  @Nullable OidcSettings oidc() {
    try {
      return configuration().console().settings(System::getenv);
    } catch (ConfigurationException e) {
      throw new CommandFailure(String.valueOf(e.getMessage()), e);
    }
  }

  boolean hasOwnDatabase() {
    return jdbc == null;
  }

  /** The database server, ready. */
  DatabaseServer database(DataDirectory directory) {
    return hasOwnDatabase()
        ? EmbeddedPostgresServer.start(directory.resolve("postgres"))
        : externalDatabase();
  }

  /** The database server that was named, which somebody else runs. */
  DatabaseServer externalDatabase() {
    if (jdbc == null) {
      throw new CommandFailure("--jdbc URL is needed");
    }
    return ExternalPostgres.connect(jdbc, jdbcUser, password(), CONNECT);
  }

  private String password() {
    String given = System.getenv("PACTWATCH_DB_PASSWORD");
    if (passwordFile == null) {
      return given == null ? "" : given;
    }
    try {
      return Files.readString(passwordFile).strip();
    } catch (IOException e) {
      throw new CommandFailure(passwordFile + ": no password can be read here: " + e, e);
    }
  }

  /** The database, at the program's version. */
  static Database open(DatabaseServer server) {
    try {
      return Database.open(
          server.jdbcUrl(),
          server.user(),
          server.password(),
          CONNECTIONS,
          List.of(
              Migrations.ofStore(),
              new Migrations("ingest", "db/ingest"),
              AlertRoom.migrations(),
              Rooms.migrations()));
    } catch (DatabaseUnavailable | DatabaseTooNew e) {
      throw new CommandFailure(String.valueOf(e.getMessage()), e);
    }
  }

  /** Whether there is a store, or somebody else runs one. */
  boolean hasStore() {
    return !hasOwnDatabase() || Files.isDirectory(data.resolve("postgres"));
  }

  /** The store alone, without Kafka. */
  OpenStore store() {
    return OpenStore.of(this, Clock.systemUTC());
  }
}
