package org.pactwatch.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pactwatch.ingest.archive.WarcArchive;
import org.pactwatch.ingest.dedup.Sameness;
import org.pactwatch.ingest.fetch.FetchSettings;
import org.pactwatch.ingest.fetch.Fetcher;
import org.pactwatch.ingest.frontier.PageQueue;
import org.pactwatch.ingest.frontier.PostgresFrontier;
import org.pactwatch.ingest.source.Source;
import org.pactwatch.model.Article;

@SuppressWarnings("NullAway")
class IngestTest {
  private final List<Article> delivered = new CopyOnWriteArrayList<>();
  private final AtomicBoolean sinkFails = new AtomicBoolean();
  private LocalServer server;
  private Fetcher fetcher;
  private WarcArchive archive;
  private Ingest ingest;
  @TempDir private Path folder;

  @BeforeEach
  void start() throws IOException {
    server = new LocalServer();
    fetcher = new Fetcher(FetchSettings.usual(""), Clock.systemUTC());
    archive = new WarcArchive(folder.resolve("warc"), 1 << 20, Clock.systemUTC());
    ingest = ingest();
    server.status("/robots.txt", 404);
  }

  private Ingest ingest() {
    return new Ingest(
        new PoliteFetcher(fetcher, Clock.systemUTC(), Duration.ZERO),
        new PostgresFrontier(IngestDatabase.get()),
        Sameness.in(IngestDatabase.get()),
        archive,
        this::deliver,
        Clock.systemUTC());
  }

  private void deliver(Article article) throws IOException {
    if (sinkFails.get()) {
      throw new IOException("the broker is away");
    }
    delivered.add(article);
  }

  @AfterEach
  void stop() throws IOException {
    ingest.close();
    archive.close();
    fetcher.close();
    server.close();
  }

  static String page(String title, String subject) {
    return """
    <html lang="en"><head><meta property="og:type" content="article"></head><body>
    <article><h1>%s</h1>
    <p>The governments of %s signed a defence cooperation agreement on Monday, officials said.</p>
    <p>The text obliges %s to consult one another when either of them is threatened, and it will
    enter into force after both parliaments have ratified it.</p></article></body></html>\
    """
        .formatted(title, subject, subject);
  }

  static String feed(String... paths) {
    StringBuilder rss = new StringBuilder("<rss><channel><title>T</title>");
    for (String path : paths) {
      rss.append("<item><link>").append(path).append("</link></item>");
    }
    return rss + "</channel></rss>";
  }

  private Source source(String path) {
    return Source.feed(server.url(path)).onPrivateNetwork();
  }

  private SourceReport take(Source source) throws InterruptedException {
    return ingest.takeOnce(List.of(source)).sources().get(0);
  }

  @Test
  void aFeedsArticlesAreDeliveredOnceWithTheirCaptures() throws Exception {
    server.serve("/feed", "application/rss+xml", feed("/one", "/two"));
    server.serve("/one", "text/html", page("One", "Arcadia and Ruritania"));
    server.serve("/two", "text/html", page("Two", "Freedonia and Sylvania"));
    Source source = source("/feed");
    assertThat(take(source).taken()).isEqualTo(2);
    assertThat(delivered).extracting(Article::title).containsExactly("Two", "One");
    Article article = delivered.get(0);
    assertThat(article.url()).isEqualTo(server.url("/two"));
    assertThat(archive.bytes(article.capture()))
        .hasValue(page("Two", "Freedonia and Sylvania").getBytes(StandardCharsets.UTF_8));
    SourceReport again = take(source);
    assertThat(again.unchanged()).isEqualTo(2);
    assertThat(delivered).hasSize(2);
  }

  @Test
  void whatTheSinkDidNotAcceptComesAgainEvenIfTheFeedIsUnchanged() throws Exception {
    server.on(
        "/kept",
        exchange -> {
          exchange.getResponseHeaders().set("ETag", "\"1\"");
          boolean same = "\"1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
          if (same) {
            exchange.sendResponseHeaders(304, -1);
          } else {
            LocalServer.send(exchange, 200, "text/xml", feed("/article").getBytes());
          }
        });
    server.serve("/article", "text/html", page("Kept", "Borduria and Syldavia"));
    Source source = source("/kept");
    sinkFails.set(true);
    assertThat(take(source).failures())
        .singleElement()
        .asString()
        .contains("/article")
        .contains("the broker is away");
    sinkFails.set(false);
    assertThat(take(source).taken()).isEqualTo(1);
    assertThat(take(source).failed()).isFalse();
    assertThat(delivered).hasSize(1);
    assertThat(server.asked()).filteredOn("/article"::equals).hasSize(2);
  }

