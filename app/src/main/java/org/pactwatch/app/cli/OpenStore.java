package org.pactwatch.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pactwatch.app.engine.DataDirectory;
import org.pactwatch.app.engine.DatabaseServer;
import org.pactwatch.app.engine.EngineException;
import org.pactwatch.app.engine.RunningPostgres;
import org.pactwatch.model.PactId;
import org.pactwatch.store.Store;
import org.pactwatch.store.db.Database;
import org.pactwatch.store.query.PactLife;

/**
 * The store with the database under it, for commands that ask or decide. Kafka is not needed: what
 * a decision changes waits in the outbox until the pipeline runs. While another process runs on the
 * data directory, its database is used along with it.
 *
 * @param server the database server
 * @param database the pool
 * @param store what is asked
 */
record OpenStore(DatabaseServer server, Database database, Store store) implements AutoCloseable {

  static OpenStore of(Place place, Clock clock) {
    if (!place.hasOwnDatabase()) {
      return over(place.externalDatabase(), clock);
    }
    if (!Files.isDirectory(engine(place))) {
      throw new CommandFailure(
          place.data()
              + ": nothing is kept here yet; 'pactwatch run' begins, --data names another");
    }
    DataDirectory data;
    try {
      data = place.take();
    } catch (EngineException e) {
      return over(RunningPostgres.in(engine(place)).orElseThrow(() -> e), clock);
    }
    try {
      return over(new Own(data, place.database(data)), clock);
    } catch (RuntimeException e) {
      data.close();
      throw e;
    }
  }

  private static Path engine(Place place) {
    return place.data().resolve("postgres");
  }

  /** A server that was started for this command, and the directory it works in. */
  private record Own(DataDirectory data, DatabaseServer server) implements DatabaseServer {
    @Override
    public String jdbcUrl() {
      return server.jdbcUrl();
    }

    @Override
    public String user() {
      return server.user();
    }

    @Override
    public String password() {
      return server.password();
    }

    @Override
    public void close() {
      try (data) {
        server.close();
      }
    }
  }

  private static OpenStore over(DatabaseServer server, Clock clock) {
    try {
      Database database = Place.open(server);
      return new OpenStore(server, database, Store.upToDate(database, clock));
    } catch (RuntimeException e) {
      server.close();
      throw e;
    }
  }

  /** The id of the pact that alone has one that begins so. */
  PactId pact(String beginning) {
    return life(beginning, null).id();
  }

  /**
   * The life of the pact whose id alone begins so.
   *
   * @param known as of when it was known; null for now
   */
  PactLife life(String beginning, @Nullable Instant known) {
    if (beginning.isBlank()) {
      throw new CommandFailure("a pact's id is needed; 'pactwatch picture' shows them");
    }
    return store
        .picture()
        .pact(new PactId(beginning), known)
        .orElseThrow(() -> new CommandFailure(beginning + ": " + whyNone(new PactId(beginning))));
  }

  private String whyNone(PactId id) {
    return store
        .picture()
        .successor(id)
        .map(now -> "this pact is now known as " + now.value())
        .orElse("no pact has this id, or several begin so");
  }

  @Override
  public void close() {
    try {
      database.close();
    } finally {
      server.close();
    }
  }
}
