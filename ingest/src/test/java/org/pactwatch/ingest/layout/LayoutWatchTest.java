package org.pactwatch.ingest.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pactwatch.ingest.IngestDatabase;
import org.pactwatch.ingest.article.ArticleExtractor;
import org.pactwatch.ingest.article.ArticleOutcome;
import org.pactwatch.ingest.article.PageContext;
import org.pactwatch.ingest.publisher.PublisherSpecs;
import org.pactwatch.ingest.template.SitePage;
import org.pactwatch.model.Article;
import org.pactwatch.model.ReadWith;
import org.pactwatch.model.SourceId;

@SuppressWarnings("NullAway")
class LayoutWatchTest {
  private static final Instant DAY = Instant.parse("2026-04-01T08:00:00Z");
  private static final Clock CLOCK = Clock.fixed(DAY, ZoneOffset.UTC);

  private final PostgresHealthEvents events = new PostgresHealthEvents(IngestDatabase.get(), CLOCK);
  private final PostgresLayoutWatch watch = new PostgresLayoutWatch(IngestDatabase.get(), events);
  private final ArticleExtractor extractor = new ArticleExtractor(PublisherSpecs.none());

  private static final String DATED =
      """
      <script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2026-03-01"}</script>\
      """;

  /**
   * A page with its text in an element; paragraphs is how often each is repeated in other words.
   */
  private static String page(int number, String head, String open, String close, int paragraphs) {
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < paragraphs; i++) {
      body.append(
          "<p>The council of %s met for the %s time this year and spoke about the harbour of %s, which is to be rebuilt.</p>"
              .formatted(SitePage.name(number), SitePage.name(i), SitePage.name(number * 13 + i)));
    }
    return "<html lang='en'><head>%s<meta property='og:type' content='article'></head><body>%s<h1>The council of %s meets</h1>%s%s</body></html>"
        .formatted(head, open, SitePage.name(number), body, close);
  }

  private Article read(SourceId source, int number, String page) {
    java.net.URI url = java.net.URI.create("https://" + source + ".example/2026/03/01/" + number);
    ArticleOutcome outcome =
        extractor.extract(
            page.getBytes(StandardCharsets.UTF_8),
            PageContext.ofUrl(source, url, "text/html", DAY));
    return ((ArticleOutcome.Read) outcome).article();
  }

  private void see(SourceId source, int from, int until, String head, String open, String close) {
    for (int i = from; i < until; i++) {
      watch.saw(read(source, i, page(i, head, open, close, 4)));
    }
  }

  private static final String OLD = "<div class='page'><article>";
  private static final String OLD_END = "</article></div>";
  private static final String NEW = "<main><section><div>";
  private static final String NEW_END = "</div></section></main>";

  @Test
  void aBodyThatMovesInThePageIsToldOnceInPlainWords() {
    SourceId source = new SourceId("moved");
    see(source, 0, 30, DATED, OLD, OLD_END);
    assertThat(events.recent(source)).isEmpty();
    see(source, 30, 50, DATED, NEW, NEW_END);
    assertThat(events.recent(source))
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.kind()).isEqualTo(HealthEvent.Kind.BODY);
              assertThat(event.times()).isEqualTo(1);
              assertThat(event.line())
                  .isEqualTo(
                      "moved.example: since 2026-04-01 the text stands in body>main>section>div;"
                          + " before, the text stood in body>div>article");
            });
  }

  @Test
  void aSiteThatMixesLayoutsHasNoneThatChanges() {
    SourceId source = new SourceId("mixed");
    for (int i = 0; i < 45; i++) {
      boolean first = i % 3 == 0;
      String page = page(i, DATED, first ? OLD : NEW, first ? OLD_END : NEW_END, 4);
      watch.saw(read(source, i, page));
    }
    assertThat(events.recent(source)).isEmpty();
  }

  @Test
  void structuredDataThatIsGoneIsTold() {
    SourceId source = new SourceId("undated");
    see(source, 0, 25, DATED, OLD, OLD_END);
    see(source, 25, 35, "", OLD, OLD_END);
    assertThat(events.recent(source))
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.kind()).isEqualTo(HealthEvent.Kind.DATE);
              assertThat(event.usual()).isEqualTo("the date was found in json-ld datePublished");
              assertThat(event.present()).isEqualTo("the date is found in url");
            });
  }

  @Test
  void pagesThatAreNoLongerArticlesAreTold() {
    SourceId source = new SourceId("walled");
    see(source, 0, 25, DATED, OLD, OLD_END);
    for (int i = 25; i < 35; i++) {
      watch.saw(
          read(
              source,
              i,
              "<html><body><h1>News</h1><p>Subscribe now.</p><a href='/'>Home</a></body></html>"));
    }
    assertThat(events.recent(source))
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.kind()).isEqualTo(HealthEvent.Kind.VERDICT);
              assertThat(event.usual()).isEqualTo("the pages were judged ARTICLE");
            });
  }

  @Test
  void textsThatAreMuchShorterThanBeforeAreTold() {
    SourceId source = new SourceId("shortened");
    for (int i = 0; i < 40; i++) {
      watch.saw(read(source, i, page(i, DATED, OLD, OLD_END, i < 30 ? 12 + i % 5 : 3)));
    }
    assertThat(events.recent(source))
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.kind()).isEqualTo(HealthEvent.Kind.LENGTH);
              assertThat(event.usual()).matches("texts had about 1\\d{3} characters");
            });
  }

  @Test
  void aNewSiteIsNoChange() {
    SourceId source = new SourceId("young");
    see(source, 0, 15, DATED, OLD, OLD_END);
    see(source, 15, 25, DATED, NEW, NEW_END);
    assertThat(events.recent(source)).isEmpty();
  }

  @Test
  void aRuleOfASpecificationThatFindsNothingIsCountedAndToldFromTheThirdTimeOn() {
    SourceId source = new SourceId("specified");
    ReadWith with = ReadWith.publisher("daily 2", List.of("authors", "body"));
    for (int i = 0; i < 2; i++) {
      watch.saw(readWith(read(source, i, page(i, DATED, OLD, OLD_END, 4)), with));
    }
    assertThat(events.recent(source)).isEmpty();
    for (int i = 2; i < 5; i++) {
      watch.saw(readWith(read(source, i, page(i, DATED, OLD, OLD_END, 4)), with));
    }
    assertThat(events.recent(source))
        .extracting(HealthEvent::line)
        .containsExactly(
            "publisher specification daily 2: its rule for body finds nothing"
                + " (5 times, last on 2026-04-01)");
  }

  @Test
  void whatWasSeenLongAgoIsNotRecent() {
    SourceId source = new SourceId("old");
    Instant then = DAY.minusSeconds(40L * 24 * 3600);
    events.note(
        new HealthEvent(
            source, HealthEvent.Kind.BODY, "old.example", "it stood", "it stands", then, then, 1));
    assertThat(events.recent(source)).isEmpty();
    HealthEvent again =
        new HealthEvent(
            source, HealthEvent.Kind.BODY, "old.example", "it stood", "it stands", DAY, DAY, 1);
    events.note(again);
    assertThat(events.recent(source)).containsExactly(again);
  }

  private static Article readWith(Article a, ReadWith with) {
    return new Article(
        a.id(),
        a.revision(),
        a.source(),
        a.url(),
        a.title(),
        a.site(),
        a.authors(),
        a.published(),
        a.modified(),
        a.language(),
        a.verdict(),
        a.reason(),
        a.text(),
        a.blocks(),
        a.syndicationGroup(),
        a.wireCredit(),
        a.capture(),
        a.fetchedAt(),
        a.backfill(),
        with);
  }
}
