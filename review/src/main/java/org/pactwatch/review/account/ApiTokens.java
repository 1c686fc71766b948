package org.pactwatch.review.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pactwatch.store.db.Database;

/** Tokens by which programs use the API in an account's name. Thread-safe. */
public final class ApiTokens {
  /** How a token begins, so that people and scanners know one when they see it. */
  public static final String PREFIX = "pactwatch_";

  private static final int LONGEST_LABEL = 80;

  private final Database database;
  private final AuditLog audit;
  private final Clock clock;

  /** Keeps tokens in a database that is at the console's version. */
  public ApiTokens(Database database, AuditLog audit, Clock clock) {
    this.database = database;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * A token, without its secret.
   *
   * @param id its number
   * @param account in whose name it acts
   * @param label what it is for
   * @param role the most it may do; never more than the account
   * @param createdAt since when
   * @param usedAt when it was last used, to the minute, or null
   * @param revokedAt when it was revoked, or null while it is good
   */
  public record Token(
      long id,
      String account,
      String label,
      Role role,
      Instant createdAt,
      @Nullable Instant usedAt,
      @Nullable Instant revokedAt) {}

  /** Makes a token for the visitor's own account and gives its secret, which is shown once. */
  public String make(Visitor by, String label, Role role) {
    String secret = PREFIX + Secrets.fresh();
    String kept = label.length() > LONGEST_LABEL ? label.substring(0, LONGEST_LABEL) : label;
    return database.write(
        h -> {
          h.createUpdate(
                  "INSERT INTO console.api_token (hash, account, label, role, created_at)"
                      + " VALUES (:hash, :account, :label, :role, :at)")
              .bind("hash", Secrets.digest(secret))
              .bind("account", by.name())
              .bind("label", kept.replace('\0', ' '))
              .bind("role", role.atMost(by.role()).name())
              .bind("at", now())
              .execute();
          audit.note(h, by, "API token made", by.name(), kept);
          return secret;
        });
  }

  /** Who acts by a token, which is used by that. */
  public Optional<Visitor> visitor(String secret) {
    Optional<Visitor> visitor = holder(secret);
    visitor.ifPresent(v -> used(Secrets.digest(secret)));
    return visitor;
  }

  /** Who could act by a token, without using it. */
  public Optional<Visitor> holder(String secret) {
    return database.read(
        h ->
            h.createQuery(
                    """
                    SELECT a.name, a.role, t.role AS most FROM console.api_token t
                    JOIN console.account a ON a.name = t.account
                    WHERE t.hash = :hash AND t.revoked_at IS NULL AND a.closed_at IS NULL
                    """)
                .bind("hash", Secrets.digest(secret))
                .map(
                    (rs, ctx) ->
                        new Visitor(
                            rs.getString("name"),
                            Role.valueOf(rs.getString("role"))
                                .atMost(Role.valueOf(rs.getString("most"))),
                            Visitor.Via.TOKEN))
                .findOne());
  }

  private void used(String hash) {
    database.write(
        h ->
            h.createUpdate(
                    "UPDATE console.api_token SET used_at = :now WHERE hash = :hash"
                        + " AND (used_at IS NULL OR used_at < :lately)")
                .bind("now", now())
                .bind("lately", now().minusMinutes(1))
                .bind("hash", hash)
                .execute());
  }

  /** The tokens of an account, or of all with null. */
  public List<Token> of(@Nullable String account) {
    return database.read(
        h ->
            h.createQuery(
                    "SELECT * FROM console.api_token WHERE CAST(:account AS text) IS NULL OR"
                        + " account = :account ORDER BY id DESC")
                .bind("account", account)
                .map((rs, ctx) -> token(rs))
                .list());
  }

  private static Token token(ResultSet rs) throws SQLException {
    return new Token(
        rs.getLong("id"),
        rs.getString("account"),
        rs.getString("label"),
        Role.valueOf(rs.getString("role")),
        rs.getObject("created_at", OffsetDateTime.class).toInstant(),
        Accounts.moment(rs, "used_at"),
        Accounts.moment(rs, "revoked_at"));
  }

  /** Revokes a token: one's own, or anybody's for an administrator. False if there is none. */
  public boolean revoke(long id, Visitor by) {
    return database.write(
        h -> {
          int revoked =
              h.createUpdate(
                      "UPDATE console.api_token SET revoked_at = :at WHERE id = :id"
                          + " AND revoked_at IS NULL AND (:all OR account = :account)")
                  .bind("at", now())
                  .bind("id", id)
                  .bind("all", by.role() == Role.ADMIN)
                  .bind("account", by.name())
                  .execute();
          if (revoked > 0) {
            audit.note(h, by, "API token revoked", "token " + id, "");
          }
          return revoked > 0;
        });
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
