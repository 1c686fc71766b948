package org.pactwatch.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.pactwatch.review.oidc.LocalProvider;

/** Who has come by the provider is signed out there, too, where it offers that. */
class ProviderSignOutTest extends OidcCase {
  private static final String OFFER = "\"end_session_endpoint\": \"ISSUER/bye?realm=news\"";

  private HttpResponse<String> signOut() {
    return anna.submit(anna.page("/me").select("form[action=/sign-out]").first(), Map.of());
  }

  private static Map<String, String> sentTo(HttpResponse<String> answer) {
    String refresh = answer.headers().firstValue("Refresh").orElseThrow();
    assertThat(refresh).startsWith("0;url=");
    URI there = URI.create(refresh.substring("0;url=".length()));
    assertThat(Jsoup.parse(answer.body()).select("a.button").attr("href"))
        .isEqualTo(there.toString());
    assertThat(there.getPath()).isEqualTo("/bye");
    return LocalProvider.parameters(there.getRawQuery());
  }

  @Test
  void signingOutGoesToTheProviderWithItsOwnTokenAndComesBack() {
    provider.offers(OFFER);
    signIn();
    HttpResponse<String> answer = signOut();
    assertThat(answer.statusCode()).isEqualTo(200);
    Map<String, String> sent = sentTo(answer);
    assertThat(sent)
        .containsEntry("realm", "news")
        .containsEntry("client_id", LocalProvider.CLIENT)
        .containsEntry("post_logout_redirect_uri", served.base().resolve("/sign-in").toString());
    assertThat(sent.get("id_token_hint")).startsWith("ey").contains(".");
    assertThat(anna.get("/me").statusCode()).isEqualTo(303);
  }

  @Test
  void aTokenThatIsTooLongForAnAddressIsLeftOut() {
    provider.offers(OFFER);
    provider.says(c -> c.claim("picture", "x".repeat(5000)));
    signIn();
    assertThat(sentTo(signOut()))
        .containsEntry("client_id", LocalProvider.CLIENT)
        .containsKey("post_logout_redirect_uri")
        .doesNotContainKey("id_token_hint");
  }

  @Test
  void withoutSuchAnOfferOnlyTheSessionHereEnds() {
    signIn();
    HttpResponse<String> answer = signOut();
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).contains("/sign-in");
    assertThat(anna.get("/me").statusCode()).isEqualTo(303);
  }

  @Test
  void whoHasComeByAPasswordIsNotSentThere() {
    provider.offers(OFFER);
    signIn(anna, "ada", PASSWORD);
    HttpResponse<String> answer = signOut();
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).contains("/sign-in");
  }

  @Test
  void whileTheProviderIsAwayTheSessionHereEndsAndThePageSaysThatTheirsMayNot() {
    provider.offers(OFFER);
    signIn();
    Browser before = anna;
    served.close();
    serve(); // which has not asked the provider yet
    anna = before.at(served.base());
    provider.away(true);
    HttpResponse<String> answer = signOut();
    assertThat(answer.statusCode()).isEqualTo(200);
    Document page = Jsoup.parse(answer.body());
    assertThat(page.select(".lead").text()).isEqualTo("You are signed out here.");
    assertThat(page.select(".fault").text())
        .isEqualTo("You may still be signed in at the newsroom: the newsroom cannot be reached.");
    assertThat(anna.get("/me").statusCode()).isEqualTo(303);
  }
}
