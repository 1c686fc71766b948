package org.pactwatch.review.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.pactwatch.store.db.Database;

/** The accounts. Closed ones stay, as what they decided does. Thread-safe. */
public final class Accounts {
  private final Database database;
  private final Passwords passwords;
  private final AuditLog audit;
  private final Clock clock;
  private volatile boolean any;

  /** Keeps accounts in a database that is at the console's version. */
  public Accounts(Database database, Passwords passwords, AuditLog audit, Clock clock) {
    this.database = database;
    this.passwords = passwords;
    this.audit = audit;
    this.clock = clock;
  }

  /** Whether there is any account, open or closed; once there is, there always is. */
  public boolean any() {
    if (!any) {
      any =
          database.read(
              h ->
                  h.createQuery("SELECT EXISTS (SELECT 1 FROM console.account)")
                      .mapTo(Boolean.class)
                      .one());
    }
    return any;
  }

  /** All accounts by name. */
  public List<Account> all() {
    return database.read(
        h ->
            h.createQuery("SELECT * FROM console.account ORDER BY name")
                .map((rs, ctx) -> account(rs))
                .list());
  }

  /**
   * Opens an account.
   *
   * @return why it cannot be opened, in one line; empty if it was
   */
  public Optional<String> add(String name, String password, Role role, Visitor by) {
    String fault = fault(name, password, role);
    if (!fault.isEmpty()) {
      return Optional.of(fault);
    }
    String kept = passwords.hash(password);
    return database.write(h -> insert(h, name, kept, role, by, false));
  }

  /**
   * Opens the first account, an administrator's, unless there is one meanwhile.
   *
   * @return why it cannot be opened, in one line; empty if it was
   */
  public Optional<String> addFirst(String name, String password) {
    String fault = fault(name, password, Role.ADMIN);
    if (!fault.isEmpty()) {
      return Optional.of(fault);
    }
    String kept = passwords.hash(password);
    return database.write(h -> insert(h, name, kept, Role.ADMIN, Visitor.LOCAL, true));
  }

  private static String fault(String name, String password, Role role) {
    if (!Account.isName(name)) {
      return "no name for an account: "
          + name
          + "; a to z, 0 to 9, dot, dash and underscore, 40 at most";
    }
    return role == Role.ANYBODY
        ? "an account needs a role: viewer, reviewer or admin"
        : Passwords.fault(name, password);
  }

  /** The account of a name, open or closed. */
  public Optional<Account> find(String name) {
    return all().stream().filter(a -> a.name().equals(name)).findFirst();
  }

  /**
   * Opens an account whose holder signs in by other means than a password.
   *
   * @param along what is written with it
   * @return false if the name is or was somebody's
   */
  public boolean addWithoutPassword(String name, Role role, Visitor by, Consumer<Handle> along) {
    return database.write(
        h -> {
          boolean opened = insert(h, name, null, role, by, false).isEmpty();
          if (opened) {
            along.accept(h);
          }
          return opened;
        });
  }

  private Optional<String> insert(
      Handle h, String name, @Nullable String kept, Role role, Visitor by, boolean first) {
    h.execute("LOCK TABLE console.account IN SHARE ROW EXCLUSIVE MODE");
    if (first && exists(h, null)) {
      return Optional.of("there is an account already; an administrator adds further ones");
    }
    if (exists(h, name)) {
      return Optional.of("there is or was an account of this name: " + name);
    }
    h.createUpdate(
            "INSERT INTO console.account (name, password, role, created_at)"
                + " VALUES (:name, :password, :role, :at)")
        .bind("name", name)
        .bind("password", kept)
        .bind("role", role.name())
        .bind("at", now())
        .execute();
    audit.note(
        h, by, "account opened", name, "role " + role.name().toLowerCase(java.util.Locale.ROOT));
    return Optional.empty();
  }

  private static boolean exists(Handle h, @Nullable String name) {
    return h.createQuery(
            "SELECT EXISTS (SELECT 1 FROM console.account"
                + " WHERE CAST(:name AS text) IS NULL OR name = :name)")
        .bind("name", name)
        .mapTo(Boolean.class)
        .one();
  }

