package org.pactwatch.review.desk;

import java.util.Set;
import org.pactwatch.store.db.Database;

/** Which sources are paused. Thread-safe. */
public final class PausedSources {
  private final Database database;

  /** Keeps them in a database that is at the console's version. */
  public PausedSources(Database database) {
    this.database = database;
  }

  /** The ids of all that are paused. */
  public Set<String> all() {
    return database.read(
        h -> h.createQuery("SELECT source FROM console.paused_source").mapTo(String.class).set());
  }

  /** Pauses a source, or ends its pause. */
  public void set(String source, boolean paused) {
    String statement =
        paused
            ? "INSERT INTO console.paused_source (source) VALUES (:source) ON CONFLICT DO NOTHING"
            : "DELETE FROM console.paused_source WHERE source = :source";
    database.write(h -> h.createUpdate(statement).bind("source", source).execute());
  }
}
