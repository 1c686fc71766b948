package org.pactwatch.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.pactwatch.model.Change;
import org.pactwatch.store.db.Database;
import org.pactwatch.store.db.Json;

/**
 * The changes that are still to be sent out. They were written in the transaction of what brought
 * them; one that was sent but not yet noted as relayed is sent again, with the same id.
 * Thread-safe; {@link #relay} keeps the order over all processes.
 */
public final class Outbox {

  /** Names the turn to send; any number that nothing else in the database uses. */
  private static final long TURN = 7_224_361_902L;

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

  /**
   * What waits.
   *
   * @param changes how many
   * @param since when the one that has waited longest was recorded; empty if none waits
   */
  public record Waiting(long changes, Optional<Instant> since) {}

  /** The changes that have waited longest, in the order they were recorded. */
  public List<Pending> pending(int limit) {
    return database.read(h -> pending(h, limit));
  }

  private static List<Pending> pending(Handle handle, int limit) {
    return handle
        .createQuery(
            "SELECT position, body FROM change WHERE NOT relayed ORDER BY position LIMIT :n")
        .bind("n", limit)
        .map((rs, ctx) -> new Pending(rs.getLong(1), Json.read(Change.class, rs.getString(2))))
        .list();
  }

  /** How much waits, and for how long. */
  public Waiting waiting() {
    return database.read(
        h ->
            h.createQuery("SELECT count(*), min(recorded_at) FROM change WHERE NOT relayed")
                .map(
                    (rs, ctx) -> {
                      @Nullable OffsetDateTime since = rs.getObject(2, OffsetDateTime.class);
                      return new Waiting(
                          rs.getLong(1), Optional.ofNullable(since).map(OffsetDateTime::toInstant));
                    })
                .one());
  }

  /**
   * Sends those that have waited longest, and notes that they are sent. One process sends at a
   * time; while another does, nothing is done here.
   *
   * @param limit the most to send
   * @param send returns when they are sent, in this order; if it throws, all of them wait on
   * @return how many were sent
   */
  public int relay(int limit, Consumer<List<Change>> send) {
    return database.write(
        h -> {
          if (!hasTurn(h)) {
            return 0;
          }
          List<Pending> pending = pending(h, limit);
          if (!pending.isEmpty()) {
            send.accept(pending.stream().map(Pending::change).toList());
            relayed(h, pending);
          }
          return pending.size();
        });
  }

  /** Whether it is ours to send until the end of the transaction, however that ends. */
  private static boolean hasTurn(Handle handle) {
    return handle
        .createQuery("SELECT pg_try_advisory_xact_lock(:turn)")
        .bind("turn", TURN)
        .mapTo(Boolean.class)
        .one();
  }

  /** Notes that these have been sent; they do not wait any more. */
  private static int relayed(Handle handle, Collection<Pending> sent) {
    Long[] positions = sent.stream().map(Pending::position).toArray(Long[]::new);
    return handle
        .createUpdate("UPDATE change SET relayed = true WHERE position = ANY(:positions)")
        .bind("positions", positions)
        .execute();
  }
}
