package org.pactwatch.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pactwatch.review.account.Role;
import org.pactwatch.review.account.SignInBrake;

/** Guessing is slowed down, however it is done, and only for those who guess. */
class SignInBrakeTest extends AccountCase {
  private static final int FREE_OF_ADDRESS = 20;

  @BeforeEach
  void openTwo() {
    account("ada", Role.ADMIN);
    account("bob", Role.VIEWER);
  }

  @Test
  void guessingSideBySideIsNoFasterThanOneAfterTheOther() throws Exception {
    int guesses = 16;
    CountDownLatch together = new CountDownLatch(guesses);
    ExecutorService guessers = Executors.newFixedThreadPool(guesses);
    List<Future<Integer>> answers = new ArrayList<>();
    for (int i = 0; i < guesses; i++) {
      Browser guesser = new Browser(console.base());
      Element form = guesser.page("/sign-in").select("form[method=post]").first();
      Map<String, String> guess = Map.of("name", "ada", "password", "guess number " + i);
      answers.add(
          guessers.submit(
              () -> {
                together.countDown();
                together.await();
                return guesser.submit(form, guess).statusCode();
              }));
    }
    guessers.shutdown();
    assertThat(guessers.awaitTermination(60, TimeUnit.SECONDS)).isTrue();

    List<Integer> statuses = new ArrayList<>();
    for (Future<Integer> answer : answers) {
      statuses.add(answer.get());
    }
    assertThat(statuses.stream().filter(s -> s == 401)).hasSize(5);
    assertThat(statuses.stream().filter(s -> s == 429)).hasSize(guesses - 5);
  }

  @Test
  void behindAProxyOnlyTheOneWhoGuessesWaits() {
    try (ConsoleServer server = behindProxy()) {
      for (int i = 0; i < FREE_OF_ADDRESS; i++) {
        assertThat(tryIn(server, "guess" + i, "a wrong password", "10.9.9.9, 203.0.113.7"))
            .isEqualTo(401);
      }

      assertThat(tryIn(server, "ada", PASSWORD, "203.0.113.7")).isEqualTo(429);
      // What a client writes there itself stands before what the proxy adds.
      assertThat(tryIn(server, "ada", PASSWORD, "198.51.100.1, 203.0.113.7")).isEqualTo(429);
      assertThat(tryIn(server, "ada", PASSWORD, "unknown")).isEqualTo(303);
      assertThat(tryIn(server, "ada", PASSWORD, "198.51.100.1")).isEqualTo(303);
    }
  }

  @Test
  void aProxyThatTellsNoAddressIsNotTakenForEverybody() {
    SignInBrake brake = new SignInBrake(CLOCK);
    for (int i = 0; i <= FREE_OF_ADDRESS; i++) {
      assertThat(brake.begin("guess" + i, null)).isZero();
    }
    assertThat(brake.begin("ada", null)).isZero();
    for (int i = 1; i < 5; i++) {
      assertThat(brake.begin("ada", null)).isZero();
    }
    assertThat(brake.begin("ada", null)).isPositive();
  }

  @Test
  void anAccountOfOnesOwnDoesNotPayForGuessesOfOthers() {
    SignInBrake brake = new SignInBrake(CLOCK);
    for (int i = 1; i < FREE_OF_ADDRESS; i++) {
      assertThat(brake.begin("guess" + i, "203.0.113.7")).isZero();
    }
    assertThat(brake.begin("bob", "203.0.113.7")).isZero();
    brake.succeeded("bob", "203.0.113.7");

    assertThat(brake.begin("another", "203.0.113.7")).isZero();
    assertThat(brake.begin("ada", "203.0.113.7")).isPositive();
    assertThat(brake.begin("ada", "203.0.113.8")).isZero();
  }

  @Test
  void whatIsNoAccountsNameIsNotKept() {
    SignInBrake brake = new SignInBrake(CLOCK);
    for (int i = 0; i < 10; i++) {
      assertThat(brake.begin("No Name ".repeat(1000), "203.0.113." + i)).isZero();
    }
  }

  @Test
  void whoFindsABrowserOpenCannotGuessThePassword() {
    Browser found = signedIn("bob");
    Element form = found.page("/me").select("form[action=/me/password]").first();
    for (int i = 0; i < 5; i++) {
      assertThat(change(found, form, "guess number " + i).statusCode()).isEqualTo(403);
    }

    HttpResponse<String> answer = change(found, form, PASSWORD);

    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    assertThat(accounts.signingIn("bob", PASSWORD)).isPresent();
  }

  private static HttpResponse<String> change(Browser as, Element form, String old) {
    return as.submit(form, Map.of("old", old, "password", "another pass phrase"));
  }

  private ConsoleServer behindProxy() {
    URI known = URI.create("http://pacts.example");
    return ConsoleServer.start(
        new ConsoleSettings(0, ConsoleSettings.LOOPBACK, known, false),
        Rooms.of(database, store),
        CLOCK);
  }

  /** A try to sign in as a proxy passes it on. */
  private static int tryIn(ConsoleServer at, String name, String password, String forwarded) {
    Browser as = new Browser(at.base());
    String csrf = as.page("/sign-in").select("input[name=csrf]").attr("value");
    Map<String, String> fields = Map.of("csrf", csrf, "name", name, "password", password);
    return as.send(
            as.request("/sign-in")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Forwarded-For", forwarded)
                .POST(HttpRequest.BodyPublishers.ofString(Browser.encoded(fields))))
        .statusCode();
  }
}
