package org.pactwatch.ingest.robots;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pactwatch.ingest.LocalServer;
import org.pactwatch.ingest.fetch.FetchSettings;
import org.pactwatch.ingest.fetch.Fetcher;

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
            3);
    fetcher = new Fetcher(settings, Clock.systemUTC());
    gate = new RobotsGate(fetcher, Clock.systemUTC());
  }

  @AfterEach
  void stop() {
    fetcher.close();
    server.close();
  }

  private boolean allows(String path) {
    return gate.ruling(server.url(path), true).allowed();
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
    assertThat(gate.ruling(server.url("/"), true).crawlDelay()).isEqualTo(Duration.ofSeconds(2));
    assertThat(server.asked()).containsExactly("/robots.txt");
  }
}
