package org.pactwatch.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pactwatch.ingest.fetch.FailureKind;
import org.pactwatch.ingest.fetch.FetchOutcome;
import org.pactwatch.ingest.fetch.FetchRequest;
import org.pactwatch.ingest.fetch.FetchSettings;
import org.pactwatch.ingest.fetch.Fetcher;
import org.pactwatch.ingest.fetch.Validators;
import org.pactwatch.ingest.frontier.DomainLeases;
import org.pactwatch.ingest.frontier.PostgresFrontier;

class PoliteFetcherTest {
  private static final Duration PAUSE = Duration.ofMillis(150);
  private static final int THREADS = 8;

  private final List<AutoCloseable> opened = new ArrayList<>();
  private final List<Long> requestsAt = new CopyOnWriteArrayList<>();
  private LocalServer server;

  @BeforeEach
  void start() throws IOException {
    server = new LocalServer();
    opened.add(server);
    server.status("/robots.txt", 404);
  }

  @AfterEach
  void stop() throws Exception {
    for (int i = opened.size() - 1; i >= 0; i--) {
      opened.get(i).close();
    }
  }

  private PoliteFetcher fetcher(DomainLeases leases) {
    Fetcher fetcher =
        new Fetcher(
            FetchSettings.usual(""),
            Clock.systemUTC(),
            host -> List.of(InetAddress.getLoopbackAddress()));
    opened.add(fetcher);
    PoliteFetcher.Manners manners =
        new PoliteFetcher.Manners(
            PAUSE,
            PAUSE,
            Duration.ofSeconds(2),
            THREADS,
            Duration.ofSeconds(1),
            Duration.ofSeconds(15));
    PoliteFetcher polite = new PoliteFetcher(fetcher, Clock.systemUTC(), manners, leases);
    opened.add(polite);
    return polite;
  }

  private URI url(String host, String path) {
    return URI.create("http://" + host + ":" + server.url("/").getPort() + path);
  }

  private static FetchRequest request(URI url) {
    return new FetchRequest(url, Validators.NONE, true);
  }

  private void serveTimed(String path) {
    server.on(
        path,
        exchange -> {
          requestsAt.add(System.nanoTime());
          LocalServer.send(exchange, 200, "text/plain", "here".getBytes());
        });
  }

  private static FailureKind kind(FetchOutcome outcome) {
    assertThat(outcome).isInstanceOf(FetchOutcome.Failed.class);
    return ((FetchOutcome.Failed) outcome).kind();
  }

  /** Takes addresses at the same time and waits for all. */
  private static List<FetchOutcome> all(List<PoliteFetcher> fetchers, List<URI> urls)
      throws InterruptedException {
    List<FetchOutcome> outcomes = new CopyOnWriteArrayList<>();
    CountDownLatch done = new CountDownLatch(urls.size() * fetchers.size());
    for (URI url : urls) {
      for (PoliteFetcher fetcher : fetchers) {
        fetcher.later(
            request(url),
            outcome -> {
              outcomes.add(outcome);
              done.countDown();
            });
      }
    }
    assertThat(done.await(40, TimeUnit.SECONDS)).isTrue();
    return outcomes;
  }

  private void assertPauses(int requests) {
    assertThat(requestsAt).hasSize(requests);
    List<Long> at = requestsAt.stream().sorted().toList();
    for (int i = 1; i < at.size(); i++) {
      assertThat(at.get(i) - at.get(i - 1)).isGreaterThanOrEqualTo(PAUSE.toNanos());
    }
  }

