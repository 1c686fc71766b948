package org.pactwatch.store;

import java.util.Collection;
import java.util.List;
import org.pactwatch.model.Change;
import org.pactwatch.store.db.Database;
import org.pactwatch.store.db.Json;

/**
 * The changes that are still to be sent out. They were written in the transaction of what brought
 * them; one that was sent but not yet noted as relayed is sent again, with the same id.
 * Thread-safe; one relay at a time keeps the order.
 */
public final class Outbox {

  private final Database database;

  /** Reads from a database that is at the program's version. */
  public Outbox(Database database) {
    this.database = database;
  }

  /**
   * A change waiting to be sent.
   *
   * @param position its place in the outbox
   * @param change the change
   */
  public record Pending(long position, Change change) {}

  /** The changes that have waited longest, in the order they were recorded. */
  public List<Pending> pending(int limit) {
    return database.read(
        h ->
            h.createQuery(
                    """
                    SELECT position, body FROM change WHERE NOT relayed ORDER BY position LIMIT :n
                    """)
                .bind("n", limit)
                .map(
                    (rs, ctx) ->
                        new Pending(rs.getLong(1), Json.read(Change.class, rs.getString(2))))
                .list());
  }

  /** Notes that these have been sent; they do not wait any more. */
  public void relayed(Collection<Pending> sent) {
    Long[] positions = sent.stream().map(Pending::position).toArray(Long[]::new);
    database.write(
        h ->
            h.createUpdate("UPDATE change SET relayed = true WHERE position = ANY(:positions)")
                .bind("positions", positions)
                .execute());
  }
}
