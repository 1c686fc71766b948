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
}
