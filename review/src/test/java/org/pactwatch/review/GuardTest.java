package org.pactwatch.review;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pactwatch.model.Stage;

/** Other sites' pages, open in the same browser, can neither read nor decide. */
class GuardTest extends ConsoleCase {
  private String path;
  private Map<String, String> fields;

  @BeforeEach
  void readForm() {
    take(signing());
    Element form = browser.page("/review").select("form:has(input[value=ACCEPTED])").first();
    path = form.attr("action");
    fields = new HashMap<>();
    form.select("input").forEach(i -> fields.put(i.attr("name"), i.attr("value")));
  }

  private int post(String... headers) {
    HttpRequest.Builder request =
        browser
            .request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(Browser.encoded(fields)));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return browser.send(request).statusCode();
  }

  private int decisions() {
    return store.decisions().of(signing().claimId("KE OM", Stage.SIGNED)).size();
  }

  @Test
  void aFormWithItsTokenIsTaken() {
    assertThat(post()).isEqualTo(303);
    assertThat(decisions()).isEqualTo(1);
  }

  @Test
  void requestsOfOtherSitesAreRefused() {
    assertThat(post("Sec-Fetch-Site", "cross-site")).isEqualTo(403);
    assertThat(post("Sec-Fetch-Site", "same-site")).isEqualTo(403);
    assertThat(post("Origin", "https://evil.example")).isEqualTo(403);
    assertThat(post("Origin", "null")).isEqualTo(403);
    assertThat(post("Origin", "http://127.0.0.1:1")).isEqualTo(403);
    assertThat(decisions()).isZero();
  }

  @Test
  void formsWithoutTheTokenAreRefused() {
    fields.remove("csrf");
    assertThat(post()).isEqualTo(403);
    fields.put("csrf", "");
    assertThat(post()).isEqualTo(403);
    fields.put("csrf", "x".repeat(32));
    assertThat(post()).isEqualTo(403);
    assertThat(decisions()).isZero();
  }

  @Test
  void aTokenWithoutItsCookieIsRefused() {
    HttpResponse<String> answer = new Browser(console.base()).post(path, fields);
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("open its page again");
  }

  @Test
  void theApiTakesNoFormsAndNoOtherOrigins() {
    String api = "/api/v1" + path;
    String decision = "{\"type\":\"ACCEPTED\",\"expected\":0}";
    HttpRequest.Builder text =
        browser
            .request(api)
            .header("Content-Type", "text/plain")
            .POST(HttpRequest.BodyPublishers.ofString(decision));
    assertThat(browser.send(text).statusCode()).isEqualTo(415);
    HttpRequest.Builder foreign =
        browser
            .request(api)
            .header("Content-Type", "application/json")
            .header("Origin", "https://evil.example")
            .POST(HttpRequest.BodyPublishers.ofString(decision));
    assertThat(browser.send(foreign).statusCode()).isEqualTo(403);
    assertThat(decisions()).isZero();
  }

  @Test
  void otherNamesForThisMachineAreRefused() throws IOException {
    assertThat(rawGet("evil.example:80")).startsWith("HTTP/1.1 421");
    assertThat(rawGet("localhost.evil.example")).startsWith("HTTP/1.1 421");
    assertThat(rawGet("localhost:" + console.base().getPort())).startsWith("HTTP/1.1 200");
    assertThat(rawGet("127.0.0.1:" + console.base().getPort())).startsWith("HTTP/1.1 200");
  }

  private String rawGet(String host) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", console.base().getPort())) {
      socket.setSoTimeout(20_000);
      String request = "GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(UTF_8));
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
  }

  @Test
  void largeBodiesAndBodiesOfUnknownLengthAreRefused() {
    fields.put("reason", "x".repeat(70_000));
    assertThat(post()).isEqualTo(413);
    HttpRequest.Builder chunked =
        browser
            .request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                HttpRequest.BodyPublishers.ofInputStream(
                    () -> new ByteArrayInputStream(new byte[100_000])));
    assertThat(browser.send(chunked).statusCode()).isEqualTo(411);
    assertThat(decisions()).isZero();
  }

  @Test
  void everyAnswerForbidsScriptsAndStylesOfOthers() {
    for (String page : new String[] {"/", "/none", "/api/v1/pacts", "/picture?as-of=x"}) {
      var headers = browser.get(page).headers();
      assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
          .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
          .doesNotContain("unsafe");
      assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
      assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
    }
  }

  @Test
  void cookiesAreOutOfReachForScriptsAndOtherSites() {
    String cookie =
        new Browser(console.base()).get("/review").headers().firstValue("Set-Cookie").orElse("");
    assertThat(cookie).contains("HttpOnly", "SameSite=Strict", "Path=/");
  }

  @Test
  void theStylesheetAndTheScriptAreServedUnderTheAddressOfTheirContent() {
    var page = browser.page("/picture");
    for (String address :
        new String[] {
          page.select("link[rel=stylesheet]").attr("href"), page.select("script").attr("src")
        }) {
      var answer = browser.get(address);
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
      assertThat(answer.body()).isNotBlank();
    }
  }
}