  /** The open account of a name, if the password is its own. */
  public Optional<Account> signingIn(String name, String password) {
    record Kept(Account account, String password) {}
    // Who has no password signs in by the provider alone.
    Optional<Kept> kept =
        database.read(
            h ->
                h.createQuery(
                        "SELECT * FROM console.account WHERE name = :name AND closed_at IS NULL"
                            + " AND password IS NOT NULL")
                    .bind("name", name.replace('\0', ' '))
                    .map((rs, ctx) -> new Kept(account(rs), rs.getString("password")))
                    .findOne());
    if (kept.isEmpty()) {
      passwords.matchNobody(password);
      return Optional.empty();
    }
    return kept.filter(k -> passwords.matches(password, k.password())).map(Kept::account);
  }

  /**
   * Gives an account another password, ends its sessions and revokes its tokens: who changes it may
   * fear that somebody else has had the old one.
   *
   * @return why it cannot, in one line; empty if it was done
   */
  public Optional<String> changePassword(String name, String password, Visitor by) {
    String fault = Passwords.fault(name, password);
    if (!fault.isEmpty()) {
      return Optional.of(fault);
    }
    String kept = passwords.hash(password);
    return change(
        name,
        by,
        "password changed",
        "",
        h ->
            h.createUpdate(
                    "UPDATE console.account SET password = :value WHERE name = :name AND closed_at"
                        + " IS NULL")
                .bind("value", kept)
                .bind("name", name)
                .execute(),
        this::revokeTokens);
  }

  /** Gives an account another role; the last open administrator stays one. */
  public Optional<String> changeRole(String name, Role role, Visitor by) {
    if (role == Role.ANYBODY) {
      return Optional.of("an account needs a role: viewer, reviewer or admin");
    }
    return change(
        name,
        by,
        "role changed",
        role.name().toLowerCase(java.util.Locale.ROOT),
        h ->
            h.createUpdate(
                    "UPDATE console.account SET role = :value WHERE name = :name AND closed_at IS"
                        + " NULL")
                .bind("value", role.name())
                .bind("name", name)
                .execute(),
        (h, of) -> {});
  }

  /** Closes an account with its sessions and tokens; the last open administrator's stays open. */
  public Optional<String> close(String name, Visitor by) {
    return change(
        name,
        by,
        "account closed",
        "",
        h ->
            h.createUpdate(
                    "UPDATE console.account SET closed_at = :value WHERE name = :name AND closed_at"
                        + " IS NULL")
                .bind("value", now())
                .bind("name", name)
                .execute(),
        this::revokeTokens);
  }

  /**
   * Ends the sessions of an account and revokes its tokens; it stays open, for when its holder may
   * sign in again.
   */
  public void endAccess(String name, String why, Visitor by) {
    database.write(
        h -> {
          int sessions = endSessions(h, name);
          if (sessions + revokeTokens(h, name) > 0) {
            audit.note(h, by, "access ended", name, why);
          }
          return sessions;
        });
  }

  private static int endSessions(Handle h, String name) {
    return h.createUpdate("DELETE FROM console.session WHERE account = :name")
        .bind("name", name)
        .execute();
  }

  private interface Work {
    int on(Handle handle);
  }

  private int revokeTokens(Handle h, String name) {
    return h.createUpdate(
            "UPDATE console.api_token SET revoked_at = :at WHERE account = :name AND revoked_at IS"
                + " NULL")
        .bind("at", now())
        .bind("name", name)
        .execute();
  }

  private Optional<String> change(
      String name,
      Visitor by,
      String action,
      String detail,
      Work work,
      BiConsumer<Handle, String> along) {
    return database.write(
        h -> {
          h.execute("LOCK TABLE console.account IN SHARE ROW EXCLUSIVE MODE");
          if (work.on(h) == 0) {
            return Optional.of("there is no open account of this name: " + name);
          }
          if (!hasAdmin(h)) {
            h.rollback();
            return Optional.of("the last administrator's account is needed");
          }
          endSessions(h, name);
          along.accept(h, name);
          audit.note(h, by, action, name, detail);
          return Optional.empty();
        });
  }

  private static boolean hasAdmin(Handle h) {
    return h.createQuery(
            "SELECT EXISTS (SELECT 1 FROM console.account WHERE role = 'ADMIN' AND closed_at IS"
                + " NULL)")
        .mapTo(Boolean.class)
        .one();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private static Account account(ResultSet rs) throws SQLException {
    return new Account(
        rs.getString("name"),
        Role.valueOf(rs.getString("role")),
        rs.getObject("created_at", OffsetDateTime.class).toInstant(),
        moment(rs, "closed_at"));
  }

  static @Nullable Instant moment(ResultSet rs, String column) throws SQLException {
    OffsetDateTime at = rs.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