  @Test
  void aFolderWhoseTextsNobodyTookIsLookedAtAgainSoonAndNotInItsRhythm() throws Exception {
    Path texts = Files.createDirectories(folder.resolve("unheard"));
    Files.writeString(texts.resolve("one.html"), page("Unheard", "Vulgaria and Zubrowka"));
    Source source = Source.folder(texts);
    PostgresFrontier frontier = new PostgresFrontier(IngestDatabase.get());
    sinkFails.set(true);
    assertThat(take(source).failures()).singleElement().asString().contains("the broker is away");
    assertThat(frontier.states().get(source.id()).nextDue())
        .isBefore(Instant.now().plus(Duration.ofMinutes(2)));
    assertThat(frontier.states().get(source.id()).lastSuccess()).isNull();
    sinkFails.set(false);
    assertThat(take(source).taken()).isEqualTo(1);
    assertThat(frontier.states().get(source.id()).nextDue())
        .isAfter(Instant.now().plus(Duration.ofMinutes(2)));
  }

  @Test
  void aPageThatFailsForNowIsTakenLaterAndAMissingOneIsSoughtTwice() throws Exception {
    AtomicBoolean broken = new AtomicBoolean(true);
    server.serve("/f", "text/xml", feed("/flaky", "/missing"));
    server.status("/missing", 404);
    server.on(
        "/flaky",
        exchange -> {
          if (broken.get()) {
            exchange.sendResponseHeaders(500, -1);
          } else {
            LocalServer.send(
                exchange, 200, "text/html", page("Flaky", "Graustark and Axphain").getBytes());
          }
        });
    Source source = source("/f");
    assertThat(take(source).failures()).hasSize(2);
    broken.set(false);
    SourceReport second = take(source);
    assertThat(second.taken()).isEqualTo(1);
    assertThat(second.failures()).singleElement().asString().contains("/missing");
    assertThat(take(source).failures()).isEmpty();
    assertThat(server.asked()).filteredOn("/missing"::equals).hasSize(2);
  }

  @Test
  void anEditedArticleIsARevisionOfTheSameArticle() throws Exception {
    AtomicBoolean edited = new AtomicBoolean();
    server.on(
        "/dated",
        exchange -> {
          String item =
              "<rss><channel><item><link>/edited</link><pubDate>2026-05-%s</pubDate></item></channel></rss>"
                  .formatted(edited.get() ? "19" : "18");
          LocalServer.send(exchange, 200, "text/xml", item.getBytes());
        });
    server.on(
        "/edited",
        exchange ->
            LocalServer.send(
                exchange,
                200,
                "text/html",
                page(edited.get() ? "After" : "Before", "Latveria and Symkaria").getBytes()));
    Source source = source("/dated");
    take(source);
    edited.set(true);
    assertThat(take(source).revised()).isEqualTo(1);
    assertThat(delivered.get(0).id()).isEqualTo(delivered.get(1).id());
    assertThat(delivered.get(0).syndicationGroup()).isEqualTo(delivered.get(1).syndicationGroup());
    assertThat(delivered.get(0).revision()).isNotEqualTo(delivered.get(1).revision());
  }

  @Test
  void badSourcesAreNamedAndTheOthersGoOn() throws Exception {
    Path texts = Files.createDirectories(folder.resolve("texts"));
    Files.writeString(texts.resolve("good.html"), page("Good", "Elbonia and Grand Fenwick"));
    Files.write(texts.resolve("empty.txt"), new byte[0]);
    Files.writeString(texts.resolve("doc.html"), "%PDF-1.7 and so on");
    server.serve("/html", "text/html", "<html><body>no feed</body></html>");
    server.status("/gone", 404);
    PassReport report =
        ingest.takeOnce(
            List.of(
                source("/html"),
                source("/gone"),
                Source.folder(folder.resolve("nowhere")),
                Source.feed(server.url("/feed")),
                Source.folder(texts)));
    assertThat(report.delivered()).isEqualTo(1);
    assertThat(report.failures())
        .satisfiesExactly(
            line -> assertThat(line).endsWith("/html: an HTML page, not a feed"),
            line -> assertThat(line).endsWith("/gone: the server answered 404"),
            line -> assertThat(line).endsWith("nowhere: no such file or folder"),
            line -> assertThat(line).contains("private or reserved network").contains("/feed"),
            line -> assertThat(line).isEqualTo("doc.html: a PDF document, not a page"),
            line -> assertThat(line).isEqualTo("empty.txt: empty page"));
  }

