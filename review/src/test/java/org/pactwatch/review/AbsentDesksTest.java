package org.pactwatch.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Of what other processes keep, a console alone says that it does not see it, not that it is well.
 */
class AbsentDesksTest extends ConsoleCase {
  private ConsoleServer alone = unopened();

  @SuppressWarnings("NullAway") // set before each test
  private static ConsoleServer unopened() {
    return null;
  }

  @BeforeEach
  void openAlone() {
    alone = ConsoleServer.start(ConsoleSettings.local(0), Rooms.of(database, store), CLOCK);
  }

  @AfterEach
  void closeAlone() {
    alone.close();
  }

  private static void assertNotSeen(Document page, String what) {
    assertThat(page.select("main").text())
        .contains(what + " are not seen from here", "pactwatch ")
        .doesNotContain("all well", "0 sources", "No letter waits", "No alert was raised");
    assertThat(page.select("main form[method=post]")).isEmpty();
  }

  @Test
  void itsPagesSayThatTheyDoNotSeeThem() {
    Browser there = new Browser(alone.base());

    assertNotSeen(there.page("/sources"), "Sources");
    assertNotSeen(there.page("/dead-letters"), "Dead letters");
    assertNotSeen(there.page("/alerts"), "Alerts");
    assertNotSeen(there.page("/alerts/rules"), "Rules of alerts");
    Document today = there.page("/");
    assertThat(today.select("main").text())
        .contains("Sources are not seen from here", "Alerts are not seen from here")
        .doesNotContain("in trouble");
    assertThat(today.select(".tile").text()).contains("–sources, not seen from here");
  }

  @Test
  void itsApiAnswersNoEmptyLists() {
    Browser there = new Browser(alone.base());
    for (String list : new String[] {"sources", "dead-letters", "alerts", "alert-rules"}) {
      HttpResponse<String> answer = there.get("/api/v1/" + list);
      assertThat(answer.statusCode()).as(list).isEqualTo(404);
      assertThat(answer.body()).contains("not seen from here");
    }
  }

  @Test
  void whereTheyAreKeptTheirPagesSayHowTheyFare() {
    assertThat(browser.page("/sources").text()).contains("all well");
    assertThat(browser.page("/dead-letters").text()).contains("No letter waits");
    assertThat(browser.page("/alerts").text()).contains("No alert was raised yet");
    assertThat(browser.page("/").select(".tile").text()).contains("sources in trouble");
  }
}
