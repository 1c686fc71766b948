package org.pactwatch.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pactwatch.model.Article;
import org.pactwatch.model.SourceId;

/** Pages that say who and when only in words that readers see, and days that differ from UTC's. */
@SuppressWarnings("NullAway")
class VisibleDateTest {
  private static final String FIRST =
      "Arcadia and Ruritania signed a mutual defence treaty in Strelsau on Monday, after two years of"
          + " negotiations between the neighbours, officials said.";

  private static Article page(String address, String head, String top) {
    String html =
        "<html lang=en><head><title>Arcadia and Ruritania sign pact</title>"
            + head
            + "</head><body><div id=nav><a href=/>Home</a> | 23 November 2026</div><div><div>"
            + "<h1>Arcadia and Ruritania sign pact</h1>"
            + top
            + "</div><div id=t><p>"
            + FIRST
            + "</p><p>The fleet was last in the port on 3 May 2019, said a spokesman for the"
            + " ministry, who gave no further details of the visit.</p></div></div></body></html>";
    ArticleOutcome outcome =
        new ArticleExtractor()
            .extract(
                html.getBytes(StandardCharsets.UTF_8),
                PageContext.ofUrl(
                    new SourceId("test"),
                    URI.create(address),
                    "text/html",
                    Instant.parse("2026-11-30T00:00:00Z")));
    return outcome.<Article>fold(
        ArticleOutcome.Read::article,
        refused -> {
          throw new AssertionError(refused.line());
        });
  }

  private static Article page(String top) {
    return page("https://daily.example/pact", "", top);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Rosa Quill Mendez | 24 March 2026, 18:45 GMT | Print | A- A+;2026-03-24T18:45Z",
        "24 March 2026, 18:45 GMT | Rosa Quill Mendez;2026-03-24T18:45Z",
        "By Rosa Quill Mendez, March 24, 2026 6:45 p.m. EDT;2026-03-24T22:45Z",
        "By Rosa Quill Mendez • Published: Tue 24 Mar 2026 • Updated: 26 Mar 2026;2026-03-24",
        "Rosa Quill Mendez - 2026-03-24 18:45 (UTC+3);2026-03-24T15:45Z",
        "Rosa Quill Mendez / 18:45 CET, 24.03.2026;2026-03-24T17:45Z",
        "Rosa Quill Mendez · 24th of March, 2026 · 3 min read;2026-03-24",
        "Rosa Quill Mendez | 2026 March 24 | 1845 GMT;2026-03-24T18:45Z"
      })
  void aLineByTheHeadlineSaysWhoAndWhen(String line, String when) {
    Article article = page("<div class=info>" + line + "</div>");

    assertThat(article.authors()).containsExactly("Rosa Quill Mendez");
    assertThat(article.published().day()).isEqualTo(LocalDate.of(2026, 3, 24));
    if (when.contains("T")) {
      assertThat(article.published().time().toInstant())
          .isEqualTo(OffsetDateTime.parse(when).toInstant());
    } else {
      assertThat(article.published().time()).isNull();
    }
  }

  @Test
  void aNameMayStandOnTheLineBesideTheDate() {
    Article article = page("<div>Rosa Quill Mendez</div><div>24 March 2026</div>");

    assertThat(article.authors()).containsExactly("Rosa Quill Mendez");
    assertThat(article.published().day()).isEqualTo(LocalDate.of(2026, 3, 24));
  }

  @ParameterizedTest
  @CsvSource({"Middle East", "New Delhi", "World News", "Special Report", "Print"})
  void aSectionOrPlaceBesideTheDateIsNoAuthor(String words) {
    assertThat(page("<div>" + words + " | 24 March 2026</div>").authors()).isEmpty();
  }

  @Test
  void theHeadOfTheFirstParagraphMayHoldTheDate() {
    Article article =
        page(
            "<p>STRELSAU, 24 March 2026 (Wire) – Both parliaments are to vote on the text soon.</p>");

    assertThat(article.published().day()).isEqualTo(LocalDate.of(2026, 3, 24));
  }

  @Test
  void aDateInRunningTextOrInTheMastheadDatesNothing() {
    assertThat(page("").published()).isNull();
  }

  @Test
  void aChangeDatesAnArticleOnlyIfNothingElseDoes() {
    assertThat(page("<div>Updated 26 March 2026</div>").published().day())
        .isEqualTo(LocalDate.of(2026, 3, 26));
    assertThat(page("<div>Updated 26 March 2026</div><div>24 March 2026</div>").published().day())
        .isEqualTo(LocalDate.of(2026, 3, 24));
  }

  @ParameterizedTest
  @CsvSource({
    "https://diario.example.ar/n,2026-05-04T00:25:00Z,,2026-05-03",
    "https://daily.example.au/n,2026-05-03T22:05:00Z,,2026-05-04",
    "https://daily.example/n,2026-05-04T00:25:00Z,,2026-05-04",
    "https://daily.example/n,2026-05-04T00:25:10Z,May 3 2026 at 8:25 pm,2026-05-03",
    "https://daily.example/n,2026-05-04T00:25:10Z,May 3 2026 at 8:17 pm,2026-05-04",
    "https://daily.example.ar/n,2026-05-04T00:25:00+02:00,,2026-05-04"
  })
  void theDayIsThatOfThePublisher(String address, String written, String shown, String day) {
    Article article =
        page(
            address,
            "<meta property='article:published_time' content='" + written + "'>",
            shown == null ? "" : "<div>" + shown + "</div>");

    assertThat(article.published().day()).isEqualTo(LocalDate.parse(day));
    assertThat(article.published().time().toInstant())
        .isEqualTo(OffsetDateTime.parse(written).toInstant());
  }

  @Test
  void figuresOfASiteOfMostCountriesPutTheDayFirst() {
    assertThat(page("https://daily.example.bo/n", "", "<div>3/5/2026</div>").published().day())
        .isEqualTo(LocalDate.of(2026, 5, 3));
    assertThat(page("https://daily.example/n", "", "<div>3/5/2026</div>").published().day())
        .isEqualTo(LocalDate.of(2026, 3, 5));
  }
}
