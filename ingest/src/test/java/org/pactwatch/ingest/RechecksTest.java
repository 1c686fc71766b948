package org.pactwatch.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pactwatch.ingest.archive.Capture;
import org.pactwatch.ingest.archive.WarcArchive;
import org.pactwatch.ingest.article.PageContext;
import org.pactwatch.ingest.dedup.KnownArticle;
import org.pactwatch.ingest.dedup.ParagraphDifference;
import org.pactwatch.ingest.dedup.Sameness;
import org.pactwatch.ingest.fetch.FetchOutcome;
import org.pactwatch.ingest.fetch.FetchSettings;
import org.pactwatch.ingest.fetch.Fetcher;
import org.pactwatch.ingest.frontier.PostgresFrontier;
import org.pactwatch.ingest.source.Source;
import org.pactwatch.model.Article;
import org.pactwatch.model.CaptureId;

@SuppressWarnings("NullAway")
class RechecksTest {
  private static final Instant TAKEN = Instant.parse("2026-05-18T10:00:00Z");

  /** A clock that is put forward by hand. */
  private static final class HandClock extends Clock {
    private volatile Instant now = TAKEN;

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  private final HandClock clock = new HandClock();
  private final List<Article> delivered = new CopyOnWriteArrayList<>();
  private final List<SourceReport> reports = new CopyOnWriteArrayList<>();
  private final Sameness sameness = Sameness.in(IngestDatabase.get());
  private final Crew crew = new Crew();
  private LocalServer server;
  private Fetcher fetcher;
  private PoliteFetcher polite;
  private WarcArchive archive;
  private Delivery delivery;
  private Rechecks rechecks;
  private Source source;
  @TempDir private Path folder;

  @BeforeEach
  void start() throws IOException {
    server = new LocalServer();
    server.status("/robots.txt", 404);
    fetcher = new Fetcher(FetchSettings.usual(""), clock);
    polite = new PoliteFetcher(fetcher, Clock.systemUTC(), Duration.ZERO);
    archive = new WarcArchive(folder, 1 << 20, clock);
    delivery =
        new Delivery(
            PageKnowledge.unlearned(),
            sameness,
            archive,
            new PostgresFrontier(IngestDatabase.get()),
            delivered::add);
    rechecks = new Rechecks(polite, sameness.articles(), archive, delivery, crew, clock);
    source = Source.feed(server.url("/feed")).onPrivateNetwork();
  }

  @AfterEach
  void stop() throws IOException {
    crew.close();
    polite.close();
    fetcher.close();
    archive.close();
    server.close();
  }

  private static String page(String second) {
    return """
    <html lang="en"><head><meta property="og:type" content="article"></head><body>
    <article><h1>Arcadia and Ruritania sign</h1>
    <p>The governments of Arcadia and Ruritania signed a defence agreement on Monday, officials said.</p>
    <p>%s</p>
    <p>Neither side published the text, which obliges both to consult when one is threatened.</p>
    </article></body></html>\
    """
        .formatted(second);
  }

  private void take(String path, String page) throws Exception {
    take(path, page, "\"1\"");
  }

  private void take(String path, String page, String etag) throws Exception {
    URI url = server.url(path);
    byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
    CaptureId capture =
        archive.keep(
            new Capture(
                url,
                TAKEN,
                200,
                "text/html",
                List.of(new FetchOutcome.Header("ETag", etag)),
                bytes));
    delivery.deliver(
        bytes,
        PageContext.ofUrl(source.id(), url, "text/html", TAKEN).withCapture(capture),
        new Delivery.Entry(source.id(), path, "v", null),
        new Tally(source));
    assertThat(delivered).hasSize(1);
  }

  /** Puts the clock forward, looks, and waits for what was sent for. */
  private void lookAfter(Duration since, int requests) throws InterruptedException {
    clock.now = TAKEN.plus(since);
    rechecks.takeDue(List.of(source), reports::add);
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(40);
    while (rechecks.isBusy() && System.nanoTime() < end) {
      Thread.sleep(10);
    }
    assertThat(asked()).isEqualTo(requests);
  }

  private long asked() {
    return server.asked().stream().filter(path -> !path.equals("/robots.txt")).count();
  }

  private KnownArticle known() {
    return sameness.articles().known(delivered.get(0).id()).orElseThrow();
  }

  @Test
  void aPageIsLookedAtAgainAfterAnHourSixHoursADayAndAWeekThenNoMore() throws Exception {
    server.on(
        "/quiet",
        exchange -> {
          boolean same = "\"1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
          exchange.sendResponseHeaders(same ? 304 : 500, -1);
        });
    take("/quiet", page("It has to be ratified by both parliaments."));
    lookAfter(Duration.ofMinutes(59), 0);
    lookAfter(Duration.ofMinutes(61), 1);
    lookAfter(Duration.ofHours(5), 1);
    lookAfter(Duration.ofHours(6).plusMinutes(1), 2);
    lookAfter(Duration.ofHours(25), 3);
    lookAfter(Duration.ofDays(8), 4);
    lookAfter(Duration.ofDays(400), 4);
    assertThat(known().checks()).isEqualTo(4);
    assertThat(delivered).hasSize(1);
  }

