package org.pactwatch.review.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.pactwatch.store.db.Database;

/**
 * Who is signed in. A session ends half a day after it was last used, and two weeks after it began.
 * Thread-safe.
 */
public final class Sessions {
  private static final Duration IDLE = Duration.ofHours(12);
  private static final Duration LONGEST = Duration.ofDays(14);

  private final Database database;
  private final AuditLog audit;
  private final Clock clock;

  /** Keeps sessions in a database that is at the console's version. */
  public Sessions(Database database, AuditLog audit, Clock clock) {
    this.database = database;
    this.audit = audit;
    this.clock = clock;
  }

  /** Begins a session and gives the secret that the browser holds. */
  public String begin(Account account) {
    String secret = Secrets.fresh();
    OffsetDateTime now = at(clock.instant());
    return database.write(
        h -> {
          h.createUpdate("DELETE FROM console.session WHERE seen_at < :idle OR begun_at < :old")
              .bind("idle", now.minus(IDLE))
              .bind("old", now.minus(LONGEST))
              .execute();
          h.createUpdate(
                  "INSERT INTO console.session (hash, account, begun_at, seen_at)"
                      + " VALUES (:hash, :account, :now, :now)")
              .bind("hash", Secrets.digest(secret))
              .bind("account", account.name())
              .bind("now", now)
              .execute();
          audit.note(
              h,
              new Visitor(account.name(), account.role(), Visitor.Via.SESSION),
              "signed in",
              account.name(),
              "");
          return secret;
        });
  }

  private record Found(Visitor visitor, Instant seen) {}

  /** Who holds a secret; the session is used by that. */
  public Optional<Visitor> visitor(String secret) {
    OffsetDateTime now = at(clock.instant());
    Optional<Found> found = find(secret, now);
    // Once in a few minutes suffices for telling which sessions are still in use.
    if (found.isPresent() && found.get().seen().isBefore(now.toInstant().minusSeconds(300))) {
      seen(secret, now);
    }
    return found.map(Found::visitor);
  }

  /** Who holds a secret, without using the session. */
  public Optional<Visitor> holder(String secret) {
    return find(secret, at(clock.instant())).map(Found::visitor);
  }

  private Optional<Found> find(String secret, OffsetDateTime now) {
    return database.read(
        h ->
            h.createQuery(
                    """
                    SELECT a.name, a.role, s.seen_at FROM console.session s
                    JOIN console.account a ON a.name = s.account
                    WHERE s.hash = :hash AND a.closed_at IS NULL
                      AND s.seen_at >= :idle AND s.begun_at >= :old
                    """)
                .bind("hash", Secrets.digest(secret))
                .bind("idle", now.minus(IDLE))
                .bind("old", now.minus(LONGEST))
                .map(
                    (rs, ctx) ->
                        new Found(
                            new Visitor(
                                rs.getString("name"),
                                Role.valueOf(rs.getString("role")),
                                Visitor.Via.SESSION),
                            rs.getObject("seen_at", OffsetDateTime.class).toInstant()))
                .findOne());
  }

  private void seen(String secret, OffsetDateTime now) {
    database.write(
        h ->
            h.createUpdate("UPDATE console.session SET seen_at = :now WHERE hash = :hash")
                .bind("now", now)
                .bind("hash", Secrets.digest(secret))
                .execute());
  }

  /** Ends a session. */
  public void end(String secret, Visitor by) {
    database.write(
        h -> {
          int ended =
              h.createUpdate("DELETE FROM console.session WHERE hash = :hash")
                  .bind("hash", Secrets.digest(secret))
                  .execute();
          if (ended > 0) {
            audit.note(h, by, "signed out", by.name(), "");
          }
          return ended;
        });
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
