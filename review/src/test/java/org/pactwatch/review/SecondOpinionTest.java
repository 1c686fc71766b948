package org.pactwatch.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pactwatch.model.ClaimId;
import org.pactwatch.model.Decision;
import org.pactwatch.model.Stage;
import org.pactwatch.review.account.Role;
import org.pactwatch.review.queue.Agreement;
import org.pactwatch.review.queue.Draw;
import org.pactwatch.review.queue.Opinions;
import org.pactwatch.review.queue.Precision;
import org.pactwatch.review.queue.WaitingClaims;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Of what one has judged another is asked, too; that is compared, and overrules nothing. */
class SecondOpinionTest extends AccountCase {
  /** With nine claims at hand the tenth is one for a second opinion. */
  private static final List<ClaimId> NINE =
      IntStream.range(0, 9).mapToObj(i -> new ClaimId("at-hand-" + i)).toList();

  private Browser ada = browser;
  private Browser bob = browser;
  private Browser cyd = browser;

  @BeforeEach
  void signInAll() {
    account("ada", Role.ADMIN);
    account("bob", Role.REVIEWER);
    account("cyd", Role.REVIEWER);
    ada = signedIn("ada");
    bob = signedIn("bob");
    cyd = signedIn("cyd");
  }

  /** Takes an article whose claim is in a sample; the samples follow from the claims' ids. */
  private ClaimId takeSampled(int from, String salt, String below) {
    for (int i = from; ; i++) {
      Story story =
          Story.of("s" + i, "2026-05-13", "Pact " + i)
              .claim("", SIGNED, "", "KE OM", Stage.SIGNED, "2026-05-12");
      ClaimId claim = story.claimId("KE OM", Stage.SIGNED);
      if (md5(claim.value() + salt).compareTo(below) < 0) {
        take(story);
        return claim;
      }
    }
  }

  private String md5(String words) {
    return database.read(
        h -> h.createQuery("SELECT md5(:words)").bind("words", words).mapTo(String.class).one());
  }

  private ClaimId takeForSecond(int from) {
    return takeSampled(from, " second", "1a");
  }

  private static Element form(Document page, String type) {
    return page.select("form:has(input[name=type][value=" + type + "])").last();
  }

  private static void judge(Browser as, ClaimId claim, String type, String why) {
    HttpResponse<String> answer = tryToJudge(as, claim, type, why);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
  }

  private static HttpResponse<String> tryToJudge(
      Browser as, ClaimId claim, String type, String why) {
    Map<String, String> fields = new HashMap<>(Map.of("why", why));
    if (type.equals("REJECTED")) {
      fields.put("reason", "wrong stage");
    }
    return as.submit(form(as.page("/review?claim=" + claim), type), fields);
  }

  private static Document next(Browser as) {
    String nine = NINE.stream().map(ClaimId::value).collect(Collectors.joining(","));
    return as.page("/review/next?skip=" + nine);
  }

  private static String drawn(Document next) {
    Element shown = next.select("[data-claim]").first();
    return shown == null ? "" : shown.attr("data-why") + " " + shown.attr("data-claim");
  }

  private Opinions opinions() {
    return new Opinions(database, CLOCK);
  }

  @Test
  void whatIsPutOffIsNotAskedOfTheSameReviewerAgain() {
    ClaimId claim = takeForSecond(0);
    judge(ada, claim, "ACCEPTED", "SCORE");
    Document asked = next(bob);
    assertThat(drawn(asked)).isEqualTo("SECOND " + claim);
    assertThat(asked.text()).contains("A second opinion").doesNotContain("accepted by");

    bob.submit(asked.select("form[data-later]").first(), Map.of());

    assertThat(drawn(next(bob))).isEmpty();
    assertThat(drawn(next(cyd))).isEqualTo("SECOND " + claim);
  }

  @Test
  void whatOneIsAskedIsNotAskedOfAnother() {
    ClaimId claim = takeForSecond(0);
    judge(ada, claim, "ACCEPTED", "SCORE");

    assertThat(drawn(next(bob))).isEqualTo("SECOND " + claim);

    assertThat(drawn(next(cyd))).isEmpty();
    assertThat(drawn(next(ada))).isEmpty();
    assertThat(drawn(next(bob))).isEqualTo("SECOND " + claim);
  }

