package org.pactwatch.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Without accounts only this machine is let in; whoever else asks opens the first account. */
class FirstAccountTest extends ConsoleCase {
  private static final String OPENED_BY = "the link in the program's output opens the first one";

  private ConsoleServer served(String bind, @Nullable String publicUrl) {
    URI known = publicUrl == null ? null : URI.create(publicUrl);
    return ConsoleServer.start(
        new ConsoleSettings(0, bind, known, true), Rooms.of(database, store), CLOCK);
  }

  private static void assertClosed(ConsoleServer server) {
    Browser stranger = new Browser(server.base());
    assertThat(server.openToThisMachine()).isFalse();
    for (String path : new String[] {"/", "/review", "/accounts", "/sign-in", "/api/v1/pacts"}) {
      HttpResponse<String> answer = stranger.get(path);
      assertThat(answer.statusCode()).as(path).isEqualTo(403);
      assertThat(org.jsoup.Jsoup.parse(answer.body()).text())
          .contains(OPENED_BY, "pactwatch accounts add");
    }
    assertThat(stranger.post("/accounts", Map.of("name", "eve")).statusCode()).isEqualTo(403);
  }

  @Test
  void thisMachineIsLetIn() {
    assertThat(console.openToThisMachine()).isTrue();
    assertThat(browser.get("/accounts").statusCode()).isEqualTo(200);
  }

  @Test
  void whereOthersReachItNothingIsShownUntilTheLinkHasOpenedTheFirstAccount() {
    try (ConsoleServer server = served("0.0.0.0", null)) {
      assertClosed(server);
      Browser owner = new Browser(server.base());
      String link = server.setupLink().orElseThrow().getPath();
      Document page = owner.page(link);
      assertThat(owner.get(page.select("link[rel=stylesheet]").attr("href")).statusCode())
          .isEqualTo(200);

      HttpResponse<String> opened =
          owner.submit(
              page.select("form[method=post]").first(),
              Map.of("name", "ada", "password", "a long pass phrase"));

      assertThat(opened.statusCode()).isEqualTo(303);
      assertThat(owner.get("/accounts").statusCode()).isEqualTo(200);
      assertThat(new Browser(server.base()).get("/accounts").statusCode()).isEqualTo(303);
      assertThat(server.setupLink()).isEmpty();
    }
  }

  @Test
  void behindAPublicAddressNothingIsShownAndTheLinkIsOfThatAddress() {
    try (ConsoleServer server = served("127.0.0.1", "http://pacts.example")) {
      assertClosed(server);
      assertThat(server.setupLink().orElseThrow().toString())
          .startsWith("http://pacts.example/setup/");
    }
  }

  @Test
  void aWrongLinkOpensNothing() {
    try (ConsoleServer server = served("0.0.0.0", null)) {
      assertThat(new Browser(server.base()).get("/setup/guessed").statusCode()).isEqualTo(404);
    }
  }
}
