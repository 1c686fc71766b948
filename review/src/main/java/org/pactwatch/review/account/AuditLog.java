package org.pactwatch.review.account;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.pactwatch.store.db.Database;

/**
 * What was done with the console, by whom. Entries are written in the transaction of what they
 * tell, and the database refuses to change or delete them. Thread-safe.
 */
public final class AuditLog {
  private final Database database;
  private final Clock clock;

  /** Keeps entries in a database that is at the console's version. */
  public AuditLog(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * An entry.
   *
   * @param number its number; later ones are larger
   * @param at when
   * @param who the account's name
   * @param via how they were known
   * @param action what was done
   * @param target what it was done to, such as a claim's id
   * @param detail more about it, perhaps empty
   */
  public record Entry(
      long number,
      Instant at,
      String who,
      String via,
      String action,
      String target,
      String detail) {}

  /** Notes something in the transaction that does it. */
  public void note(Handle h, Visitor by, String action, String target, String detail) {
    h.createUpdate(
            "INSERT INTO console.audit (at, who, via, action, target, detail)"
                + " VALUES (:at, :who, :via, :action, :target, :detail)")
        .bind("at", clock.instant().atOffset(ZoneOffset.UTC))
        .bind("who", by.name())
        .bind("via", by.via().name().toLowerCase(Locale.ROOT).replace('_', ' '))
        .bind("action", action)
        .bind("target", target.replace('\0', '\uFFFD'))
        .bind("detail", detail.replace('\0', '\uFFFD'))
        .execute();
  }

  /** Notes something that has no transaction of its own in this database. */
  public void note(Visitor by, String action, String target, String detail) {
    database.write(
        h -> {
          note(h, by, action, target, detail);
          return true;
        });
  }

  /**
   * Entries, the latest first.
   *
   * @param who only this account's, or null for all
   * @param before only those with a smaller number; {@link Long#MAX_VALUE} to begin
   */
  public List<Entry> latest(@Nullable String who, long before, int limit) {
    return database.read(
        h ->
            h.createQuery(
                    "SELECT * FROM console.audit WHERE number < :before"
                        + " AND (CAST(:who AS text) IS NULL OR who = :who)"
                        + " ORDER BY number DESC LIMIT :limit")
                .bind("before", before)
                .bind("who", who)
                .bind("limit", limit)
                .map(
                    (rs, ctx) ->
                        new Entry(
                            rs.getLong("number"),
                            rs.getObject("at", OffsetDateTime.class).toInstant(),
                            rs.getString("who"),
                            rs.getString("via"),
                            rs.getString("action"),
                            rs.getString("target"),
                            rs.getString("detail")))
                .list());
  }
}
