package org.pactwatch.app.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddedPostgresServerTest {
  private static Path made = Path.of("");

  private final Path dir;

  EmbeddedPostgresServerTest(@TempDir Path dir) {
    this.dir = dir;
  }

  /** A database that was made and stopped, so that not every test has to make one. */
  @BeforeAll
  static void make(@TempDir Path directory) {
    made = directory;
    TestEngines.postgres(directory).close();
  }

  private void takeMade() throws IOException {
    try (Stream<Path> files = Files.walk(made)) {
      for (Path file : files.filter(f -> !f.equals(made)).toList()) {
        Files.copy(file, dir.resolve(made.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }

  @Test
  void isSafeAndClosed() throws Exception {
    takeMade();
    try (DatabaseServer server = TestEngines.postgres(dir)) {
      assertThat(setting(server, "fsync")).isEqualTo("on");
      assertThat(setting(server, "synchronous_commit")).isEqualTo("on");
      assertThat(setting(server, "listen_addresses")).isEqualTo("127.0.0.1");
      assertThat(setting(server, "is_superuser")).isEqualTo("off");
      assertThat(Files.readString(dir.resolve("cluster/pg_hba.conf")).lines())
          .filteredOn(l -> !l.isBlank() && !l.startsWith("#"))
          .isNotEmpty()
          .allMatch(l -> l.endsWith("scram-sha-256"));
      assertThat(
              PosixFilePermissions.toString(Files.getPosixFilePermissions(dir.resolve("password"))))
          .isEqualTo("rw-------");
      for (String user : new String[] {"pactwatch", "postgres"}) {
        for (String password : new String[] {"", "wrong"}) {
          assertThatExceptionOfType(SQLException.class)
              .isThrownBy(() -> TestEngines.connect(server.jdbcUrl(), user, password).close())
              .withMessageContaining("password");
        }
      }
      assertThat(server.toString()).doesNotContain(server.password());
    }
  }

  @Test
  void isThereAgainAfterACleanStop() throws Exception {
    takeMade();
    String password;
    try (DatabaseServer server = TestEngines.postgres(dir)) {
      password = server.password();
      execute(server, "CREATE TABLE kept AS SELECT 1 AS one");
    }
    assertThat(dir.resolve("cluster/postmaster.pid")).doesNotExist();
    try (DatabaseServer server = TestEngines.postgres(dir)) {
      assertThat(server.password()).isEqualTo(password);
      execute(server, "SELECT one FROM kept");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "no number", "1"})
  void isNotMisledByALockFileThatNobodyHolds(String pid) throws Exception {
    takeMade();
    Files.writeString(dir.resolve("cluster/postmaster.pid"), pid + "\n");
    TestEngines.postgres(dir).close();
  }

  @Test
  void beginsAnewWhereItsFirstStartWasCutShort() throws Exception {
    Files.createDirectories(dir.resolve("cluster/base"));
    Files.writeString(dir.resolve("cluster/postgresql.conf"), "half");
    Files.writeString(dir.resolve("cluster/PG_VERSION"), "18\n");
    try (DatabaseServer server = TestEngines.postgres(dir)) {
      execute(server, "SELECT 1");
    }
  }

  @Test
  void refusesTheFilesOfAnotherVersion() throws Exception {
    takeMade();
    Files.writeString(dir.resolve("cluster/PG_VERSION"), "17\n");
    assertThatExceptionOfType(EngineException.class)
        .isThrownBy(() -> TestEngines.postgres(dir))
        .withMessageContaining("was written by PostgreSQL 17, this build brings 18");
  }

  @Test
  void anotherProgramReachesItAsAnExternalOne() throws Exception {
    takeMade();
    try (DatabaseServer server = TestEngines.postgres(dir)) {
      Duration wait = Duration.ofSeconds(5);
      try (ExternalPostgres same =
          ExternalPostgres.connect(server.jdbcUrl(), server.user(), server.password(), wait)) {
        assertThat(same.toString()).doesNotContain(server.password());
      }
      execute(server, "SELECT 1");
      assertThatExceptionOfType(EngineException.class)
          .isThrownBy(
              () -> ExternalPostgres.connect(server.jdbcUrl(), server.user(), "wrong", wait))
          .withMessageContaining("cannot be used as pactwatch");
    }
  }

  private static String setting(DatabaseServer server, String name) throws SQLException {
    try (Connection connection = TestEngines.connect(server);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SHOW " + name)) {
      assertThat(row.next()).isTrue();
      return row.getString(1);
    }
  }

  private static void execute(DatabaseServer server, String sql) throws SQLException {
    try (Connection connection = TestEngines.connect(server);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
