package org.pactwatch.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pactwatch.ingest.dedup.GonePages;
import org.pactwatch.ingest.source.Source;
import org.pactwatch.model.Article;

/** What a single pass makes of what is there already. */
@SuppressWarnings("NullAway")
class SinglePassTest {
  private LocalIngest local;
  private List<Article> delivered;
  private LocalServer server;
  private Ingest ingest;
  @TempDir private Path folder = Path.of(".");

  @BeforeEach
  void start() throws IOException {
    local = new LocalIngest(folder);
    server = local.server;
    delivered = local.delivered;
    ingest = local.ingest;
    server.status("/robots.txt", 404);
  }

  @AfterEach
  void stop() throws IOException {
    local.close();
  }

  private static byte[] story(String title, String subject) {
    return """
    <html lang="en"><head><meta property="og:type" content="article"></head><body>
    <article><h1>%s</h1>
    <p>The governments of %s signed a defence cooperation agreement on Monday, officials said.</p>
    <p>The text obliges %s to consult one another when either of them is threatened, and it will
    enter into force after both parliaments have ratified it.</p></article></body></html>\
    """
        .formatted(title, subject, subject)
        .getBytes(StandardCharsets.UTF_8);
  }

  private int revised(Source source) throws InterruptedException {
    return ingest.takeOnce(List.of(source)).sources().get(0).revised();
  }

  @Test
  void articlesThatAreDueToBeLookedAtAgainAreTakenAlongWithTheirSource() throws Exception {
    AtomicBoolean later = new AtomicBoolean();
    server.serve(
        "/feed-later",
        "text/xml",
        "<rss><channel><title>T</title><item><link>/corrected</link></item>"
            + "<item><link>/withdrawn</link></item></channel></rss>");
    server.on(
        "/corrected",
        exchange ->
            LocalServer.send(
                exchange,
                200,
                "text/html",
                story("Corrected", later.get() ? "Elbonia and Latveria" : "Elbonia and Genovia")));
    server.on(
        "/withdrawn",
        exchange -> {
          if (later.get()) {
            exchange.sendResponseHeaders(410, -1);
          } else {
            LocalServer.send(exchange, 200, "text/html", story("Withdrawn", "Zubrowka and Lutha"));
          }
        });
    Source source = Source.feed(server.url("/feed-later")).onPrivateNetwork();
    assertThat(ingest.takeOnce(List.of(source)).sources().get(0).taken()).isEqualTo(2);
    later.set(true);
    assertThat(revised(source)).isZero();
    sql("UPDATE ingest.article SET next_check = now() WHERE source = '" + source.id() + "'");
    assertThat(revised(source)).isEqualTo(1);
    assertThat(delivered).hasSize(3);
    assertThat(delivered.get(2).text()).contains("Latveria");
    GonePages gone = new GonePages(IngestDatabase.get());
    assertThat(gone.counts()).containsEntry(source.id(), 1);
    assertThat(gone.latest(100))
        .filteredOn(page -> page.source().equals(source.id()))
        .singleElement()
        .satisfies(
            page -> {
              assertThat(page.title()).isEqualTo("Withdrawn");
              assertThat(page.url()).isEqualTo(server.url("/withdrawn"));
              assertThat(page.status()).isEqualTo(410);
            });
  }

  @Test
  void ofASitemapsPastNothingIsTakenUntilItChanges() throws Exception {
    AtomicBoolean later = new AtomicBoolean();
    server.on(
        "/map.xml",
        exchange ->
            LocalServer.send(
                exchange,
                200,
                "text/xml",
                sitemap(later.get() ? Instant.now() : Instant.parse("2015-03-01T00:00:00Z"))));
    server.serve("/past", "text/html", story("Past", "Elbonia and Latveria"));
    server.serve("/present", "text/html", story("Present", "Zubrowka and Lutha"));
    Source source = Source.sitemap(server.url("/map.xml")).onPrivateNetwork();
    SourceReport first = ingest.takeOnce(List.of(source)).sources().get(0);
    assertThat(first.taken()).isEqualTo(1);
    assertThat(first.left()).isEqualTo(1);
    SourceReport second = ingest.takeOnce(List.of(source)).sources().get(0);
    assertThat(second.unchanged()).isEqualTo(2);
    assertThat(delivered).extracting(Article::title).containsExactly("Present");
    later.set(true);
    assertThat(ingest.takeOnce(List.of(source)).sources().get(0).taken()).isEqualTo(1);
    assertThat(delivered).extracting(Article::title).containsExactly("Present", "Past");
  }

  private static byte[] sitemap(Instant past) {
    return ("<urlset><url><loc>/past</loc><lastmod>"
            + past
            + "</lastmod></url><url><loc>/present</loc></url></urlset>")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static void sql(String statement) throws SQLException {
    try (Connection connection = IngestDatabase.get().getConnection();
        Statement execute = connection.createStatement()) {
      execute.execute(statement);
    }
  }
}
