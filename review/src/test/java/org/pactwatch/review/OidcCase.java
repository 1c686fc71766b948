package org.pactwatch.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.pactwatch.review.account.Account;
import org.pactwatch.review.account.Role;
import org.pactwatch.review.oidc.LocalProvider;
import org.pactwatch.review.oidc.OidcSettings;

/** A test with a console that people sign in to by a provider. */
abstract class OidcCase extends AccountCase {
  final LocalProvider provider = new LocalProvider();
  ConsoleServer served = unopened();
  Browser anna = new Browser(URI.create("http://127.0.0.1/"));

  @SuppressWarnings("NullAway") // set before each test
  private static ConsoleServer unopened() {
    return null;
  }

  @BeforeEach
  void serveWithProvider() {
    account("ada", Role.ADMIN);
    serve();
  }

  /** Serves anew; the browser has been nowhere yet. */
  void serve() {
    OidcSettings oidc = provider.settings(Map.of("desk", Role.REVIEWER, "heads", Role.ADMIN));
    served =
        ConsoleServer.start(
            new ConsoleSettings(0, ConsoleSettings.LOOPBACK, null, false, oidc),
            Rooms.of(database, store),
            CLOCK);
    anna = new Browser(served.base());
  }

  @AfterEach
  void stop() {
    served.close();
    provider.close();
  }

  URI begin() {
    HttpResponse<String> sent = anna.get("/sign-in/provider?to=/changes");
    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
    return URI.create(sent.headers().firstValue("Location").orElseThrow());
  }

  HttpResponse<String> back(String query) {
    return anna.get("/sign-in/provider/back?" + query);
  }

  HttpResponse<String> signIn() {
    return back(provider.agree(begin()));
  }

  Account annas() {
    return accounts.find("anna.example").orElseThrow();
  }

  void assertRefused(String line) {
    HttpResponse<String> answer = signIn();
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
    assertThat(Jsoup.parse(answer.body()).select(".fault").text()).contains(line);
    assertThat(answer.body()).doesNotContain("Exception", "\tat ");
    assertThat(accounts.find("anna.example")).isEmpty();
    assertThat(anna.get("/me").statusCode()).isEqualTo(303);
  }
}
