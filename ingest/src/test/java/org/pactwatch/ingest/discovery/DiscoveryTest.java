package org.pactwatch.ingest.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pactwatch.ingest.LocalServer;
import org.pactwatch.ingest.PoliteFetcher;
import org.pactwatch.ingest.fetch.FetchSettings;
import org.pactwatch.ingest.fetch.Fetcher;
import org.pactwatch.ingest.source.Location;
import org.pactwatch.ingest.source.Source;

@SuppressWarnings("NullAway")
class DiscoveryTest {
  private LocalServer server;
  private Fetcher fetcher;
  private PoliteFetcher polite;

  @BeforeEach
  void start() throws IOException {
    server = new LocalServer();
    fetcher = new Fetcher(FetchSettings.usual(""), Clock.systemUTC());
    polite = new PoliteFetcher(fetcher, Clock.systemUTC(), Duration.ZERO);
  }

  @AfterEach
  void stop() {
    polite.close();
    fetcher.close();
    server.close();
  }

  private SiteReport discover(String path) throws InterruptedException {
    return new Discovery(polite, true).discover(server.url(path));
  }

  private static String rss(String... links) {
    StringBuilder feed = new StringBuilder("<rss><channel><title>All &amp; more</title>");
    for (String link : links) {
      feed.append("<item><link>").append(link).append("</link>");
      feed.append("<pubDate>Mon, 18 May 2026 09:51:00 GMT</pubDate></item>");
    }
    return feed + "</channel></rss>";
  }

  private static String front(String head, String body) {
    return "<html><head><title>Front</title>"
        + head
        + "</head><body>"
        + body
        + """
          <div class="teaser"><h3><a href="/world/2026/05/18/envoys-return-to-the-table">Envoys return to the table</a></h3></div>
          <div class="teaser"><h3><a href="/world/2026/05/18/navies-drill-off-the-cape">Navies drill off the cape</a></h3></div>
          <div class="teaser"><h3><a href="/world/2026/05/17/cabinet-backs-defence-bill">Cabinet backs defence bill</a></h3></div>
          </body></html>""";
  }

  @Test
  void whatThePageAndRobotsNameIsFoundOnceEachAndTheUsualPlacesAreLeftAlone() throws Exception {
    server.serve(
        "/robots.txt",
        "text/plain",
        "User-agent: *\nDisallow: /secret\nSitemap: " + server.url("/news.xml"));
    server.serve(
        "/",
        "text/html",
        front(
            "<link rel='alternate' type='application/rss+xml' href='/all.rss'>"
                + "<link rel='alternate' type='application/rss+xml' href='/copy.rss'>"
                + "<link rel='alternate' type='application/atom+xml' href='/gone.atom'>",
            "<a href='/feeds/world'>RSS</a><a href='/secret/rss.xml'>RSS</a>"));
    server.serve("/all.rss", "application/rss+xml", rss("/1", "/2"));
    server.serve("/copy.rss", "application/rss+xml", rss("/2?utm_source=x", "/1"));
    server.serve("/feeds/world", "text/xml", rss("/1"));
    server.status("/gone.atom", 410);
    server.serve(
        "/news.xml",
        "text/xml",
        "<sitemapindex><sitemap><loc>/n1.xml</loc></sitemap></sitemapindex>");
    server.serve("/n1.xml", "text/xml", "<urlset><url><loc>/1</loc></url></urlset>");
    SiteReport report = discover("/");
    assertThat(report.sources())
        .extracting(f -> f.location().kind() + " " + URI.create(f.location().toString()).getPath())
        .containsExactly("feed /all.rss", "feed /feeds/world", "section /");
    assertThat(report.sources().get(0))
        .satisfies(
            f -> {
              assertThat(f.title()).isEqualTo("All & more");
              assertThat(f.entries()).isEqualTo(2);
              assertThat(f.newest()).hasToString("2026-05-18T09:51Z");
            });
    assertThat(report.sources().get(2).entries()).isEqualTo(3);
    assertThat(report.troubles())
        .hasSize(2)
        .anySatisfy(line -> assertThat(line).contains("/gone.atom").contains("410"))
        .anySatisfy(line -> assertThat(line).contains("/secret/rss.xml").contains("robots"));
    assertThat(server.asked()).doesNotContain("/secret/rss.xml", "/rss.xml");
  }

