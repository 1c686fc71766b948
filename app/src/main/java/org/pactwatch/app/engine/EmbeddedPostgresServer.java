package org.pactwatch.app.engine;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server of this process's own, reachable from this machine only and with a password
 * only. What was committed outlives the process and the machine's power. A server that a killed
 * process has left behind is stopped first. As root it runs as nobody in a user namespace, since
 * PostgreSQL refuses to be root.
 */
public final class EmbeddedPostgresServer implements DatabaseServer {
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgresServer.class);
  static final String NAME = "pactwatch";
  private static final String MAJOR = "18";
  private static final Duration START = Duration.ofSeconds(60);
  private static final int LOG_LINES = 3;
  private static final long MAX_LOG_BYTES = 10L * 1024 * 1024;

  private final Path directory;
  private final Path binaries;
  private final Path cluster;
  private final String password;
  private final EmbeddedPostgres server;

  /**
   * Starts the server on any free port. See {@link #start(Path, Path, int)}.
   *
   * @throws EngineException if it does not start
   */
  public static EmbeddedPostgresServer start(Path directory) {
    return start(directory, directory.resolve("binaries"), 0);
  }

  /**
   * Starts the server and waits until it is ready.
   *
   * @param directory where it keeps everything; must belong to this process
   * @param binaries where its programs are unpacked if they are not there; nobody else may be able
   *     to write there
   * @param port where it listens, or 0 for any free port
   * @throws EngineException if it does not start
   */
  public static EmbeddedPostgresServer start(Path directory, Path binaries, int port) {
    try {
      return new EmbeddedPostgresServer(directory, binaries, Ports.free(port).get(0));
    } catch (EngineException e) {
      throw e;
    } catch (IOException | SQLException | RuntimeException | LinkageError e) {
      throw new EngineException("embedded PostgreSQL does not start: " + e.getMessage(), e);
    }
  }

  private EmbeddedPostgresServer(Path directory, Path binaries, int port)
      throws IOException, SQLException {
    this.directory = directory.toAbsolutePath();
    this.binaries = binaries.toAbsolutePath();
    this.cluster = this.directory.resolve("cluster");
    DataDirectory.create(this.directory);
    this.password = Secret.in(passwordFile());
    Postmaster.stop(cluster);
    checkVersion();
    dropUnlessReady(cluster);
    dropUnlessReady(this.binaries);
    this.server = launch(port);
    try {
      createDatabase();
    } catch (SQLException e) {
      close();
      throw e;
    }
    markReady(this.binaries);
    markReady(cluster);
    LOG.info("postgresql is ready: port={} directory={}", port, directory);
  }

  private EmbeddedPostgres launch(int port) throws IOException {
    ProcessBuilder.Redirect log = ProcessBuilder.Redirect.appendTo(logFile().toFile());
    DataDirectory.create(binaries);
    try {
      return EmbeddedPostgres.builder()
          .setOverrideWorkingDirectory(binaries.toFile())
          .setDataDirectory(cluster)
          .setCleanDataDirectory(false)
          .setRegisterShutdownHook(false)
          .setPort(port)
          .setPGStartupWait(START)
          .setOutputRedirector(log)
          .setErrorRedirector(log)
          .setConnectConfig("password", password)
          // Each of these becomes an option of initdb; the later --auth overrides its own trust.
          .setLocaleConfig("auth-host", "scram-sha-256")
          .setLocaleConfig("auth-local", "scram-sha-256")
          .setLocaleConfig("pwfile", passwordFile().toString())
          .setLocaleConfig("locale", "C")
          .setLocaleConfig("locale-provider", "builtin")
          .setLocaleConfig("builtin-locale", "C.UTF-8")
          // Its own -F would turn this off; a setting of the same name that follows wins.
          .setServerConfig("fsync", "on")
          .setServerConfig("synchronous_commit", "on")
          .setServerConfig("listen_addresses", Ports.LOOPBACK)
          .setServerConfig("unix_socket_directories", "")
          .setServerConfig("max_connections", "50")
          .setServerConfig("shared_buffers", "256MB")
          .setServerConfig("max_wal_size", "1GB")
          .setServerConfig("jit", "off")
          .start();
    } catch (IOException | RuntimeException e) {
      Postmaster.stop(cluster);
      throw new IOException(e.getMessage() + lastWords(directory.resolve("postgres.log")), e);
    }
  }

  private void createDatabase() throws SQLException {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      if (!holds(statement, "SELECT 1 FROM pg_roles WHERE rolname = '" + NAME + "'")) {
        statement.execute("CREATE ROLE " + NAME + " LOGIN PASSWORD '" + password + "'");
      }
      if (!holds(statement, "SELECT 1 FROM pg_database WHERE datname = '" + NAME + "'")) {
        statement.execute("CREATE DATABASE " + NAME + " OWNER " + NAME);
      }
    }
  }

  private static boolean holds(Statement statement, String query) throws SQLException {
    try (ResultSet rows = statement.executeQuery(query)) {
      return rows.next();
    }
  }

  private void checkVersion() throws IOException {
    Path version = cluster.resolve("PG_VERSION");
    if (Files.exists(ready(cluster)) && Files.exists(version)) {
      String written = Files.readString(version).trim();
      if (!written.equals(MAJOR)) {
        throw new IOException(
            cluster + " was written by PostgreSQL " + written + ", this build brings " + MAJOR);
      }
    }
  }

  /** What was never completed has nothing in it yet, and may be half of what it should be. */
  private static void dropUnlessReady(Path made) throws IOException {
    if (!Files.exists(ready(made)) && Files.exists(made)) {
      try (Stream<Path> files = Files.walk(made)) {
        List<Path> innermostFirst = files.sorted(Comparator.reverseOrder()).toList();
        for (Path file : innermostFirst) {
          Files.delete(file);
        }
      }
    }
  }

  private static void markReady(Path made) throws IOException {
    if (!Files.exists(ready(made))) {
      Files.createFile(ready(made));
    }
  }

  private static Path ready(Path made) {
    return made.resolveSibling(made.getFileName() + ".ready");
  }

  private Path passwordFile() {
    return directory.resolve("password");
  }

  private Path logFile() throws IOException {
    Path log = directory.resolve("postgres.log");
    if (Files.exists(log) && Files.size(log) > MAX_LOG_BYTES) {
      Files.delete(log);
    }
    return log;
  }

  private static String lastWords(Path log) {
    try {
      List<String> lines = Files.readAllLines(log);
      List<String> last = lines.subList(Math.max(0, lines.size() - LOG_LINES), lines.size());
      return "; it said: " + String.join(" | ", last);
    } catch (IOException e) {
      return "; what it said cannot be read: " + e;
    }
  }

  @Override
  public String jdbcUrl() {
    return "jdbc:postgresql://" + Ports.LOOPBACK + ":" + server.getPort() + "/" + NAME;
  }

  @Override
  public String user() {
    return NAME;
  }

  @Override
  public String password() {
    return password;
  }

  @Override
  public void close() {
    try {
      server.close();
      Postmaster.stop(cluster);
      LOG.info("postgresql has stopped: port={}", server.getPort());
    } catch (IOException e) {
      LOG.error("postgresql does not stop: port={} cause={}", server.getPort(), e.toString());
    }
  }

  /** Leaves the password out. */
  @Override
  public String toString() {
    return "EmbeddedPostgresServer[" + jdbcUrl() + "]";
  }
}
