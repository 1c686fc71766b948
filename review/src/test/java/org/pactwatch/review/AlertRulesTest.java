package org.pactwatch.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rules of alerts in the console and its API. */
class AlertRulesTest extends ConsoleCase {

  private HttpResponse<String> keep(Map<String, String> fields) {
    Element form = browser.page("/alerts/rules/new").select("form.rule-form").first();
    return browser.submit(form, fields);
  }

  private static Document parsed(HttpResponse<String> answer) {
    return org.jsoup.Jsoup.parse(answer.body());
  }

  private HttpResponse<String> json(String method, String path, String body) {
    HttpRequest.BodyPublisher sent =
        body.isEmpty()
            ? HttpRequest.BodyPublishers.noBody()
            : HttpRequest.BodyPublishers.ofString(body);
    return browser.send(
        browser
            .request("/api/v1" + path)
            .header("Content-Type", "application/json")
            .method(method, sent));
  }

  @Test
  void rulesAreToldInPlainWordsWithWhereTheyComeFrom() {
    Document page = browser.page("/alerts/rules");
    assertThat(page.select(".rule h2").eachText()).containsExactly("denial", "gulf-bases");
    assertThat(page.select(".rule").get(0).text())
        .contains("When denial", "standard", "all channels");
    assertThat(page.select(".rule").get(1).text()).contains("in the configuration", "Pause");
    assertThat(page.select(".rule").get(1).select("a[href$=edit]")).isEmpty();
    assertThat(page.select("table").text()).contains("room", "everything together, at once");
    assertThat(browser.page("/alerts").select(".tabs a").eachAttr("href"))
        .containsExactly("/alerts", "/alerts/rules");
  }

  @Test
  void aRuleIsKeptEditedPausedAndDeletedAndAllOfItIsInTheAuditLog() {
    Document kept =
        parsed(keep(Map.of("name", "ours", "when", "new-pact", "parties", "Oman; desk")));
    assertThat(kept.select(".notice").text()).isEqualTo("Rule ours is kept.");
    assertThat(kept.select(".rule").last().select("li").eachText())
        .containsExactly("Oman is a party", "desk is a party");

    Element edit = browser.page("/alerts/rules/ours/edit").select("form.rule-form").first();
    assertThat(edit.select("input[name=parties]").attr("value")).isEqualTo("Oman, desk");
    assertThat(edit.select("input[name=when][checked]").eachAttr("value"))
        .containsExactly("new-pact");
    browser.submit(edit, Map.of("when", "denial", "parties", "Kenya"));
    assertThat(browser.page("/alerts/rules").select(".rule").last().text())
        .contains("When denial", "Kenya is a party");

    HttpResponse<String> old = browser.submit(edit, Map.of("when", "denial", "parties", "Mali"));
    assertThat(old.statusCode()).isEqualTo(409);
    assertThat(parsed(old).select(".fault").text()).contains("somebody else has changed it");
    assertThat(parsed(old).select("input[name=parties]").attr("value")).isEqualTo("Mali");

    Element rule = browser.page("/alerts/rules").select(".rule").last();
    browser.submit(rule.select("form[action$=pause]").first(), Map.of());
    rule = browser.page("/alerts/rules").select(".rule").last();
    assertThat(rule.text()).contains("paused", "Resume");
    browser.submit(rule.select("form[action$=remove]").first(), Map.of());
    assertThat(browser.page("/alerts/rules").select(".rule h2").eachText()).doesNotContain("ours");
    assertThat(browser.page("/audit").select("tbody").text())
        .contains("alert rule kept", "alert rule paused", "alert rule removed", "When denial");
  }

  @Test
  void whatIsWrongIsSaidOverTheFormAsItWasFilled() {
    HttpResponse<String> answer =
        keep(Map.of("name", "ours", "when", "denial", "parties", "Qatr", "sources", "3"));
    assertThat(answer.statusCode()).isEqualTo(400);
    Document page = parsed(answer);
    assertThat(page.select(".fault").text()).contains("did you mean Qatar?");
    assertThat(page.select("input[name=sources]").attr("value")).isEqualTo("3");
    assertThat(keep(Map.of("name", "r", "sources", "many")).statusCode()).isEqualTo(400);
    assertThat(browser.get("/alerts/rules/gulf-bases/edit").statusCode()).isEqualTo(409);
  }

