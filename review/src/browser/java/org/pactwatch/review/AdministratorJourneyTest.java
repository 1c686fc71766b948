package org.pactwatch.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

/** An administrator opens the first account and looks after sources. */
class AdministratorJourneyTest extends BrowserCase {

  @Test
  void fromTheOneTimeLinkToASourceThatIsSeenToBeBrokenAndPaused() {
    URI link = console.setupLink().orElseThrow();
    page.navigate(link.toString());
    page.locator("input[name=name]").fill("ada");
    page.locator("input[name=password]").fill("a long pass phrase");
    page.locator("button.primary").click();
    await("a.who", "ada");
    assertThat(console.setupLink()).isEmpty();

    go("/sources");
    page.locator("input[name=location]").fill("https://gone.example/rss.xml");
    page.locator("input[name=name]").fill("Gone Gazette");
    page.locator("button.primary").click();
    await(".notice", "Gone Gazette was added");
    await("tr", "broken");
    assertThat(text("tbody")).contains("the server does not answer");
    page.locator("button[aria-label='Pause Gone Gazette']").click();
    await("tr", "paused");

    go("/audit");
    assertThat(text("tbody")).contains("source paused", "source added", "ada", "account opened");
    assertNoComplaint();
  }

  @Test
  void aRuleIsWrittenTriedOnThePastKeptPausedAndDeleted() {
    go("/alerts");
    page.locator(".tabs >> text=Rules").click();
    await("h2", "denial");
    page.locator("text=New rule").click();
    page.locator("input[name=name]").fill("gulf-news");
    page.locator("label:has-text('a pact not known before')").click();
    page.locator("input[name=parties]").fill("gulf, Kenya");
    page.locator("input[name=from]").fill("2026-05-01");
    page.locator("input[name=to]").fill("2026-06-10");
    page.locator("text=Try on the past").click();
    await("#past", "it would have fired 1 time");
    await("#past li", "New pact: gulf-news");
    assertThat(page.locator("input[name=parties]").inputValue()).isEqualTo("gulf, Kenya");

    page.locator("text=Keep it").click();
    await(".notice", "Rule gulf-news is kept.");
    await(".rule", "Kenya is a party");
    page.locator("button[aria-label='Pause gulf-news']").click();
    await(".rule.resting", "paused");
    page.locator("summary[aria-label='Delete gulf-news…']").click();
    page.locator("text=Delete for good").click();
    await(".notice", "Rule gulf-news is gone.");
    go("/audit");
    assertThat(text("tbody"))
        .contains("alert rule kept", "alert rule paused", "alert rule removed", "gulf-news");
    assertNoComplaint();
  }

  @Test
  void whoIsNotSignedInSeesNothingAndComesBackToWhereTheyWanted() {
    page.navigate(console.setupLink().orElseThrow().toString());
    page.locator("input[name=name]").fill("ada");
    page.locator("input[name=password]").fill("a long pass phrase");
    page.locator("button.primary").click();
    await("a.who", "ada");
    go("/me");
    page.locator("text=Sign out").click();
    await("h1", "Sign in");

    go("/changes?from=2026-05-01&to=2026-05-31");
    await("h1", "Sign in");
    page.locator("input[name=name]").fill("ada");
    page.locator("input[name=password]").fill("a long pass phrase");
    page.keyboard().press("Enter");
    await("h1", "Changes");
    assertThat(page.url()).endsWith("/changes?from=2026-05-01&to=2026-05-31");
    assertNoComplaint();
  }
}
