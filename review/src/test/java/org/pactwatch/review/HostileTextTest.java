package org.pactwatch.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.pactwatch.model.Stage;

/** Whatever an article says is shown as words. */
class HostileTextTest extends ConsoleCase {

  private static final List<String> PAYLOADS =
      List.of(
          "<script>alert(1)</script>",
          "\"><img src=x onerror=alert(1)>",
          "'><svg/onload=alert(1)>",
          "</title><script>alert(1)</script>",
          "</mark></p><iframe srcdoc='<script>alert(1)</script>'></iframe>",
          "<a href=\"javascript:alert(1)\">x</a>",
          "<style>@import 'https://evil.example/x.css'</style>",
          "<!-- --><base href=https://evil.example/>",
          "<form action=https://evil.example/><button>x</button></form>",
          "&lt;script&gt;alert(1)&lt;/script&gt;",
          "\u2028<meta http-equiv=refresh content='0;url=https://evil.example'>",
          "{{constructor.constructor('alert(1)')()}} ${alert(1)}");

  @Test
  void noPayloadBecomesMarkupOnAnyPage() {
    for (int i = 0; i < PAYLOADS.size(); i++) {
      take(hostile("story" + i, PAYLOADS.get(i)));
    }

    List<String> paths =
        List.of("/", "/picture", "/changes", "/review", "/pacts/" + onlyPact().id());
    for (String path : paths) {
      assertHarmless(browser.page(path), path);
    }
    for (int i = 0; i < PAYLOADS.size(); i++) {
      Document article = browser.page("/articles/story" + i);
      assertHarmless(article, PAYLOADS.get(i));
      assertThat(article.select("h1").text()).contains(PAYLOADS.get(i).strip());
      assertThat(article.select("mark").text()).contains(PAYLOADS.get(i).strip());
      String review = "/review?claim=" + hostile("story" + i, "").claimId("KE OM", Stage.SIGNED);
      assertHarmless(browser.page(review), PAYLOADS.get(i));
      assertThat(browser.page(review).select("dl").text()).contains(PAYLOADS.get(i).strip());
    }
  }

  private static Story hostile(String id, String payload) {
    return Story.of(id, "2026-05-13", "Headline " + payload)
        .by("Site " + payload, "Author " + payload)
        .saidBy("Speaker " + payload, "Role " + payload)
        .paragraph(payload + " before")
        .claim(
            payload + " ",
            "Oman and Kenya signed. " + payload,
            " " + payload,
            "KE OM",
            Stage.SIGNED,
            "2026-05-12",
            "pact " + payload);
  }

  @Test
  void addressesThatAreNotOfTheWebAreNoLinks() {
    List<String> addresses =
        List.of(
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)//x",
            "data:text/html,%3Cscript%3Ealert(1)%3C/script%3E",
            "vbscript:x",
            "file:///etc/passwd",
            "http:alert(1)",
            "//evil.example/x");
    int n = 0;
    for (String address : addresses) {
      take(hostile("link" + n, "x").at(address));
      assertHarmless(browser.page("/articles/link" + n), address);
      assertThat(browser.page("/articles/link" + n).select("a.outside")).as(address).isEmpty();
      n++;
    }
    assertHarmless(browser.page("/picture"), "/picture");
    assertHarmless(browser.page("/changes"), "/changes");
    take(hostile("good", "x").at("https://news.example/good?a=1&b=\"".replace("\"", "%22")));
    Element link = browser.page("/articles/good").select("a.outside").first();
    assertThat(link.attr("href")).isEqualTo("https://news.example/good?a=1&b=%22");
    assertThat(link.attr("rel")).contains("noopener", "noreferrer");
  }

  @Test
  void wordsOfTheRequestAreEscapedToo() {
    for (String path :
        List.of(
            "/pacts/%3Cscript%3Ealert(1)%3C%2Fscript%3E",
            "/%3Cscript%3Ealert(1)",
            "/picture?as-of=%3Cscript%3Ealert(1)%3C/script%3E",
            "/picture?party=%22%3E%3Cimg%20src=x%20onerror=alert(1)%3E",
            "/review?claim=%3Cscript%3Ealert(1)%3C/script%3E")) {
      assertThat(browser.get(path).body()).as(path).doesNotContain("<script>", "<img");
    }
  }

  private static void assertHarmless(Document page, String what) {
    assertThat(page.select("script").eachAttr("src"))
        .as(what)
        .allMatch(src -> src.startsWith("/assets/console.js"))
        .hasSameSizeAs(page.select("script"));
    assertThat(
            page.select(
                "iframe, object, embed, base, style, svg:not(.network), img, meta[http-equiv]"))
        .as(what)
        .isEmpty();
    for (Element element : page.getAllElements()) {
      for (Attribute attribute : element.attributes()) {
        assertThat(attribute.getKey()).as(what).doesNotStartWith("on").isNotEqualTo("style");
        if (List.of("href", "src", "action").contains(attribute.getKey())) {
          assertThat(attribute.getValue()).as(what).matches("(/(?!/)|#|https://news\\.example/).*");
        }
      }
    }
  }
}
