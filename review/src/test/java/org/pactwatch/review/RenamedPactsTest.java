package org.pactwatch.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.pactwatch.model.PactId;
import org.pactwatch.model.Stage;
import org.pactwatch.store.query.PactQuery;
import org.pactwatch.store.query.PactView;

/** A pact whose claims are only put together otherwise is no new one, and none that is gone. */
class RenamedPactsTest extends ConsoleCase {

  private PactId rename() {
    take(
        Story.of("accord", "2026-05-02", "Accord signed")
            .claim(
                "", "They signed it.", "", "NE US", Stage.SIGNED, "2026-05-01", "military accord"));
    PactId before = onlyPact().id();
    take(
        Story.of("forces", "2026-05-20", "Agreement ratified")
            .claim(
                "",
                "They ratified it.",
                "",
                "NE US",
                Stage.RATIFIED,
                "2026-05-19",
                "status of forces agreement"));
    assertThat(onlyPact().id()).isNotEqualTo(before);
    return before;
  }

  @Test
  void itIsToldOnceAsNowKnownAsAndCountsAsNoNewPact() {
    rename();

    Document changes = browser.page("/changes?from=2026-06-01&to=2026-06-10");
    assertThat(changes.select(".changes .when b").eachText())
        .containsExactlyInAnyOrder("New pact", "Now known as", "Stage changed");
    assertThat(changes.text())
        .contains("It was known as military accord")
        .doesNotContain("Withdrawn");
    assertThat(changes.select(".lead").text()).startsWith("3 changes");
    Document today = browser.page("/");
    assertThat(today.select(".tile").eachText())
        .anySatisfy(t -> assertThat(t).isEqualTo("1new pacts"))
        .anySatisfy(t -> assertThat(t).isEqualTo("3changes"));
    assertThat(today.text()).contains("Now known as").doesNotContain("Withdrawn");
  }

  @Test
  void linksToItAsItWasLeadToWhatItIsNow() {
    PactId before = rename();

    HttpResponse<String> answer = browser.get("/pacts/" + before.value());
    assertThat(answer.statusCode()).isEqualTo(303);
    String there = answer.headers().firstValue("Location").orElseThrow();
    Document page = browser.page(java.net.URI.create(there).getRawPath() + "?formerly=" + before);
    assertThat(page.select("h1").text()).isEqualTo("Status of forces agreement");
    assertThat(page.select(".notice").text()).contains("is now known as this one");
    assertThat(browser.page("/pacts/" + onlyPact().id()).text()).contains("Formerly known as");
    assertThat(browser.get("/pacts/none").statusCode()).isEqualTo(404);
    assertThat(browser.page("/pacts/" + onlyPact().id() + "?formerly=none").select(".notice"))
        .isEmpty();
  }

  @Test
  void noPageSaysThatItIsWhatAnotherHasBecome() {
    PactId before = rename();
    take(signing());
    PactId other =
        store.picture().pacts(PactQuery.now()).stream()
            .map(PactView::id)
            .filter(id -> store.picture().origin(id).isEmpty())
            .findFirst()
            .orElseThrow();
    assertThat(browser.page("/pacts/" + other + "?formerly=" + before).select(".notice")).isEmpty();
  }

  @Test
  void programsAreLedToWhatItIsNow() {
    PactId before = rename();
    HttpResponse<String> answer = browser.get("/api/v1/pacts/" + before.value());
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location"))
        .contains("/api/v1/pacts/" + onlyPact().id().value());
    assertThat(browser.get("/api/v1/pacts/none").statusCode()).isEqualTo(404);
  }
}
