package org.pactwatch.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pactwatch.model.Decision;
import org.pactwatch.model.Stage;
import org.pactwatch.store.query.ClaimFilter;

/** A reviewer works through the queue without touching the mouse. */
class ReviewerJourneyTest extends BrowserCase {

  private static Story told(int i) {
    return Story.of("story" + i, "2026-05-13", "Headline " + i)
        .claim(
            "", "Sentence " + i + " of Oman and Kenya.", "", "KE OM", Stage.SIGNED, "2026-05-12");
  }

  private String shown() {
    return String.valueOf(page.locator("[data-claim]").getAttribute("data-claim"));
  }

  private void press(String key) {
    String before = shown();
    page.keyboard().press(key);
    page.waitForFunction(
        "was => { const c = document.querySelector('[data-claim]');"
            + " return !c || c.dataset.claim !== was; }",
        before);
  }

  @Test
  void twentyClaimsAreReviewedByKeysAloneAndTheLastOnesTakenBack() {
    for (int i = 0; i < 24; i++) {
      take(told(i));
    }
    go("/review");
    await("#waiting", "24 claims wait");

    for (int i = 0; i < 20; i++) {
      if (i % 4 == 3) {
        page.keyboard().press("x");
        press("1");
      } else {
        press("a");
      }
    }
    await("#waiting", "4 claims wait");
    await("#last", "rejected by console: no pact is meant");

    page.keyboard().press("u");
    await("#waiting", "5 claims wait");
    page.keyboard().press("u");
    await("#waiting", "6 claims wait");
    assertThat(store.claims().count(ClaimFilter.waiting())).isEqualTo(6);
    assertNoComplaint();
  }

  @Test
  void undoRightAfterADecisionTakesBackThatOneAndNotTheOneBefore() {
    take(told(1), told(2), told(3));
    page.addInitScript(
        """
        const real = window.fetch;
        window.fetch = async (address, how) => {
          if (String(address).endsWith("/decisions")) {
            await new Promise((done) => setTimeout(done, 500));
          }
          return real(address, how);
        };
        """);
    go("/review");
    final String first = shown();
    press("a");
    await("#last", "accepted by console");
    String second = shown();

    page.waitForResponse(
        "**/review/undo",
        () -> {
          page.keyboard().press("a");
          page.keyboard().press("u");
        });

    page.waitForFunction(
        "claim => { const c = document.querySelector('[data-claim]');"
            + " return c && c.dataset.claim === claim; }",
        second);
    assertThat(store.decisions().of(new org.pactwatch.model.ClaimId(first))).hasSize(1);
    assertThat(store.decisions().of(new org.pactwatch.model.ClaimId(second)))
        .hasSize(2)
        .last()
        .isInstanceOf(Decision.Undone.class);
    assertNoComplaint();
  }

  @Test
  void aClaimIsCorrectedInItsForm() {
    take(told(1), told(2));
    go("/review");
    String claim = shown();

    page.keyboard().press("e");
    page.keyboard().type("Oman, Tanzania");
    page.locator(".correct select[name=stage]").selectOption("AGREED");
    page.locator(".correct input[name=date]").focus();
    press("Enter");

    await("#last", "corrected by console");
    assertThat(store.decisions().of(new org.pactwatch.model.ClaimId(claim)))
        .singleElement()
        .isInstanceOfSatisfying(
            Decision.Corrected.class,
            d -> {
              assertThat(d.parties()).isEqualTo(Story.codes("OM TZ"));
              assertThat(d.stage()).isEqualTo(Stage.AGREED);
              assertThat(d.kinds()).isNull();
            });
    assertNoComplaint();
  }

  @Test
  void laterPreviousAndNextWalkTheQueueWithoutDeciding() {
    for (int i = 0; i < 6; i++) {
      take(told(i));
    }
    go("/review");
    String first = shown();
    press("j");
    String second = shown();
    press("k");
    assertThat(shown()).isEqualTo(first);
    press("j");
    assertThat(shown()).isEqualTo(second);
    press(" ");
    assertThat(shown()).isNotIn(first, second);
    assertThat(store.claims().count(ClaimFilter.waiting())).isEqualTo(6);
    page.keyboard().press("?");
    page.locator("details.keys[open]").waitFor();
    assertNoComplaint();
  }

  @Test
  void allLikeThisAreRejectedAfterALook() {
    for (int i = 0; i < 5; i++) {
      take(
          Story.of("copy" + i, "2026-05-13", "Copy " + i)
              .claim("", SIGNED, "", "KE OM", Stage.SIGNED, "2026-05-12"));
    }
    take(talks());
    go("/review?stage=signed");
    page.keyboard().press("l");
    await("h1", "All like this");
    assertThat(page.locator("input[name=take]").count()).isEqualTo(5);
    page.locator("input[name=take]").last().uncheck();
    page.locator("button[value=REJECTED]").click();
    await("h1", "4 claims were judged");
    assertThat(store.claims().count(ClaimFilter.waiting())).isEqualTo(2);
    assertNoComplaint();
  }

  @Test
  void whoWasSlowerIsToldAndOverwritesNothing() {
    take(told(1), told(2));
    go("/review");
    String claim = shown();
    org.pactwatch.model.ClaimId id = new org.pactwatch.model.ClaimId(claim);
    store.decisions().decide(new Decision.Accepted(id, "somebody else", CLOCK.instant()), 0);

    page.keyboard().press("x");
    page.keyboard().press("2");

    await("#note", "decided on meanwhile");
    assertThat(store.decisions().of(id)).hasSize(1);
  }
}
