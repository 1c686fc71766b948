package org.pactwatch.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pactwatch.ingest.archive.WarcArchive;
import org.pactwatch.ingest.article.ArticleExtractor;
import org.pactwatch.ingest.dedup.Sameness;
import org.pactwatch.ingest.fetch.FetchSettings;
import org.pactwatch.ingest.fetch.Fetcher;
import org.pactwatch.ingest.frontier.PostgresFrontier;
import org.pactwatch.ingest.layout.LayoutWatch;
import org.pactwatch.ingest.source.Source;
import org.pactwatch.ingest.template.PostgresTemplates;
import org.pactwatch.ingest.template.SitePage;
import org.pactwatch.model.Article;

/** What is learned of a site while it is watched, on the whole way from feed to sink. */
@SuppressWarnings("NullAway")
class LearningTest {
  private static final String LINE = "Write to the desk with hints and corrections";

  private final List<Article> delivered = new CopyOnWriteArrayList<>();
  private final AtomicReference<String> feed = new AtomicReference<>("");
  private LocalServer server;
  private Fetcher fetcher;
  private WarcArchive archive;
  private Ingest ingest;
  private Source source;
  @TempDir private Path folder;

  @BeforeEach
  void start() throws IOException {
    server = new LocalServer();
    fetcher = new Fetcher(FetchSettings.usual(""), Clock.systemUTC());
    archive = new WarcArchive(folder.resolve("warc"), 1 << 20, Clock.systemUTC());
    PageKnowledge pages =
        new PageKnowledge(
            new ArticleExtractor(), new PostgresTemplates(IngestDatabase.get()), LayoutWatch.NONE);
    ingest =
        new Ingest(
            pages,
            new PoliteFetcher(fetcher, Clock.systemUTC(), Duration.ZERO),
            new PostgresFrontier(IngestDatabase.get()),
            Sameness.in(IngestDatabase.get()),
            archive,
            delivered::add,
            Clock.systemUTC());
    server.status("/robots.txt", 404);
    server.on(
        "/feed",
        exchange ->
            LocalServer.send(
                exchange, 200, "text/xml", feed.get().getBytes(StandardCharsets.UTF_8)));
    source = Source.feed(server.url("/feed")).onPrivateNetwork();
  }

  @AfterEach
  void stop() throws IOException {
    ingest.close();
    archive.close();
    fetcher.close();
    server.close();
  }

  private static String page(int number) {
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < 5; i++) {
      body.append(
          "<p>In %s the miller %s sold the mill by the brook to %s, who wants to grind %s there for the villages around.</p>"
              .formatted(
                  SitePage.name(number * 5 + i),
                  SitePage.name(number * 11 + i),
                  SitePage.name(number * 17 + i),
                  SitePage.name(number * 23 + i)));
    }
    return "<html lang='en'><head><meta property='article:published_time' content='2026-05-01T10:00:00+02:00'></head><body><article><h1>The mill of %s</h1>%s<ul><li>%s</li></ul></article></body></html>"
        .formatted(SitePage.name(number), body, LINE);
  }

  private void announce(int number, String when) {
    feed.set(
        "<rss><channel><item><link>/mill/%d</link><pubDate>%s</pubDate></item></channel></rss>"
            .formatted(number, when));
  }

  private SourceReport take() throws InterruptedException {
    return ingest.takeOnce(List.of(source)).sources().get(0);
  }

  @Test
  void whatIsLearnedLaterMakesAnUnchangedPageNoRevision() throws Exception {
    for (int i = 0; i < 7; i++) {
      server.serve("/mill/" + i, "text/html; charset=utf-8", page(i));
      announce(i, "2026-05-0" + (i + 1));
      assertThat(take()).satisfies(r -> assertThat(r.taken()).as("%s", r).isEqualTo(1));
    }
    assertThat(delivered.get(0).text()).endsWith(LINE);
    assertThat(delivered.get(0).readWith()).isNull();
    assertThat(delivered.get(6).text()).doesNotContain(LINE);
    assertThat(delivered.get(6).readWith().template()).isEqualTo("127.0.0.1 1");

    announce(0, "2026-05-20");
    SourceReport again = take();
    assertThat(again.unchanged()).as("%s", again).isEqualTo(1);
    assertThat(again.revised()).isZero();

    announce(6, "2026-05-21");
    assertThat(take().unchanged()).isEqualTo(1);
    assertThat(delivered).hasSize(7);
  }
}
