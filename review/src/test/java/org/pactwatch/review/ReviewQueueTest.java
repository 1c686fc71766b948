package org.pactwatch.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.pactwatch.model.ClaimId;
import org.pactwatch.model.Decision;
import org.pactwatch.model.PartialDate;
import org.pactwatch.model.Stage;
import org.pactwatch.store.query.ClaimFilter;

class ReviewQueueTest extends ConsoleCase {

  private static Element form(Document page, String type) {
    return page.select("form:has(input[name=type][value=" + type + "])").last();
  }

  private static String next(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    return answer.headers().firstValue("Location").orElseThrow();
  }

  private ClaimId signingClaim() {
    return signing().claimId("KE OM", Stage.SIGNED);
  }

  @Test
  void aClaimIsShownInItsParagraphWithWhatIsToBeJudged() {
    take(signing());

    Document page = browser.page("/review");

    assertThat(page.select(".card mark").text()).isEqualTo(SIGNED);
    assertThat(page.select(".card blockquote").text()).startsWith("The ministers met");
    Element form = form(page, "CORRECTED");
    assertThat(form.select("input[name=parties]").attr("value")).isEqualTo("Kenya, Oman");
    assertThat(form.select("option[selected]").text()).isEqualTo("signed");
    assertThat(form.select("input[name=date]").attr("value")).isEqualTo("2026-05-12");
    assertThat(page.select(".card dl").text()).contains("the article itself", "82 %");
    assertThat(page.select("[data-key]").eachAttr("data-key"))
        .contains("a", "x", "e", "space", "?", "1", "5");
    assertThat(page.select(".lead").text()).contains("1 claim waits");
  }

  @Test
  void acceptingGoesOnToTheNextClaim() {
    take(signing(), talks());
    Document first = browser.page("/review");
    String firstSentence = first.select(".card mark").text();

    String next = next(browser.submit(form(first, "ACCEPTED"), Map.of()));

    Document second = browser.page(next);
    assertThat(second.select(".card mark").text()).isNotEqualTo(firstSentence).isNotEmpty();
    assertThat(second.select(".lead").text()).contains("1 claim waits");
    String end = next(browser.submit(form(second, "ACCEPTED"), Map.of()));
    assertThat(browser.page(end).select(".empty").text()).contains("No claim waits");
  }

  @Test
  void rejectingTakesThePactOutOfThePictureAndUndoingBringsItBack() {
    take(signing());

    String next =
        next(
            browser.submit(
                form(browser.page("/review"), "REJECTED"), Map.of("reason", "wrong parties")));

    assertThat(pacts()).isEmpty();
    assertThat(store.decisions().of(signingClaim()))
        .singleElement()
        .isInstanceOfSatisfying(
            Decision.Rejected.class, d -> assertThat(d.reason()).isEqualTo("wrong parties"));
    Document after = browser.page(next);
    assertThat(after.select(".last").text()).contains("rejected by console: wrong parties");
    String back = next(browser.submit(after.select("form.last").first(), Map.of()));
    assertThat(back).contains(signingClaim().value());
    assertThat(onlyPact().stage()).isEqualTo(Stage.SIGNED);
    assertThat(browser.page(back).select(".last")).isEmpty();
    assertThat(browser.page(back).select(".card mark").text()).isEqualTo(SIGNED);
  }

  @Test
  void severalDecisionsAreUndoneOneAfterTheOther() {
    take(signing(), talks());
    browser.page(next(browser.submit(form(browser.page("/review"), "ACCEPTED"), Map.of())));
    browser.page(next(browser.submit(form(browser.page("/review"), "ACCEPTED"), Map.of())));
    assertThat(store.claims().count(ClaimFilter.waiting())).isZero();

    next(browser.submit(browser.page("/review").select("form.last").first(), Map.of()));
    assertThat(store.claims().count(ClaimFilter.waiting())).isEqualTo(1);
    next(browser.submit(browser.page("/review").select("form.last").first(), Map.of()));

    assertThat(store.claims().count(ClaimFilter.waiting())).isEqualTo(2);
    assertThat(browser.page("/review").select(".last")).isEmpty();
  }

