package org.pactwatch.review.oidc;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.pactwatch.review.account.Account;
import org.pactwatch.review.account.Accounts;
import org.pactwatch.review.account.Role;
import org.pactwatch.review.account.Visitor;
import org.pactwatch.store.db.Database;

/**
 * Which account belongs to whom at the provider. An account that was opened with a password is
 * never taken over by its name. Thread-safe.
 */
public final class Identities {
  private static final int LONGEST = 36;
  private static final int MOST_NAMESAKES = 99;

  private final Database database;
  private final Accounts accounts;
  private final Clock clock;

  /** Keeps them in a database that is at the console's version. */
  public Identities(Database database, Accounts accounts, Clock clock) {
    this.database = database;
    this.accounts = accounts;
    this.clock = clock;
  }

  /**
   * The account of a person, with the role that the provider gives; opened if there is none yet.
   *
   * @throws NotSignedIn if the provider gives them no role any more, by which what was begun with
   *     the account ends, if the account is closed, or its role cannot be what it should
   */
  public Account account(Person person) throws NotSignedIn {
    Optional<String> name = known(person);
    Role role = person.role();
    if (role == null) {
      name.ifPresent(n -> accounts.endAccess(n, person.denial(), visitor(n, Role.ANYBODY)));
      throw NotSignedIn.refused(person.denial());
    }
    return name.isPresent() ? refreshed(name.get(), role) : opened(person, role);
  }

  private static Visitor visitor(String name, Role role) {
    return new Visitor(name, role, Visitor.Via.PROVIDER);
  }

  private Optional<String> known(Person person) {
    return database.read(
        h ->
            h.createQuery(
                    "SELECT account FROM console.oidc_identity"
                        + " WHERE issuer = :issuer AND subject = :subject")
                .bind("issuer", person.issuer())
                .bind("subject", person.subject())
                .mapTo(String.class)
                .findOne());
  }

  private Account refreshed(String name, Role role) throws NotSignedIn {
    Account account =
        accounts
            .find(name)
            .filter(Account::isOpen)
            .orElseThrow(() -> NotSignedIn.refused("your account here was closed: " + name));
    if (account.role() == role) {
      return account;
    }
    Optional<String> fault = accounts.changeRole(name, role, visitor(name, account.role()));
    if (fault.isPresent()) {
      throw NotSignedIn.refused("your role has changed at the provider, but here " + fault.get());
    }
    return new Account(name, role, account.createdAt(), null);
  }

  private Account opened(Person person, Role role) throws NotSignedIn {
    String wanted = name(person.name());
    for (int i = 1; i <= MOST_NAMESAKES; i++) {
      String name = i == 1 ? wanted : wanted + "-" + i;
      if (accounts.addWithoutPassword(
          name, role, visitor(name, role), h -> link(h, person, name))) {
        return accounts.find(name).orElseThrow();
      }
      // The namesake may be themselves, who has come twice at once.
      Optional<String> meanwhile = known(person);
      if (meanwhile.isPresent()) {
        return refreshed(meanwhile.get(), role);
      }
    }
    throw NotSignedIn.refused("there are too many accounts called " + wanted);
  }

  private void link(Handle h, Person person, String name) {
    h.createUpdate(
            "INSERT INTO console.oidc_identity (issuer, subject, account, since)"
                + " VALUES (:issuer, :subject, :account, :now)")
        .bind("issuer", person.issuer())
        .bind("subject", person.subject())
        .bind("account", name)
        .bind("now", clock.instant().atOffset(ZoneOffset.UTC))
        .execute();
  }

  /** As much of what somebody is called as an account's name may have. */
  private static String name(String called) {
    String name =
        called
            .toLowerCase(Locale.ROOT)
            .replaceFirst("@.*", "")
            .replaceAll("[^a-z0-9._-]+", "-")
            .replaceFirst("^[._-]+", "");
    String cut = name.length() > LONGEST ? name.substring(0, LONGEST) : name;
    return Account.isName(cut) ? cut : "member";
  }
}
