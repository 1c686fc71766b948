package org.pactwatch.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pactwatch.ingest.source.Source;
import org.pactwatch.model.Article;

/** What comes of entries that a feed drops between two looks. */
@SuppressWarnings("NullAway")
class FeedGapTest {
  private LocalIngest local;
  private LocalServer server;
  private List<Article> delivered;
  private volatile String feed = IngestTest.feed("/world/first");
  @TempDir private Path folder = Path.of(".");

  @BeforeEach
  void start() throws IOException {
    local = new LocalIngest(folder);
    server = local.server;
    delivered = local.delivered;
  }

  @AfterEach
  void stop() throws IOException {
    local.close();
  }

  private SourceReport take(Source source) throws InterruptedException {
    return local.take(source);
  }

  private Source source(String path) {
    return Source.feed(server.url(path)).onPrivateNetwork();
  }

  @Test
  void whatAFeedDroppedBetweenTwoLooksIsFoundInTheNewsSitemap() throws Exception {
    serveAFeedThatDropsEntries(new AtomicBoolean(true));
    Source source = source("/short");
    take(source);
    feed = IngestTest.feed("/world/third");
    assertThat(take(source).taken()).isEqualTo(2);
    assertThat(delivered)
        .extracting(Article::title)
        .containsExactlyInAnyOrder("first", "second", "third");
    assertThat(server.asked()).doesNotContain("/all.xml", "/world/old");
  }

  @Test
  void whatAFeedDroppedIsSoughtAgainWhileTheSitemapDoesNotAnswer() throws Exception {
    AtomicBoolean answers = new AtomicBoolean();
    serveAFeedThatDropsEntries(answers);
    Source source = source("/short");
    take(source);
    feed = IngestTest.feed("/world/third");
    SourceReport during = take(source);
    assertThat(during.taken()).isEqualTo(1);
    assertThat(during.failures()).singleElement().asString().contains("/news.xml").contains("503");
    feed = IngestTest.feed();
    take(source);
    feed = IngestTest.feed("/world/third");
    answers.set(true);
    SourceReport after = take(source);
    assertThat(after.taken()).isEqualTo(1);
    assertThat(after.failures()).isEmpty();
    assertThat(delivered).extracting(Article::title).containsExactly("first", "third", "second");
    server.asked().clear();
    take(source);
    assertThat(server.asked()).doesNotContain("/news.xml");
  }

  private void serveAFeedThatDropsEntries(AtomicBoolean answers) {
    server.on(
        "/robots.txt",
        exchange ->
            LocalServer.send(
                exchange,
                200,
                "text/plain",
                ("Sitemap: " + server.url("/all.xml") + "\nSitemap: " + server.url("/news.xml"))
                    .getBytes()));
    server.on("/short", exchange -> LocalServer.send(exchange, 200, "text/xml", feed.getBytes()));
    server.on(
        "/news.xml",
        exchange ->
            LocalServer.send(
                exchange, answers.get() ? 200 : 503, "text/xml", newsSitemap().getBytes()));
    for (String name : List.of("first", "second", "third", "old")) {
      server.serve("/world/" + name, "text/html", IngestTest.page(name, name + "ia and Lutha"));
    }
  }

  private String newsSitemap() {
    StringBuilder xml = new StringBuilder("<urlset xmlns:news='n'>");
    for (String name : List.of("first", "second", "third", "old")) {
      Instant at = Instant.now().minus(Duration.ofDays(name.equals("old") ? 2 : 0));
      xml.append(
          "<url><loc>%s</loc><news:news><news:publication_date>%s</news:publication_date></news:news></url>"
              .formatted(server.url("/world/" + name), at));
    }
    return xml + "</urlset>";
  }
}
