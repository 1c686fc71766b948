package org.pactwatch.review;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pactwatch.review.account.Role;
import org.pactwatch.review.account.Visitor;

/** Changes reach everybody who listens, for as long as they may, whatever becomes of others. */
class ChangeStreamTest extends AccountCase {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** More megabytes than the buffers of a connection hold. */
  private static final int LARGE = 16;

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  /** An open stream of changes. */
  private record Stream(BufferedReader lines) {
    /** Reads on to a line with these words. */
    void hears(String words) {
      assertThat(assertTimeoutPreemptively(PATIENCE, () -> find(words))).as(words).isTrue();
    }

    void ends() {
      assertThat(assertTimeoutPreemptively(PATIENCE, () -> find("event: change"))).isFalse();
    }

    private boolean find(String words) throws IOException {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.contains(words)) {
          return true;
        }
      }
      return false;
    }
  }

  private Stream listen(String... headers) {
    HttpRequest.Builder request = browser.request("/api/v1/events").timeout(PATIENCE);
    request.header("Accept", "text/event-stream");
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      HttpResponse<InputStream> answer =
          CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().firstValue("Content-Type").orElse(""))
          .contains("text/event-stream");
      return new Stream(new BufferedReader(new InputStreamReader(answer.body(), UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private Stream listenBy(String token) {
    return listen("Authorization", "Bearer " + token);
  }

  private Stream listenFromTheFirst() {
    return listen("Last-Event-ID", "0");
  }

  private int status(String token) {
    HttpRequest.Builder asked =
        new Browser(console.base())
            .request("/api/v1/pacts")
            .header("Authorization", "Bearer " + token);
    return browser.send(asked).statusCode();
  }

  @Test
  void whoListensHearsOfEachChangeAndOfThoseMissed() {
    take(talks());
    Stream stream = listenFromTheFirst();
    stream.hears("event: change");
    stream.hears("\"to\":\"NEGOTIATING\"");
    take(signing());
    stream.hears("id: ");
    stream.hears("\"to\":\"SIGNED\"");
  }

  @Test
  void anotherPasswordEndsTokensAndStreams() {
    account("ada", Role.ADMIN);
    account("bob", Role.REVIEWER);
    String token = token(signedIn("bob"));
    String others = token(signedIn("ada"));
    Stream stream = listenBy(token);
    Stream stays = listenBy(others);

    assertThat(accounts.changePassword("bob", "another pass phrase", Visitor.LOCAL)).isEmpty();
    take(signing());

    assertThat(status(token)).isEqualTo(401);
    stream.ends();
    stays.hears("\"to\":\"SIGNED\"");
    assertThat(status(others)).isEqualTo(200);
  }

  @Test
  void aClosedAccountEndsTokensAndStreams() {
    account("ada", Role.ADMIN);
    account("bob", Role.REVIEWER);
    String token = token(signedIn("bob"));
    Stream stream = listenBy(token);

    assertThat(accounts.close("bob", Visitor.LOCAL)).isEmpty();
    take(signing());

    stream.ends();
    assertThat(status(token)).isEqualTo(401);
    assertThat(tokensInUse()).isZero();
  }

  private int tokensInUse() {
    return database.read(
        h ->
            h.createQuery("SELECT count(*) FROM console.api_token WHERE revoked_at IS NULL")
                .mapTo(Integer.class)
                .one());
  }

  @Test
  void aStreamOfThisMachineEndsWithTheFirstAccountAndOneOfASessionWithIt() {
    Stream open = listen();
    account("ada", Role.ADMIN);
    HttpResponse<String> in = signIn(browser, "ada", PASSWORD);
    String cookie = in.headers().firstValue("Set-Cookie").orElse("").replaceAll(";.*", "");
    Stream session = listen("Cookie", cookie);

    database.write(h -> h.execute("DELETE FROM console.session"));
    take(signing());

    open.ends();
    session.ends();
  }

  @Test
  void whatOneCannotBeSentDoesNotKeepOthersFromHearing() {
    take(talks());
    List<Stream> stuck = new ArrayList<>();
    database.write(h -> h.execute("UPDATE change SET body = '{\"kind\": \"NO_SUCH_KIND\"}'"));
    for (int i = 0; i < 8; i++) {
      stuck.add(listenFromTheFirst());
    }
    List<Stream> others = List.of(listen(), listen(), listen(), listen());

    take(signing());

    others.forEach(o -> o.hears("\"to\":\"SIGNED\""));
    stuck.forEach(Stream::ends);
  }

  @Test
  void whoDoesNotReadDoesNotKeepOthersFromHearing() {
    take(talks());
    database.write(
        h ->
            h.execute(
                "INSERT INTO change (change_id, pact_id, recorded_at, kind, nature, body) SELECT"
                    + " change_id || n, pact_id, recorded_at, kind, nature, jsonb_set(body,"
                    + " '{evidence}', to_jsonb(repeat('x', 1000000) || ' end ' || n || '.'))"
                    + " FROM change, generate_series(1, ?) n",
                LARGE));
    Stream lazy = listenFromTheFirst();
    lazy.hears("event: change");
    Stream other = listen();

    take(signing());

    other.hears("\"to\":\"SIGNED\"");
    // It was not given up meanwhile: what waits for it is still read.
    lazy.hears(" end " + LARGE + ".");
  }
}
