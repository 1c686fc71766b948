package org.pactwatch.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.function.Supplier;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pactwatch.review.account.Role;
import org.pactwatch.review.oidc.LocalProvider.Signing;
import org.pactwatch.review.oidc.LocalProvider.UserInfo;

/** Groups that the ID token does not tell are those of the provider's userinfo. */
class UserInfoTest extends OidcCase {

  @BeforeEach
  void tellNoGroups() {
    provider.says(c -> c.claim("groups", null));
  }

  private static UserInfo json(String body) {
    return new UserInfo(200, "application/json", body);
  }

  private void assertAway(Supplier<UserInfo> answer) {
    provider.informs(answer);
    HttpResponse<String> refused = signIn();
    assertThat(refused.statusCode()).as(refused.body()).isEqualTo(502);
    assertThat(Jsoup.parse(refused.body()).select(".fault").text())
        .isEqualTo("the newsroom does not tell your groups: its userinfo cannot be had.");
    assertThat(accounts.find("anna.example")).isEmpty();
  }

  @Test
  void groupsOfTheUserInfoGiveTheRole() {
    provider.informs(() -> json("{\"sub\": \"subject-1\", \"groups\": [\"heads\"]}"));
    assertThat(signIn().statusCode()).isEqualTo(303);
    assertThat(annas().role()).isEqualTo(Role.ADMIN);
    assertThat(provider.askedFor()).isEqualTo("Bearer access-1");
  }

  @Test
  void whatTheIdTokenTellsCountsAndNothingMoreIsAsked() {
    provider.informs(() -> json("{\"sub\": \"subject-1\", \"groups\": [\"heads\"]}"));
    provider.says(c -> c.claim("groups", List.of()));
    assertRefused("none of your groups at the newsroom may use this console");
    assertThat(provider.askedFor()).isEmpty();
  }

  @Test
  void theNameOfTheIdTokenCountsBesideTheGroupsOfTheUserInfo() {
    provider.informs(
        () ->
            json(
                "{\"sub\": \"subject-1\", \"groups\": \"desk\","
                    + " \"preferred_username\": \"mallory\"}"));
    assertThat(signIn().statusCode()).isEqualTo(303);
    assertThat(annas().role()).isEqualTo(Role.REVIEWER);
  }

  @Test
  void userInfoAboutSomebodyElseIsRefused() {
    provider.informs(() -> json("{\"sub\": \"subject-2\", \"groups\": [\"heads\"]}"));
    assertRefused("is not to be believed: its userinfo is about somebody else");
  }

  @Test
  void signedUserInfoIsReadIfTheProvidersKeyHasSigned() {
    provider.informs(
        () -> provider.signedInfo(c -> c.subject("subject-1").claim("groups", List.of("desk"))));
    assertThat(signIn().statusCode()).isEqualTo(303);
    assertThat(annas().role()).isEqualTo(Role.REVIEWER);
  }

  @ParameterizedTest
  @EnumSource(names = "RIGHT", mode = EnumSource.Mode.EXCLUDE)
  void userInfoThatIsNotRightlySignedIsRefused(Signing how) {
    provider.informs(
        () -> {
          provider.signs(how);
          UserInfo forged =
              provider.signedInfo(c -> c.subject("subject-1").claim("groups", List.of("heads")));
          provider.signs(Signing.RIGHT);
          return forged;
        });
    assertRefused("is not to be believed: its userinfo");
  }

  @Test
  void signedUserInfoForAnotherConsoleIsRefused() {
    provider.informs(
        () ->
            provider.signedInfo(
                c ->
                    c.subject("subject-1")
                        .audience("elsewhere")
                        .claim("groups", List.of("heads"))));
    assertRefused("is not to be believed: its userinfo is by or for another");
  }

  @Test
  void userInfoThatCannotBeHadIsOneLine() {
    assertAway(() -> new UserInfo(503, "text/plain", ""));
  }

  @Test
  void userInfoThatIsNoneIsOneLine() {
    assertAway(() -> json("<html>"));
  }

  @Test
  void userInfoThatIsTooLongIsNotRead() {
    assertAway(
        () ->
            json(
                "{\"sub\": \"subject-1\", \"groups\": [\"heads\"], \"x\": \""
                    + "x".repeat(300_000)
                    + "\"}"));
  }
}
