package org.pactwatch.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.pactwatch.model.SourceId;

/** Dates that contradict each other: published, changed, shown, announced. */
@SuppressWarnings("NullAway")
class PageDatesTest {
  private static final String TEXT =
      "<p>Arcadia and Ruritania signed a mutual defence treaty in Strelsau on Monday, after two"
          + " years of negotiations between the neighbours, officials said.</p>";

  private static PageDates dates(String lang, String head, String top, @Nullable String announced) {
    String html =
        "<html lang='%s'><head><title>Arcadia and Ruritania sign pact</title>%s</head><body>"
                .formatted(lang, head)
            + "<h1>Arcadia and Ruritania sign pact</h1>"
            + top
            + TEXT
            + "</body></html>";
    PageContext context =
        PageContext.ofUrl(
                new SourceId("test"),
                URI.create("https://daily.example/pact"),
                "text/html",
                Instant.parse("2026-11-30T00:00:00Z"))
            .withAnnounced(announced == null ? null : OffsetDateTime.parse(announced));
    return new ArticleExtractor()
        .extract(html.getBytes(StandardCharsets.UTF_8), context)
        .fold(
            ArticleOutcome.Read::dates,
            refused -> {
              throw new AssertionError(refused.line());
            });
  }

  private static String data(String published, String modified) {
    return "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":\""
        + published
        + "\",\"dateModified\":\""
        + modified
        + "\"}</script>";
  }

  @Test
  void aPageThatShowsOnlyItsLastChangeIsKnownByThatDay() {
    PageDates dates =
        dates(
            "en",
            data("2026-05-04T10:00:00Z", "2026-05-08T10:00:00Z"),
            "<div>Updated 8 May 2026</div>",
            null);

    assertThat(dates.published().day()).isEqualTo(LocalDate.of(2026, 5, 4));
    assertThat(dates.carried().orElseThrow().day()).isEqualTo(LocalDate.of(2026, 5, 8));
    assertThat(dates.carried().orElseThrow().evidence()).isEqualTo("shown");
  }

  @Test
  void aPageThatShowsWhenItWasPublishedIsKnownByThatDay() {
    String head = data("2026-05-04T10:00:00Z", "2026-05-08T10:00:00Z");
    for (String top :
        new String[] {
          "<div>4 May 2026 | Updated 8 May 2026</div>",
          "<div>Updated 8 May 2026</div><div>Published 4 May 2026</div>",
          "",
          "<div>Our archive begins on 1 January 1950</div>"
        }) {
      PageDates dates = dates("en", head, top, null);
      assertThat(dates.carried().orElseThrow().day()).as(top).isEqualTo(LocalDate.of(2026, 5, 4));
      assertThat(dates.modified().day()).isEqualTo(LocalDate.of(2026, 5, 8));
    }
  }

  @Test
  void aDayShownAfterTheLastChangeIsNotTheArticles() {
    PageDates dates =
        dates(
            "en",
            data("2026-05-04T10:00:00Z", "2026-05-04T12:00:00Z"),
            "<div>20 November 2026</div>",
            null);

    assertThat(dates.carried().orElseThrow().day()).isEqualTo(LocalDate.of(2026, 5, 4));
  }

  @Test
  void nothingIsPublishedAfterAFeedAnnouncedIt() {
    String head = data("2026-05-19T10:00:00Z", "2026-05-19T10:00:00Z");

    PageDates dates = dates("en", head, "", "2026-05-04T09:00:00Z");

    assertThat(dates.published().day()).isEqualTo(LocalDate.of(2026, 5, 4));
    assertThat(dates.published().evidence()).isEqualTo("feed");
    assertThat(dates("en", head, "", "2026-05-20T09:00:00Z").published().evidence())
        .isEqualTo("json-ld datePublished");
  }

  @Test
  void aChangeThatIsOnlyShownIsReadWithItsEvidence() {
    PageDates dates =
        dates("en", "", "<div>3 May 2026 | Last updated: 6 May 2026, 18:00 GMT</div>", null);

    assertThat(dates.published().day()).isEqualTo(LocalDate.of(2026, 5, 3));
    assertThat(dates.modified().day()).isEqualTo(LocalDate.of(2026, 5, 6));
    assertThat(dates.modified().evidence()).isEqualTo("visible text");
  }

  @Test
  void theZoneOfTheLanguagesOneCountryGivesTheDay() {
    String midnight = data("2026-11-06T23:00:00Z", "2026-11-06T23:00:00Z");

    assertThat(dates("de", midnight, "", null).published().day())
        .isEqualTo(LocalDate.of(2026, 11, 7));
    assertThat(dates("pt-BR", midnight, "", null).published().day())
        .isEqualTo(LocalDate.of(2026, 11, 6));
    assertThat(dates("en-AU", midnight, "", null).published().day())
        .isEqualTo(LocalDate.of(2026, 11, 6));
  }

  @Test
  void datesAreReadOutOfAScriptThatIsBrokenByAQuotationMark() {
    String head =
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"A \"good\""
            + " pact\",\"datePublished\":\"2026-05-10T17:22:00+02:00\"}</script>";

    assertThat(dates("en", head, "", null).published().time())
        .isEqualTo("2026-05-10T17:22:00+02:00");
  }

  @Test
  void aLineBehindTheTextDatesAPageThatHasNoOtherDate() {
    PageDates dates = dates("de", "", "", null);
    assertThat(dates.carried()).isEmpty();

    PageDates closed =
        dates("de", "", TEXT + "<div class='end'>Aktualisiert am 17.01.2021.</div>", null);
    assertThat(closed.carried().orElseThrow().day()).isEqualTo(LocalDate.of(2021, 1, 17));
  }
}
