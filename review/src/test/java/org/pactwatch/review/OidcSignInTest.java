package org.pactwatch.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.pactwatch.review.account.Account;
import org.pactwatch.review.account.Role;
import org.pactwatch.review.account.Visitor;
import org.pactwatch.review.oidc.LocalProvider;
import org.pactwatch.review.oidc.LocalProvider.Signing;
import org.pactwatch.review.oidc.OidcSettings;

/** People sign in by a provider, and whatever is not rightly vouched for is refused. */
class OidcSignInTest extends OidcCase {
  @Test
  void whomTheProviderVouchesForHasAnAccountWithTheRoleOfTheirGroups() {
    assertThat(anna.page("/sign-in").select("a.button").text())
        .isEqualTo("Sign in by the newsroom");
    URI there = begin();
    assertThat(LocalProvider.parameters(there.getRawQuery()))
        .containsEntry("response_type", "code")
        .containsEntry("client_id", "pactwatch")
        .containsEntry("code_challenge_method", "S256")
        .containsKeys("state", "nonce", "code_challenge");

    HttpResponse<String> answer = back(provider.agree(there));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).contains("/changes");
    assertThat(anna.page("/me").select("h1").text()).isEqualTo("anna.example");
    assertThat(annas().role()).isEqualTo(Role.REVIEWER);
    assertThat(anna.get("/accounts").statusCode()).isEqualTo(403);
    assertThat(audit.latest("anna.example", Long.MAX_VALUE, 10))
        .extracting(e -> e.action())
        .contains("account opened", "signed in");
  }

  @Test
  void theRoleFollowsTheProviderAndTheAccountStaysTheSame() {
    signIn();
    provider.says(
        c -> c.claim("groups", List.of("heads")).claim("preferred_username", "anna.married"));
    signIn();
    assertThat(accounts.all()).extracting(Account::name).containsExactly("ada", "anna.example");
    assertThat(annas().role()).isEqualTo(Role.ADMIN);

    provider.says(c -> c.claim("groups", List.of("canteen")));
    HttpResponse<String> answer = signIn();
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("none of your groups at the newsroom may use this console");
  }

  @Test
  void whoHasNoGroupWithARoleGetsNoAccount() {
    provider.says(c -> c.claim("groups", List.of("canteen")));
    assertRefused("none of your groups at the newsroom may use this console");
    provider.says(c -> c.claim("groups", null));
    assertRefused("the newsroom tells none of your groups: there is no claim 'groups'");
  }

  @Test
  void whoLosesTheLastGroupWithARoleIsSignedOutAndTheirTokensEnd() {
    signIn();
    String token = token(anna);
    Browser robot = new Browser(served.base());
    assertThat(asked(robot, token)).isEqualTo(200);

    provider.says(c -> c.claim("groups", List.of("canteen")));
    Browser elsewhere = anna;
    anna = new Browser(served.base());
    assertThat(signIn().statusCode()).isEqualTo(403);
    assertThat(elsewhere.get("/me").statusCode()).isEqualTo(303);
    assertThat(asked(robot, token)).isEqualTo(401);
    assertThat(annas().isOpen()).isTrue();
    assertThat(audit.latest(null, Long.MAX_VALUE, 10))
        .filteredOn(e -> e.action().equals("access ended"))
        .singleElement()
        .satisfies(e -> assertThat(e.detail()).contains("none of your groups"));
  }

  private static int asked(Browser robot, String token) {
    return robot
        .send(robot.request("/api/v1/pacts").header("Authorization", "Bearer " + token))
        .statusCode();
  }

  @Test
  void anAccountWithAPasswordIsNotTakenOverByItsName() {
    provider.says(c -> c.claim("preferred_username", "ada").claim("groups", "heads"));
    signIn();
    assertThat(anna.page("/me").select("h1").text()).isEqualTo("ada-2");
    assertThat(accounts.signingIn("ada", PASSWORD)).isPresent();
    assertThat(accounts.signingIn("ada-2", "")).isEmpty();
    assertThat(signIn(browser, "ada-2", PASSWORD).statusCode()).isEqualTo(401);
  }

  @Test
  void aClosedAccountStaysClosed() {
    signIn();
    assertThat(accounts.close("anna.example", Visitor.LOCAL)).isEmpty();
    HttpResponse<String> answer = signIn();
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("your account here was closed");
  }

  @Test
  void aTokenSignedByAnotherKeyIsRefused() {
    provider.signs(Signing.OTHER_KEY);
    assertRefused("what the newsroom says is not to be believed");
  }

  @Test
  void aTokenSignedWithTheSharedSecretIsRefusedThoughTheProviderOffersIt() {
    provider.signs(Signing.SHARED_SECRET);
    assertRefused("what the newsroom says is not to be believed");
  }

  @Test
  void aTokenThatIsNotSignedIsRefused() {
    provider.signs(Signing.NONE);
    assertRefused("what the newsroom says is not to be believed");
  }

  @Test
  void aTokenForAnotherSignInIsRefused() {
    provider.says(c -> c.claim("nonce", "another"));
    assertRefused("what the newsroom says is not to be believed");
  }

  @Test
  void aTokenThatIsTooOldIsRefused() {
    provider.says(
        c ->
            c.issueTime(Date.from(Instant.now().minusSeconds(7200)))
                .expirationTime(Date.from(Instant.now().minusSeconds(3600))));
    assertRefused("what the newsroom says is not to be believed");
  }

  @Test
  void aTokenForAnotherConsoleIsRefused() {
    provider.says(c -> c.audience("elsewhere"));
    assertRefused("what the newsroom says is not to be believed");
  }

  @Test
  void aTokenOfAnotherIssuerIsRefused() {
    provider.says(c -> c.issuer("https://evil.example"));
    assertRefused("what the newsroom says is not to be believed");
  }

  @Test
  void aStateIsGoodOnceAndInTheBrowserThatBeganAlone() {
    String query = provider.agree(begin());
    assertThat(new Browser(served.base()).get("/sign-in/provider/back?" + query).statusCode())
        .isEqualTo(403);
    assertThat(back(query).statusCode()).isEqualTo(303);
    HttpResponse<String> again = back(query);
    assertThat(again.statusCode()).isEqualTo(403);
    assertThat(again.body()).contains("was used already; try again");
    begin();
    assertThat(back(query).statusCode()).isEqualTo(403);
    assertThat(back("code=x&state=made-up").statusCode()).isEqualTo(403);
    assertThat(back("code=x").statusCode()).isEqualTo(403);
  }

  @Test
  void aCodeThatTheProviderDoesNotKnowSignsNobodyIn() {
    String state = LocalProvider.parameters(begin().getRawQuery()).get("state");
    HttpResponse<String> answer = back("code=guessed&state=" + state);
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("does not take the sign-in: invalid_grant");
  }

  @Test
  void whatTheProviderRefusesAndAnotherAnswersIsToldInOneLine() {
    String state = LocalProvider.parameters(begin().getRawQuery()).get("state");
    assertThat(back("error=access_denied&state=" + state).body())
        .contains("the newsroom has not signed you in: access denied");
    HttpResponse<String> mixed = back(provider.agree(begin()) + "&iss=https://evil.example");
    assertThat(mixed.statusCode()).isEqualTo(403);
  }

  @Test
  void whileTheProviderIsAwayPasswordsWorkAndItIsAskedAgainLater() {
    provider.away(true);
    HttpResponse<String> answer = anna.get("/sign-in/provider");
    assertThat(answer.statusCode()).isEqualTo(502);
    assertThat(Jsoup.parse(answer.body()).select(".fault").text())
        .isEqualTo("the newsroom cannot be reached.");
    assertThat(signIn(new Browser(served.base()), "ada", PASSWORD).statusCode()).isEqualTo(303);

    provider.away(false);
    assertThat(signIn().statusCode()).isEqualTo(303);
  }

  @Test
  void onlyAProviderThatCannotBeListenedToIsTaken() {
    assertThatThrownBy(
            () ->
                new OidcSettings(
                    URI.create("http://id.example.org"),
                    "c",
                    null,
                    List.of(),
                    "n",
                    "g",
                    Map.of("a", Role.VIEWER),
                    null,
                    "l"))
        .hasMessage("issuer is no https address: http://id.example.org");
  }

  @Test
  void anEndpointThatCanBeListenedToIsNotAsked() {
    provider.offers("\"userinfo_endpoint\": \"http://id.example.org/userinfo\"");
    HttpResponse<String> answer = anna.get("/sign-in/provider");
    assertThat(answer.statusCode()).isEqualTo(502);
    assertThat(Jsoup.parse(answer.body()).select(".fault").text())
        .isEqualTo(
            "what the newsroom says of itself cannot be used: userinfo_endpoint is unsafe:"
                + " http://id.example.org/userinfo.");
  }

  @Test
  void anIssuerThatCallsItselfOtherwiseIsNotUsed() {
    provider.offers("\"issuer\": \"https://evil.example\"");
    HttpResponse<String> answer = anna.get("/sign-in/provider");
    assertThat(answer.statusCode()).isEqualTo(502);
    assertThat(answer.body()).contains("what the newsroom says of itself cannot be used");
  }
}
