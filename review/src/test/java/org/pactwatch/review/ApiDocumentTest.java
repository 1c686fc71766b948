package org.pactwatch.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pactwatch.model.Stage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The OpenAPI document names what is answered, and cursors and events lose nothing. */
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

  @Test
  void whoListensHearsOfEachChangeAndOfThoseMissed() throws Exception {
    take(talks());
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(console.base() + "api/v1/events"))
            .header("Accept", "text/event-stream")
            .header("Last-Event-ID", "0")
            .build();
    HttpResponse<InputStream> events =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofInputStream());
    assertThat(events.headers().firstValue("Content-Type").orElse(""))
        .contains("text/event-stream");
    try (InputStream in = events.body()) {
      assertThat(until(in, "\"to\":\"NEGOTIATING\"")).contains("event: change", "id: ");
      take(signing());
      assertThat(until(in, "\"to\":\"SIGNED\"")).contains("event: change");
    }
  }

  private static String until(InputStream in, String words) throws Exception {
    StringBuilder heard = new StringBuilder();
    byte[] buffer = new byte[4096];
    while (heard.indexOf(words) < 0) {
      int n = in.read(buffer);
      if (n < 0) {
        break;
      }
      heard.append(new String(buffer, 0, n, StandardCharsets.UTF_8));
    }
    return heard.toString();
  }
}
