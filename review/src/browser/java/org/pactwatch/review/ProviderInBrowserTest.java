package org.pactwatch.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pactwatch.review.account.Accounts;
import org.pactwatch.review.account.AuditLog;
import org.pactwatch.review.account.Passwords;
import org.pactwatch.review.account.Role;
import org.pactwatch.review.account.Visitor;
import org.pactwatch.review.oidc.LocalProvider;
import org.pactwatch.review.oidc.OidcSettings;

/** In by the provider and out again, as far as a browser's own rules allow. */
class ProviderInBrowserTest extends BrowserCase {
  private final LocalProvider provider = new LocalProvider();

  @BeforeEach
  void serveWithProvider() {
    provider.offers("\"end_session_endpoint\": \"ISSUER/bye\"");
    Accounts accounts =
        new Accounts(database, new Passwords(), new AuditLog(database, CLOCK), CLOCK);
    assertThat(accounts.add("ada", "a long pass phrase", Role.ADMIN, Visitor.LOCAL)).isEmpty();
    OidcSettings oidc = provider.settings(Map.of("desk", Role.REVIEWER));
    console.close();
    console =
        ConsoleServer.start(
            new ConsoleSettings(0, ConsoleSettings.LOOPBACK, null, false, oidc),
            Rooms.of(database, store),
            CLOCK);
  }

  @AfterEach
  void stopProvider() {
    provider.close();
  }

  @Test
  void signingOutPassesByTheProviderAndEndsAtTheSignInPage() {
    go("/sign-in");
    page.locator("a.button").click();
    go("/me");
    assertThat(text("h1")).isEqualTo("anna.example");
    page.locator("form[action='/sign-out'] button").click();
    page.waitForURL("**/sign-in");
    assertThat(page.url()).isEqualTo(console.base().resolve("/sign-in").toString());
    assertThat(provider.goodbye()).startsWith("ey");
    go("/me");
    assertThat(page.url()).contains("/sign-in?to=");
  }
}
