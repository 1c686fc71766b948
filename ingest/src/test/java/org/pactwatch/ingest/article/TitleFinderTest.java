package org.pactwatch.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitleFinderTest {
  private static String title(String head, String body) {
    Document page = Jsoup.parse("<head>" + head + "</head><body>" + body + "</body>");
    return TitleFinder.find(page, StructuredPage.of(page), MetaTags.of(page), SiteName.UNKNOWN)
        .map(TitleFinder.Found::text)
        .orElse("");
  }

  @ParameterizedTest
  @CsvSource({
    "The Example | Ski Tour | Insult and blame: the row about skis,Insult and blame: the row about"
        + " skis",
    "Pact signed in Strelsau | The Example,Pact signed in Strelsau"
  })
  void theSiteBeforeOrAfterIsNoPartOfTheTitle(String written, String title) {
    assertThat(TitleClaims.withoutSite(written, new SiteName(List.of("The Example"), Set.of())))
        .endsWith(title);
  }

  @Test
  void aLowerHeadingWithTheWordsOfTheTitleIsTheHeadline() {
    assertThat(
            title(
                "<title>Pact signed in Strelsau</title>",
                "<h1>Foreign news desk</h1><h2>Pact Signed in Strelsau</h2>"))
        .isEqualTo("Pact Signed in Strelsau");
  }

  @Test
  void theOnlyHeadingOfOneWordIsTheHeadlineUnlessItNamesTheSite() {
    assertThat(title("<title>Choir of Strelsau</title>", "<h1>History</h1>")).isEqualTo("History");
    assertThat(title("<title>Pact signed at last - Observer</title>", "<h1>Observer</h1>"))
        .startsWith("Pact signed at last");
  }

  private static String data(String headline) {
    return "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\""
        + headline
        + "\"}</script>";
  }

  @Test
  void aHeadlineThatIsDeclaredTwiceIsBelievedUnlessAHeadingSaysMore() {
    String head =
        data("Arcadia: pact signed in Strelsau")
            + "<meta property='og:title' content='Arcadia: pact signed in Strelsau'>";
    assertThat(title(head, "<h1>Pact signed in Strelsau</h1>"))
        .isEqualTo("Arcadia: pact signed in Strelsau");
    assertThat(title(head, "<h1>Arcadia: pact signed in Strelsau by candle light</h1>"))
        .isEqualTo("Arcadia: pact signed in Strelsau by candle light");
  }

  @Test
  void theHeadingThatReadersSeeIsBelievedBeforeOneDeclaration() {
    assertThat(
            title(
                data("What the pact means for you")
                    + "<title>The pact explained | Observer</title>",
                "<h1>Two neighbours and a single pen</h1>"))
        .isEqualTo("Two neighbours and a single pen");
  }

  @Test
  void aHeadingForSearchEnginesGivesWayToTheOneWithATopic() {
    assertThat(
            title(
                "<title>Treaty Arcadia Ruritania: pact signed - Observer</title>"
                    + "<meta property='og:title' content='Neighbours sign their pact'>",
                "<h1>Treaty Arcadia Ruritania: pact signed</h1>"
                    + "<h2><span class='article__kicker'>After four years</span>"
                    + " <span>Neighbours sign their pact</span></h2>"))
        .isEqualTo("Neighbours sign their pact");
  }

  @Test
  void aPageThatOnlyNamesItselfIsHeadedByItsFirstHeading() {
    assertThat(title("<title>Observer - News</title>", "<h2>Pact signed in Strelsau</h2><p>x</p>"))
        .isEqualTo("Pact signed in Strelsau");
    assertThat(
            title(
                "<title>Observer - News</title>",
                "<h2><a href='/other'>Another pact is signed</a></h2><p>x</p>"))
        .isNotEqualTo("Another pact is signed");
  }

  @ParameterizedTest
  @CsvSource({
    "Pact signed in Strelsau - daily.example,Pact signed in Strelsau",
    "Pact signed in Strelsau | The Daily Example,Pact signed in Strelsau",
    "Pact signed in Strelsau » Example Media,Pact signed in Strelsau",
    "Daily Example - Pact signed in Strelsau,Pact signed in Strelsau",
    "Media: pact signed in Strelsau,Media: pact signed in Strelsau"
  })
  void aSiteIsKnownByItsNamesAndItsAddress(String written, String title) {
    SiteName site =
        new SiteName(
            List.of("The Daily Example", "Example Media"), Set.of("dailyexample", "daily"));
    assertThat(site.shown()).contains("The Daily Example");
    assertThat(TitleClaims.withoutSite(written, site)).isEqualTo(title);
  }
}
