package org.pactwatch.review.http;

import java.util.List;
import org.pactwatch.model.Change;
import org.pactwatch.store.db.Database;
import org.pactwatch.store.db.Json;

/** The changes of the picture in the order they were recorded, from any place on. Thread-safe. */
final class ChangeFeed {

  /**
   * A change with its place.
   *
   * @param position its place; later ones have larger numbers
   * @param change the change
   */
  record Numbered(long position, Change change) {}

  private final Database database;

  ChangeFeed(Database database) {
    this.database = database;
  }

  /** The changes after a place. */
  List<Numbered> after(long position, int limit) {
    return database.read(
        h ->
            h.createQuery(
                    "SELECT position, body FROM change WHERE position > :after"
                        + " ORDER BY position LIMIT :limit")
                .bind("after", position)
                .bind("limit", limit)
                .map(
                    (rs, ctx) ->
                        new Numbered(rs.getLong(1), Json.read(Change.class, rs.getString(2))))
                .list());
  }

  /** The place of the last change; 0 if there is none. */
  long last() {
    return database.read(
        h ->
            h.createQuery("SELECT coalesce(max(position), 0) FROM change").mapTo(Long.class).one());
  }
}
