package org.pactwatch.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.pactwatch.model.Decision;
import org.pactwatch.model.Stage;
import org.pactwatch.review.account.Role;
import org.pactwatch.review.account.Visitor;

/** Once there are accounts, everybody signs in, and each may do what their role allows. */
class AccountsTest extends AccountCase {
  @Test
  void withoutSigningInNothingIsShown() {
    account("ada", Role.ADMIN);

    HttpResponse<String> page = browser.get("/changes?from=2026-05-01");
    assertThat(page.statusCode()).isEqualTo(303);
    assertThat(page.headers().firstValue("Location").orElse(""))
        .isEqualTo("/sign-in?to=%2Fchanges%3Ffrom%3D2026-05-01");
    HttpResponse<String> api = browser.get("/api/v1/pacts");
    assertThat(api.statusCode()).isEqualTo(401);
    assertThat(api.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
    assertThat(browser.get("/api/v1/openapi.json").statusCode()).isEqualTo(200);
    assertThat(signIn(browser, "ada", "wrong").statusCode()).isEqualTo(401);
    assertThat(signIn(browser, "nobody", PASSWORD).statusCode()).isEqualTo(401);
    assertThat(console.setupLink()).isEmpty();
  }

  @Test
  void aSessionsCookieIsOutOfReachAndEndsWithSigningOut() {
    account("ada", Role.ADMIN);
    HttpResponse<String> answer = signIn(browser, "ada", PASSWORD);
    assertThat(String.join(" ", answer.headers().allValues("Set-Cookie")))
        .contains("pactwatch-session=", "HttpOnly", "SameSite=Lax");

    Document own = browser.page("/me");
    assertThat(own.select("h1").text()).isEqualTo("ada");
    browser.submit(own.select("form[action=/sign-out]").first(), Map.of());
    assertThat(browser.get("/me").statusCode()).isEqualTo(303);
  }

  @Test
  void rolesSayWhatSomebodyMayDo() {
    take(signing());
    account("ada", Role.ADMIN);
    account("vera", Role.VIEWER);
    account("rob", Role.REVIEWER);

    Browser viewer = signedIn("vera");
    assertThat(viewer.get("/picture").statusCode()).isEqualTo(200);
    assertThat(viewer.get("/review").statusCode()).isEqualTo(403);
    assertThat(viewer.get("/accounts").statusCode()).isEqualTo(403);
    assertThat(viewer.page("/picture").select("nav").text()).doesNotContain("Review", "Accounts");
    Browser reviewer = signedIn("rob");
    Element form = reviewer.page("/review").select("form:has(input[value=ACCEPTED])").first();
    assertThat(viewer.submit(form, Map.of()).statusCode()).isEqualTo(403);
    assertThat(reviewer.submit(form, Map.of()).statusCode()).isEqualTo(303);
    assertThat(reviewer.get("/audit").statusCode()).isEqualTo(403);
    assertThat(reviewer.page("/alerts/rules").select("form[method=post]")).isEmpty();
    assertThat(reviewer.get("/alerts/rules/new").statusCode()).isEqualTo(403);
    assertThat(reviewer.post("/alerts/rules/denial/pause", Map.of("paused", "true")).statusCode())
        .isEqualTo(403);
    assertThat(store.decisions().of(signing().claimId("KE OM", Stage.SIGNED)))
        .extracting(Decision::reviewer)
        .containsExactly("rob");
    Browser admin = signedIn("ada");
    assertThat(admin.page("/audit").select("tbody").text())
        .contains("claim accepted", "rob", "signed in", "account opened");
  }

  @Test
  void guessingIsSlowedDown() {
    account("ada", Role.ADMIN);
    for (int i = 0; i < 5; i++) {
      assertThat(signIn(browser, "ada", "guess " + i).statusCode()).isEqualTo(401);
    }
    HttpResponse<String> answer = signIn(browser, "ada", PASSWORD);
    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
  }

  @Test
  void aTokenActsInItsAccountsNameAndNeverMoreThanItsRole() {
    take(signing());
    account("ada", Role.ADMIN);
    Browser admin = signedIn("ada");
    Element form = admin.page("/me").select("form[action=/me/tokens]").first();
    HttpResponse<String> made = admin.submit(form, Map.of("label", "robot", "role", "VIEWER"));
    String token = org.jsoup.Jsoup.parse(made.body()).select("#token").text();
    assertThat(token).startsWith("pactwatch_");

    assertThat(bearer(token, "/api/v1/pacts")).isEqualTo(200);
    assertThat(bearer(token, "/api/v1/queue/next")).isEqualTo(403);
    assertThat(bearer(token + "x", "/api/v1/pacts")).isEqualTo(401);
    admin.submit(admin.page("/me").select("form[action$=revoke]").first(), Map.of());
    assertThat(bearer(token, "/api/v1/pacts")).isEqualTo(401);
    String kept =
        database.read(
            h -> h.createQuery("SELECT hash FROM console.api_token").mapTo(String.class).one());
    assertThat(kept).isNotEqualTo(token);
  }

  private int bearer(String token, String path) {
    HttpRequest.Builder request =
        new Browser(console.base()).request(path).header("Authorization", "Bearer " + token);
    return browser.send(request).statusCode();
  }

  @Test
  void theLastAdministratorStays() {
    account("ada", Role.ADMIN);
    assertThat(accounts.close("ada", Visitor.LOCAL))
        .hasValueSatisfying(f -> assertThat(f).contains("last"));
    assertThat(accounts.changeRole("ada", Role.VIEWER, Visitor.LOCAL)).isPresent();
    account("bob", Role.ADMIN);
    assertThat(accounts.close("ada", Visitor.LOCAL)).isEmpty();
    assertThat(accounts.signingIn("ada", PASSWORD)).isEmpty();
    assertThat(accounts.add("ada", PASSWORD, Role.ADMIN, Visitor.LOCAL)).isPresent();
  }

  @Test
  void namesAndPasswordsThatWillNotDoAreRefusedInOneLine() {
    for (String name : List.of("", "Ada", "console", "a b", "x".repeat(41))) {
      assertThat(accounts.add(name, PASSWORD, Role.ADMIN, Visitor.LOCAL)).as(name).isPresent();
    }
    for (String password : List.of("", "short", "aaaaaaaaaaaaaa", "x".repeat(201))) {
      assertThat(accounts.add("ada", password, Role.ADMIN, Visitor.LOCAL)).isPresent();
    }
    assertThat(accounts.all()).isEmpty();
  }

  @Test
  void passwordsAreKeptUnderArgon2id() {
    account("ada", Role.ADMIN);
    String kept =
        database.read(
            h -> h.createQuery("SELECT password FROM console.account").mapTo(String.class).one());
    assertThat(kept).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").doesNotContain(PASSWORD);
  }

  @Test
  void theAuditLogCannotBeChanged() {
    audit.note(Visitor.LOCAL, "tried", "x", "");
    assertThatThrownBy(() -> database.write(h -> h.execute("DELETE FROM console.audit")))
        .hasMessageContaining("append-only");
    assertThatThrownBy(() -> database.write(h -> h.execute("UPDATE console.audit SET who = 'y'")))
        .hasMessageContaining("append-only");
    assertThat(audit.latest(null, Long.MAX_VALUE, 10)).hasSize(1);
  }

  @Test
  void aSecondOpinionIsComparedAndChangesNothing() {
    take(signing());
    account("ada", Role.REVIEWER);
    account("bob", Role.REVIEWER);
    Browser first = signedIn("ada");
    Element accept = first.page("/review").select("form:has(input[value=ACCEPTED])").first();
    first.submit(accept, Map.of());
    String path = "/review?claim=" + signing().claimId("KE OM", Stage.SIGNED);
    Browser second = signedIn("bob");
    Element reject = second.page(path).select("form:has(input[value=REJECTED])").last();
    assertThat(second.submit(reject, Map.of("why", "SECOND", "reason", "wrong stage")).statusCode())
        .isEqualTo(303);

    assertThat(onlyPact().stage()).isEqualTo(Stage.SIGNED);
    Document figures = second.page("/review/figures");
    assertThat(figures.text()).contains("0 of 1 claims judged alike", "Where reviewers disagree");
  }
}
