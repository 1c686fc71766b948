package org.pactwatch.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.pactwatch.review.account.Accounts;
import org.pactwatch.review.account.AuditLog;
import org.pactwatch.review.account.Passwords;
import org.pactwatch.review.account.Role;
import org.pactwatch.review.account.Visitor;

/** A test with a console that people sign in to. */
abstract class AccountCase extends ConsoleCase {
  static final String PASSWORD = "a long pass phrase";

  AuditLog audit;
  Accounts accounts;

  @BeforeEach
  void openAccounts() {
    audit = new AuditLog(database, CLOCK);
    accounts = new Accounts(database, new Passwords(), audit, CLOCK);
  }

  void account(String name, Role role) {
    assertThat(accounts.add(name, PASSWORD, role, Visitor.LOCAL)).isEmpty();
  }

  HttpResponse<String> signIn(Browser as, String name, String password) {
    Element form = as.page("/sign-in").select("form[method=post]").first();
    return as.submit(form, Map.of("name", name, "password", password));
  }

  Browser signedIn(String name) {
    Browser as = new Browser(console.base());
    assertThat(signIn(as, name, PASSWORD).statusCode()).isEqualTo(303);
    return as;
  }

  /** A new API token of somebody who is signed in, for all that they may do. */
  static String token(Browser of) {
    Element form = of.page("/me").select("form[action=/me/tokens]").first();
    HttpResponse<String> made = of.submit(form, Map.of("label", "robot", "role", "ADMIN"));
    return org.jsoup.Jsoup.parse(made.body()).select("#token").text();
  }
}
