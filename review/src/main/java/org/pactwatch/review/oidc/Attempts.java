package org.pactwatch.review.oidc;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.pactwatch.review.account.Secrets;
import org.pactwatch.store.db.Database;

/**
 * Who is on the way to the provider. An attempt belongs to the browser that began it, is good for
 * ten minutes and once, whichever process it comes back to. Thread-safe.
 */
public final class Attempts {
  private static final Duration GOOD = Duration.ofMinutes(10);

  private final Database database;
  private final Clock clock;

  /** Keeps attempts in a database that is at the console's version. */
  public Attempts(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Notes an attempt.
   *
   * @param state what the provider gives back
   * @param browser a secret that the browser holds
   */
  public void begin(String state, String browser, Attempt attempt) {
    OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
    database.write(
        h -> {
          h.execute("DELETE FROM console.oidc_attempt WHERE begun_at < ?", now.minus(GOOD));
          return h.createUpdate(
                  "INSERT INTO console.oidc_attempt (state, browser, nonce, verifier, target,"
                      + " begun_at) VALUES (:state, :browser, :nonce, :verifier, :target, :now)")
              .bind("state", Secrets.digest(state))
              .bind("browser", Secrets.digest(browser))
              .bind("nonce", attempt.nonce())
              .bind("verifier", attempt.verifier())
              .bind("target", attempt.target())
              .bind("now", now)
              .execute();
        });
  }

  /** The attempt of a state, if this browser began it of late; it is over by that. */
  public Optional<Attempt> end(String state, String browser) {
    OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
    return database.write(
        h ->
            h.createQuery(
                    "DELETE FROM console.oidc_attempt WHERE state = :state AND browser = :browser"
                        + " AND begun_at >= :since RETURNING nonce, verifier, target")
                .bind("state", Secrets.digest(state))
                .bind("browser", Secrets.digest(browser))
                .bind("since", now.minus(GOOD))
                .map((rs, ctx) -> new Attempt(rs.getString(1), rs.getString(2), rs.getString(3)))
                .findOne());
  }
}