  @Test
  void watchingTakesWhatIsDueAndStopsWhenClosed() throws Exception {
    server.serve("/watched", "text/xml", feed("/w1"));
    server.serve("/w1", "text/html", page("Watched", "Genovia and Pyrus"));
    CountDownLatch taken = new CountDownLatch(1);
    Source source = source("/watched");
    Thread watcher =
        new Thread(
            () -> {
              try {
                ingest.watch(
                    List.of(source),
                    report -> {
                      if (report.taken() > 0) {
                        taken.countDown();
                      }
                    });
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
    watcher.start();
    assertThat(taken.await(40, TimeUnit.SECONDS)).isTrue();
    ingest.close();
    watcher.join(40_000);
    assertThat(watcher.isAlive()).isFalse();
    assertThat(delivered).hasSize(1);
  }

  @Test
  void aSourceThatHasMovedForGoodIsAskedAtItsNewAddressAndAtTheOldOneWhenThatFails()
      throws Exception {
    AtomicBoolean gone = new AtomicBoolean();
    server.on(
        "/old-feed",
        exchange -> {
          exchange.getResponseHeaders().set("Location", "/new-feed");
          exchange.sendResponseHeaders(gone.get() ? 404 : 301, -1);
        });
    server.on(
        "/new-feed",
        exchange -> {
          if (gone.get()) {
            exchange.sendResponseHeaders(404, -1);
          } else {
            LocalServer.send(exchange, 200, "text/xml", feed().getBytes());
          }
        });
    Source source = source("/old-feed");
    for (int i = 0; i < 5; i++) {
      take(source);
    }
    assertThat(server.asked()).filteredOn("/old-feed"::equals).hasSize(3);
    assertThat(server.asked()).filteredOn("/new-feed"::equals).hasSize(5);
    gone.set(true);
    take(source);
    take(source);
    assertThat(server.asked()).filteredOn("/old-feed"::equals).hasSize(4);
  }

  @Test
  void onHostsThatHangTheOthersNeedNotWait() throws Exception {
    List<Source> sources = new ArrayList<>();
    CountDownLatch end = new CountDownLatch(1);
    List<LocalServer> hanging = new ArrayList<>();
    try {
      for (int i = 0; i < 12; i++) {
        LocalServer server = new LocalServer();
        hanging.add(server);
        server.on("/", exchange -> end.await());
        sources.add(Source.feed(server.url("/feed")).onPrivateNetwork());
      }
      server.serve("/quick", "text/xml", feed("/q1"));
      server.serve("/q1", "text/html", page("Quick", "Zamunda and Wadiya"));
      Source quick = source("/quick");
      sources.add(quick);
      CountDownLatch taken = new CountDownLatch(1);
      Thread watcher =
          new Thread(
              () -> {
                try {
                  ingest.watch(
                      sources,
                      report -> {
                        if (report.taken() > 0) {
                          taken.countDown();
                        }
                      });
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                }
              });
      watcher.start();
      assertThat(taken.await(40, TimeUnit.SECONDS)).isTrue();
    } finally {
      end.countDown();
      hanging.forEach(LocalServer::close);
    }
  }

  @Test
  void whatAKilledProcessHadNotedIsTakenByTheNextOne() throws Exception {
    server.serve("/noted", "text/xml", feed("/n1"));
    server.status("/n1", 503);
    Source source = source("/noted");
    take(source);
    ingest.close();
    server.close();
    LocalServer reborn = server;
    server = new LocalServer();
    server.status("/robots.txt", 404);
    assertThat(reborn.asked()).contains("/n1");
    PostgresFrontier next = new PostgresFrontier(IngestDatabase.get());
    next.sources().endOtherLeases();
    next.pages().hasten(List.of(source.id()), Instant.now());
    assertThat(
            next.pages()
                .claim(
                    new PageQueue.Claim(
                        List.of(source.id()), Instant.now().plusSeconds(1), List.of(), 5, 5)))
        .singleElement()
        .satisfies(page -> assertThat(page.url()).isEqualTo(reborn.url("/n1")));
  }
}
