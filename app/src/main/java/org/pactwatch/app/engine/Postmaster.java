package org.pactwatch.app.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server that is still there though the process that started it is not. Its lock file
 * {@code postmaster.pid} tells its process id in the first line (PostgreSQL manual, "Database File
 * Layout").
 */
final class Postmaster {
  private static final Logger LOG = LoggerFactory.getLogger(Postmaster.class);
  private static final Duration FAST = Duration.ofSeconds(10);
  private static final Duration IMMEDIATE = Duration.ofSeconds(5);

  private Postmaster() {}

  /**
   * Stops the server that works on this cluster, if there is one, and removes a lock file that
   * nobody holds. Must only be called while no other process may start one.
   *
   * @throws IOException if it cannot be stopped
   */
  static void stop(Path cluster) throws IOException {
    Path lock = cluster.resolve("postmaster.pid");
    if (!Files.exists(lock)) {
      return;
    }
    Optional<ProcessHandle> server = server(lock, cluster);
    if (server.isPresent()) {
      LOG.warn("stopping a database server left behind: pid={}", server.get().pid());
      stop(server.get());
    }
    // The id may have gone to another process, which the server would take for a rival.
    Files.deleteIfExists(lock);
  }

  private static Optional<ProcessHandle> server(Path lock, Path cluster) throws IOException {
    List<String> lines = Files.readAllLines(lock);
    long pid;
    try {
      pid = lines.isEmpty() ? 0 : Long.parseLong(lines.get(0).trim());
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
    return ProcessHandle.of(pid).filter(p -> isServerOf(p, cluster));
  }

  private static boolean isServerOf(ProcessHandle process, Path cluster) {
    boolean server = process.info().command().map(c -> c.endsWith("postgres")).orElse(false);
    return server
        && process
            .info()
            .arguments()
            .map(a -> Arrays.asList(a).contains(cluster.toString()))
            .orElse(true);
  }

  /** Signals as in the manual, "Shutting Down the Server": fast, then immediate, then the end. */
  private static void stop(ProcessHandle server) throws IOException {
    signal("INT", server);
    if (!ended(server, FAST)) {
      signal("QUIT", server);
      if (!ended(server, IMMEDIATE)) {
        server.destroyForcibly();
        if (!ended(server, IMMEDIATE)) {
          throw new IOException("database server left behind does not stop: " + server.pid());
        }
      }
    }
  }

  private static void signal(String name, ProcessHandle process) throws IOException {
    Process kill = new ProcessBuilder("sh", "-c", "kill -" + name + " " + process.pid()).start();
    ended(kill.toHandle(), IMMEDIATE);
  }

  private static boolean ended(ProcessHandle process, Duration wait) throws IOException {
    try {
      process.onExit().get(wait.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      throw new IOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while stopping a database server", e);
    }
  }
}
