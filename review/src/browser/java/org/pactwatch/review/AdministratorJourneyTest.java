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
