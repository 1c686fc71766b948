package org.pactwatch.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.pactwatch.model.Stage;

class PagesTest extends ConsoleCase {

  @Test
  void thePictureShowsEachPactWithItsBestEvidence() {
    take(signing());

    Document page = browser.page("/picture");

    assertThat(page.select("tbody tr")).hasSize(1);
    String row = page.select("tbody tr").text();
    assertThat(row).contains("Kenya · Oman", "signed", "12 May 2026", SIGNED, "13 May 2026");
    assertThat(page.select("td[data-label=Sources]").text()).isEqualTo("1");
    assertThat(page.select("meter")).isNotEmpty();
    assertThat(page.select(".lead").text()).contains("1 pact", "1 claim waits");
  }

  @Test
  void thePictureGoesBackOnBothAxes() {
    take(talks(), signing());

    assertThat(browser.page("/picture?as-of=2026-04-01").select("tbody .chip").text())
        .isEqualTo("negotiating");
    assertThat(browser.page("/picture?as-of=2026-06-01").select("tbody .chip").text())
        .isEqualTo("signed");
    assertThat(browser.page("/picture?as-of=2025-01-01").select("tbody tr")).isEmpty();
    assertThat(browser.page("/picture?known=2026-06-09").select("tbody tr")).isEmpty();
    assertThat(browser.page("/picture?known=2026-06-10").select("tbody tr")).hasSize(1);
    assertThat(browser.page("/picture?known=2026-06-10T11:00:00Z").select("tbody tr")).isEmpty();
  }

  @Test
  void thePictureIsFilteredByParty() {
    take(
        signing(),
        Story.of("arctic", "2026-05-20", "Arctic pact")
            .claim(
                "",
                "Canada and Norway signed a defence pact.",
                "",
                "CA NO",
                Stage.SIGNED,
                "2026-05"));

    assertThat(browser.page("/picture").select("tbody tr")).hasSize(2);
    assertThat(browser.page("/picture?party=NO").select("tbody tr").text())
        .contains("Canada · Norway");
    assertThat(browser.page("/picture?party=Norway").select("tbody tr")).hasSize(1);
    assertThat(browser.page("/picture?party=FR").select("tbody tr")).isEmpty();
    assertThat(
            browser.page("/picture?party=NO").select("select[name=party] option[selected]").text())
        .isEqualTo("Norway");
    assertThat(browser.page("/picture?party=NO").select("select[name=party] option")).hasSize(5);
  }

  @Test
  void aPactShowsItsLifeWithTheEvidenceMarkedInItsParagraph() {
    take(talks(), signing());

    Document page = browser.page("/pacts/" + onlyPact().id());

    assertThat(page.select(".timeline .when .chip").eachText())
        .containsExactly("negotiating", "signed");
    assertThat(page.select(".timeline li").last().select("mark").text()).isEqualTo(SIGNED);
    assertThat(page.select(".timeline li").last().select("blockquote").text())
        .isEqualTo("The ministers met for an hour. " + SIGNED + " Both called it a beginning.");
    String article = page.select(".timeline li").last().select(".source a").first().attr("href");
    assertThat(browser.page(article).select("h1").text())
        .isEqualTo("Oman and Kenya sign defence pact");
  }

  @Test
  void aPactShowsWhichClaimsContradictOneAnother() {
    take(
        signing(),
        Story.of("other", "2026-05-14", "Oman and Kenya sign")
            .claim(
                "",
                "Kenya and Oman signed the defence pact in January.",
                "",
                "KE OM",
                Stage.SIGNED,
                "2026-01-05"));

    Document page = browser.page("/pacts/" + onlyPact().id());

    assertThat(page.select(".dispute").text()).contains("dates cannot both be right");
    assertThat(page.select(".dispute .sides > div")).hasSize(2);
    assertThat(page.select(".dispute mark").eachText())
        .containsExactlyInAnyOrder(SIGNED, "Kenya and Oman signed the defence pact in January.");
  }

  @Test
  void anArticleShowsItsTextWithTheEvidenceOfItsClaimsMarked() {
    take(
        signing()
            .paragraph("An aside.")
            .claim("", "Chad and Hungary did so, too.", "", "HU TD", Stage.SIGNED, "2026"));

    Document page = browser.page("/articles/signing");

    assertThat(page.select(".text mark").eachText())
        .containsExactly(SIGNED, "Chad and Hungary did so, too.");
    assertThat(page.select(".text p").eachText()).contains("An aside.");
    assertThat(page.select(".text .source").text())
        .contains("Ada Reporter", "13 May 2026", "Harbour Post");
    assertThat(page.select(".side ol li")).hasSize(2);
    String jump = page.select(".side ol a").first().attr("href");
    assertThat(page.select(".text [id=" + jump.substring(1) + "]")).hasSize(1);
  }

  @Test
  void changesAreShownForTheirPeriod() {
    take(talks(), signing());

    Document page = browser.page("/changes?from=2026-06-01&to=2026-06-10");

    assertThat(page.select(".changes li")).hasSize(2);
    assertThat(page.select(".changes li").first().text())
        .contains("Stage changed", "negotiating", "→", "signed", SIGNED);
    assertThat(browser.page("/changes").select(".changes li")).hasSize(2);
    assertThat(browser.page("/changes?from=2026-01-01&to=2026-05-31").select(".changes li"))
        .isEmpty();
  }

  @Test
  void whatCannotBeFoundOrReadIsToldInOneLine() {
    assertRefused("/pacts/none", 404, "no such pact: none");
    assertRefused("/articles/none", 404, "no such article: none");
    assertRefused("/review?claim=none", 404, "no such claim: none");
    assertRefused("/elsewhere", 404, "nothing is served at /elsewhere");
    assertRefused("/picture?as-of=soon", 400, "as-of is no day such as 2026-05-17: soon");
    assertRefused("/picture?as-of=2026-02-30", 400, "as-of is no day");
    assertRefused("/picture?as-of=-999999-01-01", 400, "as-of is out of range");
    assertRefused("/picture?known=2026-06-10T99", 400, "known is no moment");
    assertRefused("/picture?known=%2B999999-06-10T00:00:00Z", 400, "known");
    assertRefused("/picture?party=Atlantis", 400, "party is no country or organisation: Atlantis");
    assertRefused("/picture?party=ZZ", 400, "party is no country or organisation: ZZ");
    assertRefused("/changes?from=2026-06-02&to=2026-06-01", 400, "from is after to");
    assertRefused("/pacts/" + "x".repeat(300), 400, "no id");
    assertRefused("/pacts/a%00b", 400, "");
    assertRefused("/review?claim=a%00b", 400, "claim holds a control character");
  }

  private void assertRefused(String path, int status, String line) {
    var answer = browser.get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(status);
    assertThat(org.jsoup.Jsoup.parse(answer.body()).text()).as(path).contains(line);
    assertThat(answer.body()).doesNotContain("Exception", "\tat ");
  }

  @Test
  void readingAgainSaysThatItTakesTheTextAsItIsKept() {
    take(signing());
    assertThat(browser.page("/articles/signing").select("#read-again").text())
        .isEqualTo(
            "Reading again takes the text above, as it is kept, and finds its claims with the"
                + " present program; the page is not fetched again.");
  }
}