  @Test
  void whatSomebodyDrawsAtThisMomentIsPassedOver() {
    ClaimId first = takeForSecond(0);
    ClaimId second = takeForSecond(Integer.parseInt(articleOf(first).substring(1)) + 1);
    take(signing(), talks());
    WaitingClaims waiting = new WaitingClaims(database, CLOCK);
    Draw best = draw(waiting, "cyd", List.of());
    judge(ada, first, "ACCEPTED", "SCORE");
    judge(ada, second, "ACCEPTED", "SCORE");
    waiting.follow();

    Draw other =
        database.write(
            h -> {
              h.execute(
                  "SELECT 1 FROM console.opinion WHERE claim_id = ? FOR UPDATE", first.value());
              return draw(waiting, "bob", NINE);
            });

    assertThat(other).isEqualTo(new Draw(second, Draw.Why.SECOND));
    database.write(h -> h.execute("UPDATE console.waiting SET held_by = NULL"));
    Draw free =
        database.write(
            h -> {
              h.execute(
                  "SELECT 1 FROM console.waiting WHERE claim_id = ? FOR UPDATE",
                  best.claim().value());
              return draw(waiting, "cyd", List.of());
            });
    assertThat(free.claim()).isNotEqualTo(best.claim());
  }

  private String articleOf(ClaimId claim) {
    return store.claims().claim(claim).orElseThrow().article().value();
  }

  /** In another thread, as a transaction of the same one would be gone on with. */
  private static Draw draw(WaitingClaims waiting, String reviewer, List<ClaimId> skipped) {
    return CompletableFuture.supplyAsync(
            () -> waiting.next(reviewer, WaitingClaims.Wish.ANYTHING, skipped).orElseThrow())
        .join();
  }

  @Test
  void aSecondOpinionIsNotShownAsADecision() {
    ClaimId claim = takeForSecond(0);
    judge(ada, claim, "ACCEPTED", "SCORE");
    bob.submit(form(next(bob), "REJECTED"), Map.of("reason", "wrong stage"));

    Document page = bob.page("/review");

    assertThat(page.select(".last").text())
        .contains("your second opinion, rejected")
        .doesNotContain("accepted by", "ada");
    assertThat(reviewersOf(claim)).containsExactly("ada");
    HttpResponse<String> undone = bob.submit(page.select("form.last").first(), Map.of());
    String back = undone.headers().firstValue("Location").orElseThrow();
    Document again = bob.page(back);
    assertThat(drawn(again)).isEqualTo("SECOND " + claim);
    assertThat(again.text()).contains("A second opinion").doesNotContain("accepted by");
    assertThat(opinions().shared()).isEmpty();
    assertThat(reviewersOf(claim)).containsExactly("ada");
  }

  private List<String> reviewersOf(ClaimId claim) {
    return store.decisions().of(claim).stream().map(Decision::reviewer).toList();
  }

  @Test
  void whatWasOverruledIsNotShownAsOnesDecision() {
    take(signing());
    ClaimId claim = signing().claimId("KE OM", Stage.SIGNED);
    judge(ada, claim, "ACCEPTED", "SCORE");
    judge(bob, claim, "REJECTED", "ASKED");

    assertThat(ada.page("/review").select(".last").text())
        .contains("yours, accepted, does not count any more");
    assertThat(bob.page("/review").select(".last").text()).contains("rejected by bob");
  }

  @Test
  void whereNoOtherHasDecidedThereIsNoSecondOpinion() {
    take(signing(), talks());
    ClaimId waiting = talks().claimId("KE OM", Stage.NEGOTIATING);
    ClaimId own = signing().claimId("KE OM", Stage.SIGNED);
    judge(ada, own, "ACCEPTED", "SCORE");

    assertThat(tryToJudge(bob, waiting, "ACCEPTED", "SECOND").statusCode()).isEqualTo(409);
    assertThat(tryToJudge(ada, own, "REJECTED", "SECOND").statusCode()).isEqualTo(409);

    assertThat(opinions().last("bob")).isEmpty();
    assertThat(opinions().shared()).isEmpty();
    assertThat(bob.page("/review").select("[data-claim]").attr("data-claim"))
        .isEqualTo(waiting.value());
  }

