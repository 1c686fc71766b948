package org.pactwatch.ingest.robots;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pactwatch.ingest.LocalServer;
import org.pactwatch.ingest.fetch.FailureKind;
import org.pactwatch.ingest.fetch.FetchOutcome;
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
    fetcher = fetcher(Duration.ofSeconds(40));
    gate = new RobotsGate(Clock.systemUTC());
  }

  private static Fetcher fetcher(Duration patience) {
    FetchSettings settings =
        new FetchSettings("pactwatch-test", patience, patience, patience, 600 * 1024, 5, 200);
    return new Fetcher(settings, Clock.systemUTC());
  }

  @AfterEach
  void stop() {
    fetcher.close();
    server.close();
  }

  private RobotsGate.Ruling ruling(String path) {
    return gate.ruling(server.url(path), true)
        .orElseGet(
            () -> {
              URI robots = RobotsGate.robotsOf(server.url(path));
              gate.learn(
                  robots,
                  true,
                  fetcher.fetch(
                      new FetchRequest(
                          robots, Validators.NONE, true, FetchRequest.Part.BEGINNING)));
              return gate.ruling(server.url(path), true).orElseThrow();
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
    fetcher.close();
    fetcher = fetcher(Duration.ofSeconds(1));
    server.on("/robots.txt", exchange -> new CountDownLatch(1).await());
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

  private boolean allows(String rules, String path) {
    RobotsGate fresh = new RobotsGate(Clock.systemUTC());
    URI robots = URI.create("https://paper.example/robots.txt");
    fresh.learn(
        robots,
        false,
        new FetchOutcome.Fetched(
            robots,
            robots,
            200,
            rules.getBytes(StandardCharsets.UTF_8),
            "text/plain",
            Validators.NONE,
            List.of(),
            List.of(),
            Instant.EPOCH,
            null));
    return fresh.ruling(URI.create("https://paper.example" + path), false).orElseThrow().allowed();
  }

  /** RFC 9309, section 5.1, with this crawler in the place of each of its bots. */
  @ParameterizedTest
  @CsvSource({
    "otherbot,  /publications/x.html, true",
    "otherbot,  /example/page.html,   false",
    "otherbot,  /picture.gif,         false",
    "foobot,    /example/page.html,   true",
    "foobot,    /example/allowed.gif, true",
    "foobot,    /example/other.html,  false",
    "foobot,    /,                    false",
    "barbot,    /example/page.html,   false",
    "barbot,    /example/other.html,  true",
    "bazbot,    /example/page.html,   false",
    "quxbot,    /example/page.html,   true",
    "quxbot,    /picture.gif,         true"
  })
  void theSimpleExampleOfTheStandard(String asBot, String path, boolean allowed) {
    String rules =
        """
        User-Agent: *
        Disallow: *.gif$
        Disallow: /example/
        Allow: /publications/

        User-Agent: foobot
        Disallow:/
        Allow:/example/page.html
        Allow:/example/allowed.gif

        User-Agent: barbot
        User-Agent: bazbot
        Disallow: /example/page.html

        User-Agent: quxbot

        EOF
        """
            .replace(asBot, "pactwatch");
    assertThat(allows(rules, path)).isEqualTo(allowed);
  }

  /** RFC 9309, section 5.2. */
  @Test
  void theLongestMatchCounts() {
    String rules =
        """
        User-Agent: pactwatch
        Allow: /example/page/
        Disallow: /example/page/disallowed.gif
        """;
    assertThat(allows(rules, "/example/page/")).isTrue();
    assertThat(allows(rules, "/example/page/disallowed.gif")).isFalse();
  }

  /** RFC 9309, section 2.2.1: rules of several groups for one crawler are one group. */
  @Test
  void groupsForTheSameCrawlerAreJoined() {
    String rules =
        """
        user-agent: PactWatch
        disallow: /foo
        disallow: /bar

        user-agent: *
        disallow: /

        user-agent: pactwatch
        disallow: /baz
        """;
    assertThat(allows(rules, "/foo")).isFalse();
    assertThat(allows(rules, "/baz")).isFalse();
    assertThat(allows(rules, "/boo")).isTrue();
  }

  /** RFC 9309, section 2.2.2: octets are compared after decoding, but for reserved ones. */
  @ParameterizedTest
  @CsvSource({
    "/foo/bar?baz=quz,                   /foo/bar?baz=quz",
    "/foo/bar?baz=https%3A%2F%2Ffoo.bar, /foo/bar?baz=https%3A%2F%2Ffoo.bar",
    "/foo/bar/\u30C4,                    /foo/bar/%E3%83%84",
    "/foo/bar/%E3%83%84,                 /foo/bar/%E3%83%84",
    "/foo/bar/%62%61%7A,                 /foo/bar/baz"
  })
  void pathsAreComparedWhateverTheirEncoding(String rule, String path) {
    assertThat(allows("User-agent: *\nDisallow: " + rule, path)).isFalse();
    assertThat(allows("User-agent: *\nDisallow: " + rule, "/foo/else")).isTrue();
  }

  /** RFC 9309, section 2.2.3. */
  @ParameterizedTest
  @CsvSource({
    "/path/file-with-a-%2A.html, /path/file-with-a-*.html,   false",
    "/path/foo-%24,              /path/foo-$,                false",
    "/this/path/exactly$,        /this/path/exactly,         false",
    "/this/path/exactly$,        /this/path/exactly/not,     true",
    "/this/*/exactly,            /this/other/exactly,        false",
    "/secret # why,              /secret,                    false"
  })
  void specialCharacters(String rule, String path, boolean allowed) {
    assertThat(allows("User-agent: *\nDisallow: " + rule, path)).isEqualTo(allowed);
  }

  /** RFC 9309, section 2.2.2: robots.txt itself is always allowed; equal matches are allowed. */
  @Test
  void robotsTxtItselfIsAllowedAndSoIsWhatIsBoth() {
    assertThat(allows("User-agent: *\nDisallow: /", "/robots.txt")).isTrue();
    assertThat(allows("User-agent: *\nDisallow: /page\nAllow: /page", "/page")).isTrue();
  }

  /** RFC 9309, section 2.3.1.2: five redirects are followed; more are as good as none. */
  @Test
  void redirectsOfRobotsTxtAreFollowedFiveTimes() {
    redirect("/robots.txt", "/hop1");
    for (int i = 1; i < 5; i++) {
      redirect("/hop" + i, "/hop" + (i + 1));
    }
    server.serve("/hop5", "text/plain", "User-agent: *\nDisallow: /private");
    assertThat(allows("/private")).isFalse();
    assertThat(allows("/open")).isTrue();
  }

  @Test
  void redirectsWithoutEndAreAsGoodAsNoRules() {
    redirect("/robots.txt", "/loop");
    redirect("/loop", "/robots.txt");
    assertThat(allows("/anything")).isTrue();
  }

  private void redirect(String from, String to) {
    server.on(
        from,
        exchange -> {
          exchange.getResponseHeaders().set("Location", to);
          exchange.sendResponseHeaders(301, -1);
        });
  }

  @Test
  void onlyTheFirst500KibibytesCount() {
    String filler = "# nothing here\n".repeat(34_200);
    server.serve(
        "/robots.txt",
        "text/plain",
        "User-agent: *\nDisallow: /early\n" + filler + "Disallow: /late\n");
    assertThat(allows("/early")).isFalse();
    assertThat(allows("/late")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 410})
  void refusalsMeanThatThereAreNoRules(int status) {
    server.status("/robots.txt", status);
    assertThat(allows("/anything")).isTrue();
  }

  @Test
  void aSiteThatIsAskedTooMuchAllowsNothingForNow() {
    server.status("/robots.txt", 429);
    assertThat(allows("/anything")).isFalse();
  }

  @Test
  void sitemapsAreTold() {
    server.serve(
        "/robots.txt",
        "text/plain",
        "Sitemap: https://paper.example/news.xml\nSitemap: https://paper.example/all.xml\n");
    assertThat(ruling("/").sitemaps())
        .containsExactlyInAnyOrder(
            URI.create("https://paper.example/news.xml"),
            URI.create("https://paper.example/all.xml"));
  }

  @Test
  void answersAreKeptForADayAndFailuresForTenMinutes() {
    Instant begin = Instant.parse("2026-05-18T09:51:00Z");
    URI url = URI.create("https://paper.example/x");
    AtomicReference<Instant> now = new AtomicReference<>(begin);
    RobotsGate timed = new RobotsGate(InstantSource.from(now));
    URI robots = RobotsGate.robotsOf(url);
    timed.learn(robots, false, FetchOutcome.Failed.of(robots, FailureKind.CLIENT_ERROR, "404"));
    now.set(begin.plus(Duration.ofHours(23)));
    assertThat(timed.ruling(url, false)).isPresent();
    now.set(begin.plus(Duration.ofHours(24)));
    assertThat(timed.ruling(url, false)).isEmpty();
    timed.learn(robots, false, FetchOutcome.Failed.of(robots, FailureKind.TIME_OUT, "timed out"));
    assertThat(timed.ruling(url, false).orElseThrow().allowed()).isFalse();
    now.set(begin.plus(Duration.ofHours(24)).plus(Duration.ofMinutes(10)));
    assertThat(timed.ruling(url, false)).isEmpty();
  }

  /** A clock that a test sets. */
  private static final class InstantSource extends Clock {
    private final AtomicReference<Instant> now;

    private InstantSource(AtomicReference<Instant> now) {
      this.now = now;
    }

    static InstantSource from(AtomicReference<Instant> now) {
      return new InstantSource(now);
    }

    @Override
    public Instant instant() {
      return Objects.requireNonNull(now.get());
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