  @Test
  void whereNothingIsNamedTheUsualPlacesAreTried() throws Exception {
    server.status("/robots.txt", 404);
    server.on(
        "/",
        exchange -> {
          boolean root = exchange.getRequestURI().getPath().equals("/");
          LocalServer.send(
              exchange,
              root ? 200 : 404,
              "text/html",
              "<html><p>Hello</p></html>".getBytes(StandardCharsets.UTF_8));
        });
    server.serve("/atom.xml", "text/xml", "<feed><entry><link href='/1'/></entry></feed>");
    server.serve("/sitemap.xml", "text/xml", "<urlset><url><loc>/2</loc></url></urlset>");
    SiteReport report = discover("/");
    assertThat(report.sources())
        .extracting(FoundSource::location)
        .containsExactly(
            new Location.Feed(server.url("/atom.xml")),
            new Location.Sitemap(server.url("/sitemap.xml")));
    assertThat(report.troubles()).isEmpty();
    assertThat(server.asked()).doesNotContain("/feed.json");
  }

  @Test
  void anAddressThatIsAFeedIsItself() throws Exception {
    server.status("/robots.txt", 404);
    server.serve("/all.rss", "application/rss+xml", rss("/1"));
    assertThat(discover("/all.rss").sources())
        .extracting(FoundSource::location)
        .contains(new Location.Feed(server.url("/all.rss")));
  }

  @Test
  void aSiteThatCannotBeReachedIsATrouble() throws Exception {
    URI closed = server.url("/");
    server.close();
    SiteReport report = new Discovery(polite, true).discover(closed);
    assertThat(report.sources()).isEmpty();
    assertThat(report.troubles()).isNotEmpty();
  }

  @Test
  void noSourceIsLookedForInAPrivateNetworkUnlessThatIsMeant() throws Exception {
    SiteReport report = new Discovery(polite, false).discover(server.url("/"));
    assertThat(report.sources()).isEmpty();
    assertThat(report.troubles())
        .anySatisfy(line -> assertThat(line).contains("private or reserved network"));
    assertThat(server.asked()).isEmpty();
  }

  @Test
  void aTrialReadsTheFirstArticleAndSaysWhatIsWrong() throws Exception {
    server.status("/robots.txt", 404);
    server.serve(
        "/all.rss",
        "application/rss+xml",
        rss("/missing", "/a").replace("</channel>", "").replace("</rss>", ""));
    server.status("/missing", 404);
    server.serve(
        "/a",
        "text/html",
        """
        <html><head><meta property="og:type" content="article"></head><body><article><h1>Accord</h1>
        <p>The governments of Arcadia and Ruritania signed a defence accord on Monday, officials said.</p>
        <p>The text obliges both of them to consult one another when either is threatened.</p>
        </article></body></html>""");
    Trial trial =
        new SourceTrial(polite, Source.feed(server.url("/all.rss")).onPrivateNetwork()).run();
    assertThat(trial.kind()).isEqualTo("feed");
    assertThat(trial.entries()).hasSize(2);
    assertThat(trial.article().article().title()).isEqualTo("Accord");
    assertThat(trial.troubles())
        .anySatisfy(line -> assertThat(line).contains("breaks off"))
        .anySatisfy(line -> assertThat(line).contains("/missing").contains("404"));
  }

  @Test
  void aTrialOfAPageAsAFeedSaysWhatToDo() throws Exception {
    server.status("/robots.txt", 404);
    server.serve("/page", "text/html", front("", ""));
    Source feed = Source.feed(server.url("/page")).onPrivateNetwork();
    assertThat(new SourceTrial(polite, feed).run().troubles())
        .singleElement()
        .asString()
        .contains("an HTML page, not a feed")
        .contains("--section");
    Source section = Source.section(server.url("/page")).onPrivateNetwork();
    assertThat(new SourceTrial(polite, section).run().entries()).hasSize(3);
  }

  @Test
  void theUsualPlacesArePaths() {
    assertThat(Discovery.usualPlaces())
        .isNotEmpty()
        .doesNotHaveDuplicates()
        .allMatch(p -> p.startsWith("/"));
  }
}