  @Test
  void hostsOfOneDomainShareATurnAndOthersNeedNotWait() throws Exception {
    serveTimed("/page");
    all(
        List.of(fetcher(DomainLeases.alone())),
        List.of(url("www.one-paper.com", "/page"), url("m.one-paper.com", "/page")));
    assertPauses(2);
    requestsAt.clear();
    List<URI> many = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      many.add(url("paper" + i + ".com", "/page"));
    }
    assertThat(all(List.of(fetcher(DomainLeases.alone())), many))
        .hasSize(200)
        .allMatch(outcome -> outcome instanceof FetchOutcome.Fetched);
  }

  @Test
  void whatIsUrgentIsTakenThoughAllAnswersToTheRestAreStillBeingRead() throws Exception {
    serveTimed("/page");
    PoliteFetcher fetcher = fetcher(DomainLeases.alone());
    CountDownLatch reading = new CountDownLatch(THREADS * 3 / 4);
    CountDownLatch readable = new CountDownLatch(1);
    CountDownLatch read = new CountDownLatch(50);
    for (int i = 0; i < 50; i++) {
      fetcher.later(
          request(url("slow-paper" + i + ".com", "/page")),
          outcome -> {
            reading.countDown();
            awaited(readable);
            read.countDown();
          });
    }
    assertThat(reading.await(40, TimeUnit.SECONDS)).isTrue();
    CompletableFuture<FetchOutcome> urgent =
        CompletableFuture.supplyAsync(() -> fetched(fetcher, url("slow-paper0.com", "/page")));
    assertThat(urgent.get(40, TimeUnit.SECONDS)).isInstanceOf(FetchOutcome.Fetched.class);
    assertThat(read.getCount()).isEqualTo(50);
    readable.countDown();
    assertThat(read.await(40, TimeUnit.SECONDS)).isTrue();
  }

  private static void awaited(CountDownLatch latch) {
    try {
      assertThat(latch.await(40, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static FetchOutcome fetched(PoliteFetcher fetcher, URI url) {
    try {
      return fetcher.fetch(request(url));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void twoProcessesKeepThePauseBetweenThem() throws Exception {
    serveTimed("/page");
    List<PoliteFetcher> two =
        List.of(
            fetcher(new PostgresFrontier(IngestDatabase.get()).domains()),
            fetcher(new PostgresFrontier(IngestDatabase.get()).domains()));
    List<URI> urls = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      urls.add(url("shared-paper.com", "/page?" + i));
    }
    CountDownLatch first = new CountDownLatch(4);
    for (URI url : urls) {
      two.get(0).later(request(url), outcome -> first.countDown());
    }
    Thread other =
        new Thread(
            () -> {
              try {
                all(List.of(two.get(1)), urls);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
    other.start();
    assertThat(first.await(40, TimeUnit.SECONDS)).isTrue();
    two.get(0).close();
    other.join(40_000);
    assertPauses(8);
  }

  @Test
  void aServerThatIsAskedTooMuchIsLeftInPeaceWithItsWholeDomainEvenAfterARestart()
      throws Exception {
    server.on(
        "/busy",
        exchange -> {
          exchange.getResponseHeaders().set("Retry-After", "3600");
          exchange.sendResponseHeaders(429, -1);
        });
    serveTimed("/page");
    PoliteFetcher before = fetcher(new PostgresFrontier(IngestDatabase.get()).domains());
    assertThat(kind(before.fetch(request(url("www.busy-paper.com", "/busy")))))
        .isEqualTo(FailureKind.TOO_MANY_REQUESTS);
    before.close();
    PoliteFetcher after = fetcher(new PostgresFrontier(IngestDatabase.get()).domains());
    FetchOutcome.Failed refused =
        (FetchOutcome.Failed) after.fetch(request(url("feeds.busy-paper.com", "/page")));
    assertThat(refused.kind()).isEqualTo(FailureKind.TOO_MANY_REQUESTS);
    assertThat(refused.retryAfter()).isBetween(Duration.ofMinutes(58), Duration.ofHours(1));
    assertThat(refused.line()).contains("left in peace until").contains("answered 429");
    assertThat(requestsAt).isEmpty();
    assertThat(after.fetch(request(url("calm-paper.com", "/page"))))
        .isInstanceOf(FetchOutcome.Fetched.class);
  }

  @Test
  void aRedirectWaitsForTheTurnOfTheDomainItLeadsToAndObeysItsRules() throws Exception {
    serveTimed("/page");
    server.on(
        "/away",
        exchange -> {
          exchange.getResponseHeaders().set("Location", url("target-paper.com", "/page") + "");
          exchange.sendResponseHeaders(302, -1);
        });
    List<FetchOutcome> outcomes =
        all(
            List.of(fetcher(DomainLeases.alone())),
            List.of(
                url("one-source.com", "/away"),
                url("two-source.com", "/away"),
                url("target-paper.com", "/page")));
    assertThat(outcomes).allMatch(outcome -> outcome instanceof FetchOutcome.Fetched);
    assertPauses(3);
  }

  @Test
  void whatRobotsTxtForbidsIsNotAskedForAndItIsAskedOnceItself() throws Exception {
    server.close();
    server = new LocalServer();
    opened.add(server);
    serveTimed("/private");
    server.serve(
        "/robots.txt", "text/plain", "User-agent: *\nDisallow: /private\nCrawl-delay: 1\n");
    server.serve("/open", "text/plain", "open");
    PoliteFetcher polite = fetcher(DomainLeases.alone());
    List<FetchOutcome> outcomes =
        all(
            List.of(polite),
            List.of(url("rules-paper.com", "/private"), url("rules-paper.com", "/open")));
    assertThat(outcomes)
        .filteredOn(outcome -> outcome instanceof FetchOutcome.Failed)
        .singleElement()
        .satisfies(outcome -> assertThat(kind(outcome)).isEqualTo(FailureKind.ROBOTS));
    assertThat(requestsAt).isEmpty();
    assertThat(server.asked()).containsExactly("/robots.txt", "/open");
  }

  @Test
  void whatWaitsWhenFetchingEndsIsToldSo() throws Exception {
    serveTimed("/page");
    PoliteFetcher polite = fetcher(DomainLeases.alone());
    List<FetchOutcome> outcomes = new CopyOnWriteArrayList<>();
    CountDownLatch told = new CountDownLatch(500);
    for (int i = 0; i < 500; i++) {
      polite.later(
          request(url("slow-paper.com", "/page?" + i)),
          outcome -> {
            outcomes.add(outcome);
            told.countDown();
          });
    }
    polite.close();
    assertThat(told.await(40, TimeUnit.SECONDS)).isTrue();
    assertThat(outcomes).hasAtLeastOneElementOfType(FetchOutcome.Failed.class);
    assertThat(kind(polite.fetch(request(url("slow-paper.com", "/page")))))
        .isEqualTo(FailureKind.IO);
  }
}
