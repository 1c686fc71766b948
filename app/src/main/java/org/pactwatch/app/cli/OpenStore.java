package org.pactwatch.app.cli;

import java.nio.file.Files;
import java.time.Clock;
import org.pactwatch.app.engine.DataDirectory;
import org.pactwatch.app.engine.DatabaseServer;
import org.pactwatch.store.Store;
import org.pactwatch.store.db.Database;

/**
 * The store with the database under it, for commands that ask or decide. Kafka is not needed: what
 * a decision changes waits in the outbox until the pipeline runs.
 */
record OpenStore(DataDirectory data, DatabaseServer server, Database database, Store store)
    implements AutoCloseable {

  static OpenStore of(Place place, Clock clock) {
    if (place.hasOwnDatabase() && !Files.isDirectory(place.data().resolve("postgres"))) {
      throw new CommandFailure(
          place.data() + ": nothing is kept here yet; 'pactwatch run' begins, --data names another");
    }
    DataDirectory data = place.take();
    try {
      DatabaseServer server = place.database(data);
      try {
        Database database = Place.open(server);
        return new OpenStore(data, server, database, Store.in(database, clock));
      } catch (RuntimeException e) {
        server.close();
        throw e;
      }
    } catch (RuntimeException e) {
      data.close();
      throw e;
    }
  }

  @Override
  public void close() {
    try (data;
        server) {
      database.close();
    }
  }
}