  @Test
  void whoDecidesAfterLookingAtOthersIsNoPartOfTheComparison() {
    ClaimId claim = takeForSecond(0);
    judge(ada, claim, "ACCEPTED", "SCORE");
    judge(bob, claim, "ACCEPTED", "SECOND");
    judge(bob, claim, "REJECTED", "SECOND");
    assertThat(Agreement.of(opinions().shared()))
        .matches(a -> a.units() == 1 && a.alike() == 0, "two differ");

    judge(ada, claim, "REJECTED", "ASKED");
    judge(cyd, claim, "REJECTED", "ASKED");

    assertThat(Agreement.of(opinions().shared()))
        .matches(a -> a.units() == 1 && a.alike() == 0, "two differ");
  }

  @Test
  void precisionIsOfTheDecisionsThatCount() {
    ClaimId claim = takeSampled(0, "", "0d");
    judge(ada, claim, "ACCEPTED", "AUDIT");
    judge(bob, claim, "REJECTED", "SECOND");
    assertThat(opinions().audited()).isEqualTo(new Precision(1, 1));

    judge(bob, claim, "REJECTED", "ASKED");
    assertThat(opinions().audited()).isEqualTo(new Precision(1, 0));

    judge(cyd, claim, "UNDONE", "ASKED");
    judge(cyd, claim, "UNDONE", "ASKED");
    assertThat(opinions().audited()).isEqualTo(new Precision(0, 0));
    judge(cyd, claim, "ACCEPTED", "AUDIT");
    assertThat(opinions().audited()).isEqualTo(new Precision(1, 1));
  }

  private HttpResponse<String> byToken(String token, HttpRequest.Builder request) {
    return new Browser(console.base()).send(request.header("Authorization", "Bearer " + token));
  }

  private HttpResponse<String> post(String token, ClaimId claim, String body) {
    return byToken(
        token,
        browser
            .request("/api/v1/claims/" + claim + "/decisions")
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  @Test
  void aProgramOverrulesNoMoreThanThePage() {
    ClaimId claim = takeForSecond(0);
    judge(ada, claim, "ACCEPTED", "SCORE");
    String token = token(bob);
    String rejection = "\"type\":\"REJECTED\",\"expected\":1,\"reason\":\"wrong stage\"}";
    assertThat(post(token, claim, "{\"type\":\"UNDONE\",\"expected\":1}").statusCode())
        .isEqualTo(400);

    HttpResponse<String> given = post(token, claim, "{" + rejection);

    assertThat(given.statusCode()).as(given.body()).isEqualTo(201);
    JsonNode said = JsonMapper.shared().readTree(given.body());
    assertThat(said.get("secondOpinion").asBoolean()).isTrue();
    assertThat(said.get("decisions").asInt()).isEqualTo(1);
    assertThat(reviewersOf(claim)).containsExactly("ada");
    assertThat(onlyPact().parties()).isEqualTo(new TreeSet<>(Story.codes("KE OM")));
    assertThat(opinions().shared()).extracting(Opinions.Opinion::reviewer).contains("bob");

    assertThat(post(token, claim, "{\"why\":\"WHIM\"," + rejection).statusCode()).isEqualTo(400);
    HttpResponse<String> decided = post(token, claim, "{\"why\":\"ASKED\"," + rejection);
    assertThat(decided.statusCode()).as(decided.body()).isEqualTo(201);
    assertThat(pacts()).isEmpty();
  }

  @Test
  void aProgramIsAskedForASecondOpinionWithoutTheFirst() {
    ClaimId claim = takeForSecond(0);
    judge(ada, claim, "ACCEPTED", "SCORE");
    giveNine("bob");

    HttpResponse<String> answer = byToken(token(bob), browser.request("/api/v1/queue/next"));

    JsonNode next = JsonMapper.shared().readTree(answer.body());
    assertThat(next.get("why").asString()).isEqualTo("SECOND");
    assertThat(next.get("expected").asInt()).isEqualTo(1);
    assertThat(next.get("claim").get("claim").get("id").asString()).isEqualTo(claim.value());
    assertThat(next.get("claim").get("decisions")).isEmpty();
    assertThat(answer.body()).doesNotContain("counting", "ada");
  }

  private void giveNine(String reviewer) {
    database.write(
        h ->
            h.execute(
                "INSERT INTO console.opinion (claim_id, reviewer, verdict, meaning, drawn,"
                    + " given_at) SELECT 'other' || n, ?, 'ACCEPTED', 'ACCEPTED', 'SCORE', now()"
                    + " FROM generate_series(1, 9) n",
                reviewer));
  }
}
