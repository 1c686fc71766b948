package org.pactwatch.review.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pactwatch.store.db.Database;

/**
 * Who is signed in. A session ends half a day after it was last used, and two weeks after it began.
 * Thread-safe.
 */
public final class Sessions {
  private static final Duration IDLE = Duration.ofHours(12);
  private static final Duration LONGEST = Duration.ofDays(14);

  /** A longer token would not fit into the address of who is to be signed out by it. */
  private static final int LONGEST_HINT = 4096;

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
    return begin(account, null);
  }

  /**
   * Begins a session and gives the secret that the browser holds.
   *
   * @param idToken what a provider vouched with, or null for who has signed in by a password
   */
  public String begin(Account account, @Nullable String idToken) {
    String secret = Secrets.fresh();
    OffsetDateTime now = at(clock.instant());
    return database.write(
        h -> {
          h.createUpdate("DELETE FROM console.session WHERE seen_at < :idle OR begun_at < :old")
              .bind("idle", now.minus(IDLE))
              .bind("old", now.minus(LONGEST))
              .execute();
          h.createUpdate(
                  "INSERT INTO console.session (hash, account, begun_at, seen_at, id_token)"
                      + " VALUES (:hash, :account, :now, :now, :token)")
              .bind("hash", Secrets.digest(secret))
              .bind("account", account.name())
              .bind("now", now)
              .bind("token", idToken == null || idToken.length() <= LONGEST_HINT ? idToken : "")
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

  /**
   * Ends a session.
   *
   * @return what a provider vouched with when it began, empty if that was too long to be kept;
   *     nothing if it was not begun by a provider, or had ended
   */
  public Optional<String> end(String secret, Visitor by) {
    record Ended(@Nullable String idToken) {}
    return database.write(
        h -> {
          Optional<Ended> ended =
              h.createQuery("DELETE FROM console.session WHERE hash = :hash RETURNING id_token")
                  .bind("hash", Secrets.digest(secret))
                  .map((rs, ctx) -> new Ended(rs.getString(1)))
                  .findOne();
          if (ended.isPresent()) {
            audit.note(h, by, "signed out", by.name(), "");
          }
          return ended.flatMap(e -> Optional.ofNullable(e.idToken()));
        });
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
