package org.pactwatch.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pactwatch.model.Stage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The OpenAPI document names what is answered, and cursors lose nothing. */
class ApiDocumentTest extends ConsoleCase {

  private JsonNode json(String path) {
    HttpResponse<String> answer = browser.get(path);
    assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
    return JsonMapper.shared().readTree(answer.body());
  }

  @Test
  void everyPathOfTheDocumentIsAnswered() {
    take(signing());
    Map<String, String> values =
        Map.of(
            "/pacts/{id}", "/pacts/" + onlyPact().id(),
            "/claims/{id}", "/claims/" + signing().claimId("KE OM", Stage.SIGNED),
            "/articles/{id}", "/articles/signing",
            "/countries/{code}", "/countries/OM",
            "/alert-rules/{name}/past", "/alert-rules/denial/past",
            "/search", "/search?q=ministers");
    JsonNode paths = json("/api/v1/openapi.json").get("paths");
    List<String> asked = new ArrayList<>();
    for (String path : paths.propertyNames()) {
      if (paths.get(path).has("get") && !path.equals("/events")) {
        json("/api/v1" + values.getOrDefault(path, path));
        asked.add(path);
      }
    }
    assertThat(asked).hasSizeGreaterThan(12);
  }

  @Test
  void changesAreWalkedByTheirCursorWithoutGapsOrRepeats() {
    take(signing(), talks());
    List<String> all = new ArrayList<>();
    String after = "0";
    for (JsonNode page = json("/api/v1/changes?limit=1&after=" + after);
        page.has("next");
        page = json("/api/v1/changes?limit=1&after=" + after)) {
      page.get("changes").forEach(c -> all.add(c.get("id").asString()));
      after = page.get("next").asString();
    }
    assertThat(all).isNotEmpty().doesNotHaveDuplicates();
    assertThat(json("/api/v1/changes?after=0").get("changes")).hasSize(all.size());
  }
}