  @Test
  void aFormOfAnEarlierDecisionUndoesNeitherThatNorALaterOne() {
    take(signing(), talks());
    browser.page(next(browser.submit(form(browser.page("/review"), "ACCEPTED"), Map.of())));
    Document early = browser.page("/review");
    browser.page(next(browser.submit(form(early, "ACCEPTED"), Map.of())));

    HttpResponse<String> stale = browser.submit(early.select("form.last").first(), Map.of());

    assertThat(stale.statusCode()).isEqualTo(409);
    assertThat(stale.body()).contains("not what you decided last");
    assertThat(store.claims().count(ClaimFilter.waiting())).isZero();
    Element now = browser.page("/review").select("form.last").first();
    assertThat(browser.submit(now, Map.of("expected", "0")).statusCode()).isEqualTo(409);
    assertThat(browser.submit(now, Map.of("claim", "")).statusCode()).isEqualTo(400);
    next(browser.submit(now, Map.of()));
    assertThat(store.claims().count(ClaimFilter.waiting())).isEqualTo(1);
    assertThat(browser.submit(now, Map.of()).statusCode()).isEqualTo(409);
  }

  @Test
  void correctingChangesPartiesStageAndDateInThePicture() {
    take(signing());

    next(
        browser.submit(
            form(browser.page("/review"), "CORRECTED"),
            Map.of("parties", "Oman, TZ", "stage", "AGREED", "date", "2026-05")));

    assertThat(onlyPact().parties()).isEqualTo(Story.codes("OM TZ"));
    assertThat(onlyPact().stage()).isEqualTo(Stage.AGREED);
    assertThat(onlyPact().since()).isEqualTo(PartialDate.parse("2026-05"));
  }

  @Test
  void correctionsThatCannotBeReadAreRefusedByName() {
    take(signing());
    Element form = form(browser.page("/review"), "CORRECTED");

    assertRefused(
        form, Map.of("parties", "Oman, Atlantis"), "no country or organisation: Atlantis");
    assertRefused(form, Map.of("parties", "Oman"), "needs at least two parties: Oman");
    assertRefused(form, Map.of("stage", "DREAMT"), "no stage: DREAMT");
    assertRefused(form, Map.of("date", "yesterday"), "no date: yesterday");
    assertRefused(form, Map.of("expected", "many"), "expected is no number: many");
    assertRefused(form, Map.of("type", "FORGOTTEN"), "FORGOTTEN");
    assertRefused(
        form(browser.page("/review"), "REJECTED"), Map.of("reason", " "), "needs a reason");
    assertThat(store.decisions().of(signingClaim())).isEmpty();
  }

  private void assertRefused(Element form, Map<String, String> fields, String line) {
    HttpResponse<String> answer = browser.submit(form, fields);
    assertThat(answer.statusCode()).as(line).isEqualTo(400);
    assertThat(Jsoup.parse(answer.body()).select(".lead").text()).contains(line);
  }

  @Test
  void aSecondReviewerIsToldThatSomebodyWasFaster() {
    take(signing());
    Element mine = form(browser.page("/review"), "REJECTED");
    Browser other = new Browser(console.base());
    next(other.submit(form(other.page("/review"), "ACCEPTED"), Map.of()));

    HttpResponse<String> answer = browser.submit(mine, Map.of("reason", "wrong stage"));

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(Jsoup.parse(answer.body()).select(".lead").text())
        .contains("decided on meanwhile", "nothing was written");
    assertThat(store.decisions().of(signingClaim())).hasSize(1);
  }

  @Test
  void decisionsOnUnknownClaimsAndUndoingNothingAreRefused() {
    take(signing());
    Element form = form(browser.page("/review"), "ACCEPTED");
    String token = form.select("input[name=csrf]").attr("value");

    assertThat(
            browser
                .post(
                    "/claims/none/decisions",
                    Map.of("csrf", token, "type", "ACCEPTED", "expected", "0"))
                .statusCode())
        .isEqualTo(404);
    assertThat(browser.submit(form, Map.of("type", "UNDONE")).statusCode()).isEqualTo(409);
  }

