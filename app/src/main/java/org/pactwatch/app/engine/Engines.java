package org.pactwatch.app.engine;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Kafka and PostgreSQL, both ready.
 *
 * @param broker where the records go
 * @param database where the ledger and the picture are
 */
public record Engines(Broker broker, DatabaseServer database) implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Engines.class);

  /**
   * Starts both in a data directory, at the same time.
   *
   * @param broken told if the broker gives up later
   * @throws EngineException if one does not start; then the other has been stopped
   */
  public static Engines embedded(DataDirectory data, Consumer<String> broken) {
    return embedded(
        data,
        () -> EmbeddedPostgresServer.start(data.resolve("postgres")),
        () -> EmbeddedKafka.start(data.resolve("kafka"), 0, broken));
  }

  static Engines embedded(
      DataDirectory data, Supplier<DatabaseServer> database, Supplier<Broker> broker) {
    LOG.info("starting kafka and postgresql: data={}", data.root());
    CompletableFuture<DatabaseServer> starting =
        CompletableFuture.supplyAsync(
            database, task -> new Thread(task, "start-postgresql").start());
    Broker started;
    try {
      started = broker.get();
    } catch (RuntimeException e) {
      starting.thenAccept(DatabaseServer::close).exceptionally(x -> null).join();
      throw e;
    }
    try {
      return new Engines(started, starting.join());
    } catch (CompletionException e) {
      started.close();
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  /** Stops both, the broker first: what it holds can wait, the database may still be written. */
  @Override
  public void close() {
    try {
      broker.close();
    } finally {
      database.close();
    }
  }
}
