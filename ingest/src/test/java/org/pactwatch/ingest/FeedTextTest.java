package org.pactwatch.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pactwatch.ingest.archive.WarcArchive;
import org.pactwatch.ingest.dedup.Sameness;
import org.pactwatch.ingest.fetch.FetchSettings;
import org.pactwatch.ingest.fetch.Fetcher;
import org.pactwatch.ingest.frontier.PostgresFrontier;
import org.pactwatch.ingest.source.Source;
import org.pactwatch.model.Article;

/** Feeds that carry their articles whole, where the pages do not. */
@SuppressWarnings("NullAway")
class FeedTextTest {
  private final List<Article> delivered = new CopyOnWriteArrayList<>();
  private LocalServer server;
  private Fetcher fetcher;
  private WarcArchive archive;
  private Ingest ingest;
  private PostgresFrontier frontier;
  @TempDir private Path folder;

  @BeforeEach
  void start() throws IOException {
    server = new LocalServer();
    fetcher = new Fetcher(FetchSettings.usual(""), Clock.systemUTC());
    archive = new WarcArchive(folder.resolve("warc"), 1 << 20, Clock.systemUTC());
    frontier = new PostgresFrontier(IngestDatabase.get());
    ingest =
        new Ingest(
            new PoliteFetcher(fetcher, Clock.systemUTC(), Duration.ZERO),
            frontier,
            Sameness.in(IngestDatabase.get()),
            archive,
            delivered::add,
            Clock.systemUTC());
    server.on(
        "/robots.txt",
        exchange ->
            LocalServer.send(
                exchange,
                200,
                "text/plain",
                "User-agent: *\nDisallow: /refused".getBytes(StandardCharsets.UTF_8)));
  }

  @AfterEach
  void stop() throws IOException {
    ingest.close();
    archive.close();
    fetcher.close();
    server.close();
  }

  private static String item(String path, String about) {
    String text =
        "<p>The governments of %1$s signed a defence cooperation agreement on Monday, officials of"
            + " both said. It obliges %1$s to consult one another when either is threatened.</p>"
            + "<p>The text will enter into force after both parliaments have ratified it, which is"
            + " expected before the end of the year, and may be renewed every ten years.</p>";
    return "<item><title>Accord of %1$s</title><link>%2$s</link><dc:creator>Ida Quill</dc:creator>"
            .formatted(about, path)
        + "<pubDate>Mon, 18 May 2026 09:51:00 GMT</pubDate><content:encoded><![CDATA["
        + text.formatted(about)
        + "]]></content:encoded></item>";
  }

  private SourceReport take(String... items) throws InterruptedException {
    String feed = "<rss><channel><title>T</title>" + String.join("", items) + "</channel></rss>";
    server.serve("/feed", "text/xml", feed);
    return ingest.takeOnce(List.of(source())).sources().get(0);
  }

  private Source source() {
    return Source.feed(server.url("/feed")).onPrivateNetwork();
  }

  @Test
  void whereThePageCannotBeHadTheFeedsOwnTextIsTheArticle() throws Exception {
    SourceReport report = take(item("/refused/1", "Elbonia and Grand Fenwick"));
    assertThat(report.taken()).isEqualTo(1);
    assertThat(report.failures()).isEmpty();
    Article article = delivered.get(0);
    assertThat(article.title()).isEqualTo("Accord of Elbonia and Grand Fenwick");
    assertThat(article.body()).contains("obliges Elbonia").contains("renewed every ten years");
    assertThat(article.reason())
        .endsWith("read from the feed's own text, since the page could not be had");
    assertThat(article.url()).isEqualTo(server.url("/refused/1"));
    assertThat(article.authors()).containsExactly("Ida Quill");
    assertThat(article.published()).isNotNull();
    assertThat(archive.bytes(article.capture()).map(b -> new String(b, StandardCharsets.UTF_8)))
        .hasValueSatisfying(bytes -> assertThat(bytes).contains("<rss>"));
    assertThat(take(item("/refused/1", "Elbonia and Grand Fenwick")).unchanged()).isEqualTo(1);
  }

  @Test
  void whereThePageIsAStubTheLongerTextOfTheFeedIsTaken() throws Exception {
    server.serve(
        "/stub",
        "text/html",
        "<html><body><h1>Accord</h1><p>Short. Subscribe now to continue reading.</p></body></html>");
    take(item("/stub", "Borduria and Syldavia"));
    assertThat(delivered)
        .singleElement()
        .satisfies(a -> assertThat(a.reason()).contains("since the page is"))
        .satisfies(a -> assertThat(a.body()).contains("Borduria and Syldavia to consult"));
    assertThat(frontier.texts().of(source().id(), delivered.get(0).url().toString())).isEmpty();
  }

  @Test
  void aPageThatCanBeReadIsTheArticle() throws Exception {
    server.serve(
        "/page",
        "text/html",
        """
        <html><head><meta property="og:type" content="article"></head><body><article><h1>The page itself</h1>
        <p>The governments of Latveria and Symkaria signed an agreement on Monday, officials said.</p>
        <p>It obliges both of them to consult one another when either is threatened.</p></article></body></html>""");
    take(item("/page", "Latveria and Symkaria"));
    assertThat(delivered).extracting(Article::title).containsExactly("The page itself");
    assertThat(delivered.get(0).reason()).doesNotContain("feed");
  }

  @Test
  void aFeedThatBreaksOffIsAFailureThatMayMend() throws Exception {
    server.serve(
        "/feed",
        "text/xml",
        "<rss><channel>" + item("/refused/2", "Genovia and Pyrus") + "<item><link>/refu");
    SourceReport report = ingest.takeOnce(List.of(source())).sources().get(0);
    assertThat(report.taken()).isEqualTo(1);
    assertThat(report.failures()).singleElement().asString().contains("breaks off before its end");
  }
}