  @Test
  void whatIsPutOffComesLater() {
    for (int i = 0; i < 5; i++) {
      take(
          Story.of("s" + i, "2026-05-13", "Pact " + i)
              .claim("", "Sentence " + i + ".", "", "KE OM", Stage.SIGNED, "2026-05-12"));
    }
    Set<String> seen = new TreeSet<>();
    for (int i = 0; i < 5; i++) {
      Document page = browser.page("/review");
      seen.add(page.select(".card mark").text());
      next(browser.submit(page.select("form[data-later]").first(), Map.of()));
    }
    assertThat(seen).hasSize(5);
    assertThat(browser.page("/review").select(".empty").text()).contains("No claim waits");
    assertThat(store.claims().count(ClaimFilter.waiting())).isEqualTo(5);
  }

  @Test
  void thePagesScriptGetsTheNextClaimsWithoutThoseAtHand() {
    take(signing(), talks());
    String first = browser.page("/review").select("[data-claim]").attr("data-claim");

    Document second = browser.page("/review/next?skip=" + first);

    assertThat(second.select("[data-claim]").attr("data-claim")).isNotEmpty().isNotEqualTo(first);
    assertThat(second.select("header.top")).isEmpty();
    String both = first + "," + second.select("[data-claim]").attr("data-claim");
    assertThat(browser.page("/review/next?skip=" + both).select("[data-done]")).hasSize(1);
  }

  @Test
  void aSureClaimOfAKnownMatterWaitsBehindAnUncertainNewOne() {
    take(signing().sure(0.99), talks().sure(0.5));

    assertThat(browser.page("/review").select(".card mark").text()).contains("opened talks");
  }

  @Test
  void moreOfWhatWasJudgedWaitsBehindWhatIsNew() {
    for (int i = 0; i < 2; i++) {
      take(
          Story.of("same" + i, "2026-05-13", "Pact " + i)
              .sure(0.5)
              .claim("", "Sentence " + i + ".", "", "KE OM", Stage.SIGNED, "2026-05-12"));
    }
    take(
        Story.of("other", "2026-05-13", "Arctic pact")
            .sure(0.9)
            .claim("", "Canada and Norway signed.", "", "CA NO", Stage.SIGNED, "2026-05-12"));
    Document first = browser.page("/review");
    assertThat(first.select(".card mark").text()).startsWith("Sentence");

    Document second = browser.page(next(browser.submit(form(first, "ACCEPTED"), Map.of())));

    assertThat(second.select(".card mark").text()).isEqualTo("Canada and Norway signed.");
    Document third = browser.page(next(browser.submit(form(second, "ACCEPTED"), Map.of())));
    assertThat(third.select(".card mark").text()).startsWith("Sentence");
  }

  @Test
  void allLikeThisAreShownBeforeTheyAreRejected() {
    for (int i = 0; i < 4; i++) {
      take(
          Story.of("copy" + i, "2026-05-13", "Copy " + i)
              .claim("", SIGNED, "", "KE OM", Stage.SIGNED, "2026-05-12"));
    }
    take(talks());
    String claim = browser.page("/review?stage=signed").select("[data-claim]").attr("data-claim");

    Document preview = browser.page("/review/alike?claim=" + claim);
    assertThat(preview.select("input[name=take]")).hasSize(4);
    assertThat(store.claims().count(ClaimFilter.waiting())).isEqualTo(5);
    StringBuilder body = new StringBuilder("type=REJECTED&reason=wrong+stage");
    body.append("&csrf=").append(preview.select("form.alike input[name=csrf]").attr("value"));
    preview
        .select("input[name=take]")
        .eachAttr("value")
        .forEach(t -> body.append("&take=").append(t.replace(":", "%3A")));
    HttpResponse<String> done = browser.postForm("/review/alike", body.toString());

    assertThat(Jsoup.parse(done.body()).select("h1").text()).isEqualTo("4 claims were judged");
    assertThat(store.claims().count(ClaimFilter.waiting())).isEqualTo(1);
    HttpResponse<String> again = browser.postForm("/review/alike", body.toString());
    assertThat(again.body()).contains("0 claims were judged", "decided on meanwhile");
  }
}
