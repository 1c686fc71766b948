package org.pactwatch.review;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.pactwatch.store.Store;
import org.pactwatch.store.db.Database;

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

  @Test
  void theLinksSecretDoesNotGetIntoTheLog() throws IOException {
    PrintStream before = System.err;
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    System.setErr(new PrintStream(log, true, UTF_8));
    try (EmbeddedPostgres postgres = TestDatabase.start();
        Database lost = TestDatabase.open(postgres, "postgres");
        ConsoleServer server = ConsoleServer.start(ConsoleSettings.local(0), of(lost), CLOCK)) {
      String link = server.setupLink().orElseThrow().getPath();
      Browser owner = new Browser(server.base());
      Element form = owner.page(link).select("form[method=post]").first();
      postgres.close();
      Map<String, String> fields = Map.of("name", "ada", "password", "a long pass phrase");

      assertThat(owner.submit(form, fields).statusCode()).isEqualTo(503);

      assertThat(log.toString(UTF_8))
          .contains("database unavailable path=/setup/")
          .doesNotContain(link.substring("/setup/".length()));
    } finally {
      System.setErr(before);
    }
  }

  private static Rooms of(Database database) {
    return Rooms.of(database, Store.in(database, CLOCK));
  }
}
