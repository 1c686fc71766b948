package org.pactwatch.ingest.robots;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pactwatch.ingest.LocalServer;
import org.pactwatch.ingest.fetch.FetchRequest;
import org.pactwatch.ingest.fetch.FetchSettings;
import org.pactwatch.ingest.fetch.Fetcher;
import org.pactwatch.ingest.fetch.Validators;

class RobotsGateTest {
  private LocalServer server;
  private Fetcher fetcher;
  private RobotsGate gate;

  @BeforeEach
  void start() throws IOException {
    server = new LocalServer();
    FetchSettings settings =
        new FetchSettings(
            "pactwatch-test",
            Duration.ofSeconds(1),
            Duration.ofMillis(300),
            Duration.ofSeconds(1),
            600 * 1024,
            5,
            200);
    fetcher = new Fetcher(settings, Clock.systemUTC());
    gate = new RobotsGate(Clock.systemUTC());
  }

  @AfterEach
  void stop() {
    fetcher.close();
    server.close();
  }

  private RobotsGate.Ruling ruling(String path) {
    return gate.ruling(server.url(path))
        .orElseGet(
            () -> {
              URI robots = RobotsGate.robotsOf(server.url(path));
              gate.learn(
                  robots,
                  fetcher.fetch(
                      new FetchRequest(
                          robots, Validators.NONE, true, FetchRequest.Part.BEGINNING)));
              return gate.ruling(server.url(path)).orElseThrow();
            });
  }

  private boolean allows(String path) {
    return ruling(path).allowed();
  }

  @Test
  void aSiteWithoutRulesAllowsEverything() {
    server.status("/robots.txt", 404);
    assertThat(allows("/anything")).isTrue();
  }

  @Test
  void aServerErrorMeansNo() {
    server.status("/robots.txt", 503);
    assertThat(allows("/anything")).isFalse();
  }

  @Test
  void aTimeOutMeansNo() {
    server.on("/robots.txt", exchange -> Thread.sleep(1500));
    assertThat(allows("/anything")).isFalse();
  }

  @Test
  void rulesForThisCrawlerComeBeforeRulesForAllAndAreAskedOnce() {
    server.serve(
        "/robots.txt",
        "text/plain",
        "User-agent: *\nDisallow: /\n\nUser-agent: Pactwatch\nDisallow: /private\nCrawl-delay: 2\n");
    assertThat(allows("/news")).isTrue();
    assertThat(allows("/private/x")).isFalse();
    assertThat(ruling("/").crawlDelay()).isEqualTo(Duration.ofSeconds(2));
    assertThat(server.asked()).containsExactly("/robots.txt");
  }
}