  @Test
  void aChangedPageIsARevisionWithItsDifferenceThoughTheFeedSaysNothing() throws Exception {
    String after = "It has been rejected by one of the parliaments, a spokesman said.";
    server.serve("/changed", "text/html", page(after));
    take("/changed", page("It has to be ratified by both parliaments."));
    lookAfter(Duration.ofHours(2), 1);
    assertThat(delivered).hasSize(2);
    assertThat(delivered.get(1).id()).isEqualTo(delivered.get(0).id());
    assertThat(delivered.get(1).revision()).isNotEqualTo(delivered.get(0).revision());
    assertThat(reports).singleElement().extracting(SourceReport::revised).isEqualTo(1);
    assertThat(sameness.articles().revisions(delivered.get(0).id())).hasSize(2);
    ParagraphDifference difference =
        sameness.articles().revisions(delivered.get(0).id()).get(1).difference();
    assertThat(difference.added()).containsExactly(after);
    assertThat(difference.removed()).containsExactly("It has to be ratified by both parliaments.");
    assertThat(known().revision()).isEqualTo(delivered.get(1).revision());
  }

  @Test
  void aPageOfWhichOnlyTheTimeAndTheSpacingChangedIsNoRevision() throws Exception {
    server.serve(
        "/trivial",
        "text/html",
        page("It  has to be ratified by both parliaments.</p><p>Updated 2 hours ago"));
    take("/trivial", page("It has to be ratified by both parliaments."));
    lookAfter(Duration.ofHours(2), 1);
    assertThat(delivered).hasSize(1);
    assertThat(reports).isEmpty();
    assertThat(known().checks()).isEqualTo(1);
  }

  @Test
  void aPageThatIsGoneIsMarkedAndComesBack() throws Exception {
    int[] status = {410};
    server.on(
        "/gone",
        exchange -> {
          if (status[0] == 200) {
            LocalServer.send(
                exchange,
                200,
                "text/html",
                page("It has to be ratified by both parliaments.")
                    .getBytes(StandardCharsets.UTF_8));
          } else {
            exchange.sendResponseHeaders(status[0], -1);
          }
        });
    take("/gone", page("It has to be ratified by both parliaments."));
    lookAfter(Duration.ofHours(1), 1);
    assertThat(known().gone())
        .isEqualTo(new KnownArticle.Gone(TAKEN.plus(Duration.ofHours(1)), 410));
    lookAfter(Duration.ofHours(6), 2);
    assertThat(known().gone().since()).isEqualTo(TAKEN.plus(Duration.ofHours(1)));
    status[0] = 200;
    lookAfter(Duration.ofHours(24), 3);
    assertThat(known().gone()).isNull();
    assertThat(delivered).hasSize(1);
  }

  @Test
  void aServerThatIsBrokenForNowIsAskedAgainLater() throws Exception {
    server.status("/broken", 503);
    take("/broken", page("It has to be ratified by both parliaments."));
    lookAfter(Duration.ofMinutes(60), 1);
    assertThat(known().tries()).isEqualTo(1);
    assertThat(known().gone()).isNull();
    lookAfter(Duration.ofMinutes(89), 1);
    lookAfter(Duration.ofMinutes(91), 2);
    assertThat(known().checks()).isZero();
  }

  @Test
  void pagesOfOneSiteThatAllNameASectionAsTheirAddressStayApart() throws Exception {
    String head = "<head><link rel=canonical href='" + server.url("/live") + "'>";
    take("/story/one", page("It has to be ratified by both parliaments.").replace("<head>", head));
    String other =
        page("x")
            .replaceAll(
                "(?s)<p>.*</p>",
                "<p>Quite another story about a harbour that is to be dredged, which nobody had"
                    + " expected to be told this week.</p><p>The dredging begins in June, and the"
                    + " town pays for a third of what it costs, while the rest comes from a bank"
                    + " abroad.</p>");
    URI url = server.url("/story/two");
    byte[] bytes = other.replace("<head>", head).getBytes(StandardCharsets.UTF_8);
    delivery.deliver(
        bytes,
        PageContext.ofUrl(source.id(), url, "text/html", TAKEN)
            .withCapture(archive.keep(new Capture(url, TAKEN, 200, "text/html", List.of(), bytes))),
        new Delivery.Entry(source.id(), "two", "v", null),
        new Tally(source));
    assertThat(delivered).hasSize(2);
    assertThat(delivered.get(1).id()).isNotEqualTo(delivered.get(0).id());
    assertThat(delivered.get(1).url()).isEqualTo(url);
  }
}
