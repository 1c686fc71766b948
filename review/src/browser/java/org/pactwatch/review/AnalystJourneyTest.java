package org.pactwatch.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** An analyst goes back in time and down to the words. */
class AnalystJourneyTest extends BrowserCase {

  @Test
  void fromThePictureOfAPastDayToThePactItsEvidenceAndTheArchivedArticle() {
    take(signing(), talks());
    go("/picture");
    await("#picture", "signed");

    page.locator("input[name=as-of]").fill("2026-04-01");
    page.locator("input[name=as-of]").blur();
    await("#picture .lead", "as of 1 Apr 2026");
    assertThat(text("#picture table")).contains("negotiating").doesNotContain("signed");

    page.locator("td.name a").first().click();
    await("h1", "pact");
    assertThat(page.locator(".timeline mark").allInnerTexts()).anyMatch(SIGNED::equals);

    page.locator(".timeline .source a[href^='/articles/signing']").first().click();
    await("article.text mark", SIGNED);
    assertThat(page.url()).contains("#claim-");
    page.locator("text=The page as archived").click();
    await("pre.raw", "<p>The ministers met");
    assertNoComplaint();
  }

  @Test
  void theSliderMovesTheDayWithoutLeavingThePage() {
    take(signing(), talks());
    go("/picture");
    page.locator("#slider").focus();
    page.locator("#slider")
        .fill(String.valueOf(java.time.LocalDate.parse("2026-03-20").toEpochDay()));
    await("#picture .lead", "as of 20 Mar 2026");
    assertThat(page.url()).contains("as-of=2026-03-20");
    assertThat(text("#slider-day")).isEqualTo("2026-03-20");
    assertNoComplaint();
  }

  @Test
  void aCountryLeadsFromTheNetworkToItsPartners() {
    take(signing(), talks());
    go("/picture");
    page.locator("svg.network a[href='/countries/OM']").click();
    await("h1", "Oman");
    assertThat(page.locator("svg.life").textContent()).contains("Kenya");
    go("/search?q=ministers");
    await(".hit em", "ministers");
    assertNoComplaint();
  }
}
