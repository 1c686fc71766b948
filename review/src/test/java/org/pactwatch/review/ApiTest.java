package org.pactwatch.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.pactwatch.model.Stage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ApiTest extends ConsoleCase {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private JsonNode get(String path) {
    HttpResponse<String> answer = browser.get("/api/v1" + path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/json");
    return JSON.readTree(answer.body());
  }

  private void assertRefused(HttpResponse<String> answer, int status, String line) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(JSON.readTree(answer.body()).get("error").asString()).contains(line);
  }

  private String decisions() {
    return "/api/v1/claims/" + signing().claimId("KE OM", Stage.SIGNED) + "/decisions";
  }

  @Test
  void pactsAreGivenAsOfADayAndForAParty() {
    take(talks(), signing());

    JsonNode pact = get("/pacts").get("pacts").get(0);
    assertThat(pact.get("stage").asString()).isEqualTo("SIGNED");
    assertThat(pact.get("since").asString()).isEqualTo("2026-05-12");
    assertThat(pact.get("parties").toString()).isEqualTo("[\"KE\",\"OM\"]");
    assertThat(pact.get("evidence").get("sentence").asString()).isEqualTo(SIGNED);
    assertThat(get("/pacts?as-of=2026-04-01").get("pacts").get(0).get("stage").asString())
        .isEqualTo("NEGOTIATING");
    assertThat(get("/pacts?party=FR").get("pacts")).isEmpty();
    JsonNode life = get("/pacts/" + pact.get("id").asString());
    assertThat(life.get("states")).hasSize(2);
  }

  @Test
  void claimsAreGivenInPages() {
    take(talks(), signing());

    JsonNode first = get("/claims?limit=1");
    assertThat(first.get("claims")).hasSize(1);
    JsonNode second = get("/claims?limit=1&after=" + first.get("next").asString());
    assertThat(second.get("claims")).hasSize(1);
    assertThat(second.get("claims").get(0)).isNotEqualTo(first.get("claims").get(0));
    assertThat(get("/claims?limit=1&after=" + second.get("next").asString()).get("claims"))
        .isEmpty();
    assertThat(get("/claims?judgement=accepted").get("claims")).isEmpty();
    String id = first.get("next").asString();
    assertThat(get("/claims/" + id).get("claim").get("id").asString()).isEqualTo(id);
  }

  @Test
  void anArticleIsGivenWithItsClaims() {
    take(talks(), signing());

    JsonNode answer = get("/articles/signing");
    assertThat(answer.get("article").get("title").asString())
        .isEqualTo("Oman and Kenya sign defence pact");
    assertThat(answer.get("claims")).hasSize(1);
  }

  @Test
  void changesAreGivenForAPeriod() {
    take(signing());

    assertThat(get("/changes?from=2026-06-10&to=2026-06-10").get("changes")).hasSize(1);
    assertThat(get("/changes?from=2026-06-09&to=2026-06-09").get("changes")).isEmpty();
  }

  @Test
  void aDecisionChangesThePicture() {
    take(signing());

    HttpResponse<String> answer =
        browser.postJson(
            decisions(), "{\"type\":\"REJECTED\",\"expected\":0,\"reason\":\"no pact is meant\"}");

    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(JSON.readTree(answer.body()).get("decisions").asInt()).isEqualTo(1);
    assertThat(JSON.readTree(answer.body()).get("changes").get(0).get("kind").asString())
        .isEqualTo("WITHDRAWN");
    assertThat(get("/pacts").get("pacts")).isEmpty();

    browser.postJson(decisions(), "{\"type\":\"UNDONE\",\"expected\":1}");
    HttpResponse<String> corrected =
        browser.postJson(
            decisions(),
            "{\"type\":\"CORRECTED\",\"expected\":2,\"parties\":[\"OM\",\"TZ\"],"
                + "\"stage\":\"AGREED\",\"date\":null}");
    assertThat(corrected.statusCode()).as(corrected.body()).isEqualTo(201);
    assertThat(get("/pacts").get("pacts").get(0).get("parties").toString())
        .isEqualTo("[\"OM\",\"TZ\"]");
  }

  @Test
  void aConflictIsToldAndWritesNothing() {
    take(signing());
    browser.postJson(decisions(), "{\"type\":\"ACCEPTED\",\"expected\":0}");

    assertRefused(
        browser.postJson(decisions(), "{\"type\":\"ACCEPTED\",\"expected\":0}"),
        409,
        "decided on meanwhile");
    assertThat(store.decisions().of(signing().claimId("KE OM", Stage.SIGNED))).hasSize(1);
  }

  @Test
  void whatCannotBeReadOrFoundIsToldInOneLine() {
    take(signing());

    assertRefused(browser.get("/api/v1/pacts/none"), 404, "no such pact: none");
    assertRefused(browser.get("/api/v1/claims/none"), 404, "no such claim: none");
    assertRefused(browser.get("/api/v1/articles/none"), 404, "no such article: none");
    assertRefused(browser.get("/api/v1/none"), 404, "nothing is served");
    assertRefused(browser.get("/api/v1/pacts?known=once"), 400, "known is no day");
    assertRefused(browser.get("/api/v1/claims?limit=0"), 400, "limit");
    assertRefused(browser.get("/api/v1/claims?limit=x"), 400, "limit is no number: x");
    assertRefused(browser.get("/api/v1/claims?judgement=maybe"), 400, "judgement");
    assertRefused(browser.postJson("/api/v1/pacts", "{}"), 405, "POST is not possible");
    assertRefused(
        browser.postJson("/api/v1/claims/none/decisions", "{\"type\":\"ACCEPTED\",\"expected\":0}"),
        404,
        "no such claim: none");
    for (String body :
        new String[] {"", "{", "[]", "null", "{\"type\":\"ACCEPTED\"}", "{\"type\":7}", "7"}) {
      assertThat(browser.postJson(decisions(), body).statusCode()).as(body).isEqualTo(400);
    }
    assertRefused(
        browser.postJson(decisions(), "{\"type\":\"ACCEPTED\",\"expected\":0,\"stange\":1}"),
        400,
        "stange");
  }
}