  @Test
  void aRuleThatIsBeingWrittenIsTriedOnThePastAndNotKept() {
    Element form = browser.page("/alerts/rules/new").select("form.rule-form").first();
    form.attr("action", "/alerts/rules/try");
    Document page =
        parsed(
            browser.submit(
                form,
                Map.of(
                    "name", "mine", "when", "new-pact", "from", "2026-04-01", "to", "2026-06-10")));
    assertThat(page.select("#past p[role=status]").text())
        .isEqualTo(
            "From 1 Apr 2026 to 10 Jun 2026 it would have fired 1 time; of these, 1 taken back"
                + " later.");
    assertThat(page.select(".months tr").eachText())
        .containsExactly("Apr 2026 0", "May 2026 1", "Jun 2026 0");
    assertThat(page.select("#past li").text()).contains("New pact: mine", "<b>signed</b>");
    assertThat(page.select("#past b").eachText()).doesNotContain("signed");
    assertThat(page.select("input[name=name]").attr("value")).isEqualTo("mine");
    assertThat(browser.page("/alerts/rules").text()).doesNotContain("mine");
  }

  @Test
  void aRuleThereIsIsTriedOnItsOwnPage() {
    Document page = browser.page("/alerts/rules/denial/past?from=2026-01-01&to=2026-02-28");
    assertThat(page.select("#past").text()).contains("it would have fired never");
    assertThat(browser.get("/alerts/rules/denial/past?from=2026-03-01&to=2026-02-28").statusCode())
        .isEqualTo(400);
    assertThat(browser.get("/alerts/rules/none/past").statusCode()).isEqualTo(404);
  }

  @Test
  void theApiKeepsTriesPausesAndRemovesRules() {
    HttpResponse<String> kept =
        json(
            "PUT",
            "/alert-rules/ours",
            "{\"rule\":{\"when\":[\"denial\"],\"parties\":[\"Oman\"]}}");
    assertThat(kept.statusCode()).as(kept.body()).isEqualTo(200);
    JsonNode listed = JsonMapper.shared().readTree(kept.body());
    assertThat(listed.get("version").asInt()).isEqualTo(1);
    assertThat(listed.get("words").get("conditions").get(0).asString())
        .isEqualTo("Oman is a party");

    String other = "{\"rule\":{\"when\":[\"denial\"]},\"version\":7}";
    assertThat(json("PUT", "/alert-rules/ours", other).statusCode()).isEqualTo(409);
    assertThat(json("PUT", "/alert-rules/ours", "{\"rul\":1}").statusCode()).isEqualTo(400);
    assertThat(json("POST", "/alert-rules/ours/pause", "{\"paused\":true}").body())
        .contains("\"paused\":true");
    JsonNode tried =
        JsonMapper.shared()
            .readTree(json("POST", "/alert-rule-trials", "{\"when\":[\"denial\"]}").body());
    assertThat(tried.get("fired").asInt()).isEqualTo(1);
    assertThat(tried.get("months").get("2026-05").asInt()).isEqualTo(1);
    assertThat(json("DELETE", "/alert-rules/denial", "").statusCode()).isEqualTo(409);
    assertThat(json("DELETE", "/alert-rules/ours", "").statusCode()).isEqualTo(200);
    assertThat(browser.get("/api/v1/alert-rules").body()).doesNotContain("ours");
  }

  @Test
  void aFormWithoutThisBrowsersTokenChangesNoRule() {
    for (String path : new String[] {"", "/try", "/denial/pause", "/denial/remove"}) {
      assertThat(
              browser
                  .post("/alerts/rules" + path, Map.of("csrf", "x", "name", "a", "when", "denial"))
                  .statusCode())
          .as(path)
          .isEqualTo(403);
    }
  }

