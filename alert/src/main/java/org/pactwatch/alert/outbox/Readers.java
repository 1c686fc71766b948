package org.pactwatch.alert.outbox;

import static org.pactwatch.alert.outbox.AlertDatabase.at;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;

/**
 * Readers of mail and whether they want it. A reader is a channel's name, a slash and an address;
 * whoever knows a reader's token may have them left out. Thread-safe.
 */
public final class Readers {
  private static final int TOKEN_BYTES = 24;

  private final AlertDatabase database;
  private final Clock clock;
  private final SecureRandom chance = new SecureRandom();

  public Readers(AlertDatabase database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** The reader's token, the same for ever. */
  public String token(String reader) {
    byte[] bytes = new byte[TOKEN_BYTES];
    chance.nextBytes(bytes);
    String fresh = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    return database.in(
        h -> {
          h.execute(
              "INSERT INTO alert.reader (channel, token) VALUES (?, ?) ON CONFLICT DO NOTHING",
              reader,
              fresh);
          return h.createQuery("SELECT token FROM alert.reader WHERE channel = :reader")
              .bind("reader", reader)
              .mapTo(String.class)
              .one();
        });
  }

  /** Whether the reader wants no more. */
  public boolean isUnsubscribed(String reader) {
    return database.in(
        h ->
            h.createQuery(
                    "SELECT EXISTS (SELECT 1 FROM alert.reader WHERE channel = :reader"
                        + " AND unsubscribed_at IS NOT NULL)")
                .bind("reader", reader)
                .mapTo(Boolean.class)
                .one());
  }

  /** Leaves the reader of a token out; gives who that is, or nothing if nobody has it. */
  public Optional<String> unsubscribe(String token) {
    return database.in(
        h ->
            h.createQuery(
                    "UPDATE alert.reader SET unsubscribed_at = coalesce(unsubscribed_at, :now)"
                        + " WHERE token = :token RETURNING channel")
                .bind("now", at(clock.instant()))
                .bind("token", token)
                .mapTo(String.class)
                .findOne());
  }

  /** Takes a reader in again; false if they were not left out. */
  public boolean resubscribe(String reader) {
    return database.in(
        h ->
            AlertDatabase.changed(
                h,
                "UPDATE alert.reader SET unsubscribed_at = NULL"
                    + " WHERE channel = ? AND unsubscribed_at IS NOT NULL",
                reader));
  }
}
