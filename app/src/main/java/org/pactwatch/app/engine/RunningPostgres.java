package org.pactwatch.app.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The embedded server that another process has started in its data directory and still runs. Its
 * lock file {@code postmaster.pid} tells the port in the fourth line and whether it is ready in the
 * eighth.
 */
public final class RunningPostgres {
  private static final int PORT_LINE = 3;
  private static final int STATUS_LINE = 7;
  private static final Duration CONNECT = Duration.ofSeconds(10);

  private RunningPostgres() {}

  /**
   * The server, which stays the other process's to stop.
   *
   * @param directory where it keeps everything
   * @return empty if none is there, or none that is ready
   * @throws EngineException if it does not let us in
   */
  public static Optional<DatabaseServer> in(Path directory) {
    Path cluster = directory.toAbsolutePath().resolve("cluster");
    try {
      Path lock = cluster.resolve("postmaster.pid");
      Path password = directory.resolve("password");
      if (!Files.isReadable(lock) || !Files.isReadable(password)) {
        return Optional.empty();
      }
      List<String> lines = Files.readAllLines(lock);
      if (lines.size() <= STATUS_LINE || !lines.get(STATUS_LINE).strip().equals("ready")) {
        return Optional.empty();
      }
      String url =
          "jdbc:postgresql://"
              + Ports.LOOPBACK
              + ":"
              + Integer.parseInt(lines.get(PORT_LINE).strip())
              + "/"
              + EmbeddedPostgresServer.NAME;
      return Optional.of(
          ExternalPostgres.connect(url, EmbeddedPostgresServer.NAME, Secret.in(password), CONNECT));
    } catch (IOException | NumberFormatException e) {
      throw new EngineException("PostgreSQL in " + directory + " cannot be found: " + e, e);
    }
  }
}