  @Test
  void whatCannotBeTriedIsSaidAndNotThatItCannotBeKept() {
    Element form = browser.page("/alerts/rules/new").select("form.rule-form").first();
    form.attr("action", "/alerts/rules/try");
    HttpResponse<String> nothing = browser.submit(form, Map.of("name", "mine"));
    assertThat(nothing.statusCode()).isEqualTo(400);
    assertThat(parsed(nothing).select(".fault").text()).isEqualTo("Not tried: 'when' says nothing");
    Document quiet =
        parsed(
            browser.submit(
                form, Map.of("name", "mine", "when", "source-quiet", "from", "2026-04-01")));
    assertThat(quiet.select("#past .sub").text())
        .contains("Left out: sources that went quiet cannot.");
    JsonNode tried =
        JsonMapper.shared()
            .readTree(json("POST", "/alert-rule-trials", "{\"when\":[\"source-quiet\"]}").body());
    assertThat(tried.get("leftOut").asString()).isEqualTo("sources that went quiet cannot");
  }

  @Test
  void aRuleThatTheConfigurationHasTakenTheNameOfCanStillBeRemoved() {
    rules.twice("gulf-bases");
    HttpResponse<String> removed = json("DELETE", "/alert-rules/gulf-bases", "");
    assertThat(removed.statusCode()).as(removed.body()).isEqualTo(200);
    assertThat(json("DELETE", "/alert-rules/gulf-bases", "").statusCode()).isEqualTo(409);
    assertThat(browser.page("/audit").select("tbody").text())
        .contains("alert rule removed", "When denial");
  }

  @Test
  void whatProgramsKeepStandsInTheAuditLogWithWhatItAsksFor() {
    json("PUT", "/alert-rules/ours", "{\"rule\":{\"when\":[\"denial\"],\"parties\":[\"Oman\"]}}");
    assertThat(browser.page("/audit").select("tbody").text())
        .contains("alert rule kept", "When denial; Oman is a party");
  }

  @Test
  void nothingInAListAsksForNothing() {
    HttpResponse<String> kept =
        json("PUT", "/alert-rules/ours", "{\"rule\":{\"when\":[\"denial\", null]}}");
    assertThat(kept.statusCode()).as(kept.body()).isEqualTo(200);
  }

  @Test
  void aRuleOfTheConfigurationIsNotCalledSomebodyFaster() {
    HttpResponse<String> answer = browser.get("/alerts/rules/gulf-bases/edit");
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(parsed(answer).select("[role=status]").text())
        .isEqualTo("The configuration has the rule gulf-bases, and it is changed there.");
    assertThat(answer.body()).doesNotContain("Somebody was faster");
  }

  @Test
  void aFieldThatCannotBeTakenIsNamedWithItsFault() {
    HttpResponse<String> zero = keep(Map.of("name", "a", "when", "denial", "speakers", "x\0y"));
    assertThat(zero.statusCode()).isEqualTo(400);
    assertThat(zero.body()).contains("speakers holds a control character");
    HttpResponse<String> box = keep(Map.of("name", "a", "when", "denial\0"));
    assertThat(box.body()).contains("when holds a control character");
    assertThat(keep(Map.of("name", "a", "speakers", "x".repeat(2001))).body())
        .contains("speakers is longer than 2000 characters");
    Element form = browser.page("/alerts").select("form[action$=silence]").first();
    assertThat(browser.submit(form, Map.of("reason", "a\0b", "days", "3")).body())
        .contains("reason holds a control character");
    assertThat(browser.submit(form, Map.of("rule", "denail", "reason", "calm")).body())
        .contains("there is no rule &#39;denail&#39; to be silenced");
    assertThat(browser.submit(form, Map.of("rule", "denial", "reason", "calm")).statusCode())
        .isEqualTo(200);
    assertThat(browser.submit(form, Map.of("reason", "calm", "days", "0")).body())
        .contains("days is not from 1 to 365: 0");
  }
}
