package org.pactwatch.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pactwatch.model.Stage;

/** Whatever titles, authors, addresses and texts hold, a real browser runs none of it. */
class HostileTextInBrowserTest extends BrowserCase {

  private static final List<String> PAYLOADS =
      List.of(
          "<script>window.hit=1</script>",
          "\"><img src=x onerror=window.hit=1>",
          "'><svg/onload=window.hit=1>",
          "</title><script>window.hit=1</script>",
          "</mark></p><iframe srcdoc='<script>parent.hit=1</script>'></iframe>",
          "<a href=\"javascript:window.hit=1\" id=bait>x</a>",
          "<details open ontoggle=window.hit=1>",
          "<input autofocus onfocus=window.hit=1>",
          "<body onpageshow=window.hit=1>",
          "<link rel=stylesheet href=https://evil.example/x.css>",
          "<style>*{background:url(https://evil.example/y)}</style>",
          "<base href=https://evil.example/>",
          "<meta http-equiv=refresh content='0;url=https://evil.example'>",
          "<math><mtext><table><mglyph><style><img src=x onerror=window.hit=1>",
          "<noscript><p title=\"</noscript><img src=x onerror=window.hit=1>\">",
          "&lt;img src=x onerror=window.hit=1&gt;",
          "\u2028<script>window.hit=1</script>",
          "{{constructor.constructor('window.hit=1')()}} ${window.hit=1}",
          "]]><script>window.hit=1</script><![CDATA[",
          "\u202E<script>window.hit=1</script>");

  private static Story hostile(int i, String payload) {
    return Story.of("story" + i, "2026-05-13", "Headline " + payload)
        .by("Site " + payload, "Author " + payload)
        .saidBy("Speaker " + payload, "Role " + payload)
        .at("https://news.example/" + i + "?q=%22%3E%3Cscript%3Ewindow.hit=1%3C/script%3E")
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
  void noPayloadRunsOnAnyPage() {
    for (int i = 0; i < PAYLOADS.size(); i++) {
      take(hostile(i, PAYLOADS.get(i)));
    }
    List<String> paths =
        new ArrayList<>(
            List.of(
                "/",
                "/picture",
                "/changes?from=2026-01-01&to=2026-12-31",
                "/review",
                "/review/figures",
                "/countries/KE",
                "/search?q=oman",
                "/search?q=%3Cscript%3Ewindow.hit=1%3C/script%3E",
                "/audit",
                "/sign-in?to=javascript:window.hit=1",
                "/picture?party=%22%3E%3Cimg%20src=x%20onerror=window.hit=1%3E"));
    pacts().forEach(p -> paths.add("/pacts/" + p.id()));
    for (int i = 0; i < PAYLOADS.size(); i++) {
      paths.add("/articles/story" + i);
      if (i % 4 == 0) {
        paths.add("/articles/story" + i + "/capture");
        paths.add("/review/alike?claim=" + hostile(i, "").claimId("KE OM", Stage.SIGNED));
      }
    }
    for (String path : paths) {
      go(path);
      assertThat(page.evaluate("() => window.hit === undefined")).as(path).isEqualTo(true);
    }
    assertNoComplaint();
  }

  @Test
  void noPayloadRunsWhenTheQueuesScriptPutsClaimsIntoThePage() {
    for (int i = 0; i < 6; i++) {
      take(hostile(i, PAYLOADS.get(i)));
    }
    go("/review");
    for (int i = 0; i < 5; i++) {
      String before = String.valueOf(page.locator("[data-claim]").getAttribute("data-claim"));
      page.keyboard().press("a");
      page.waitForFunction(
          "was => document.querySelector('[data-claim]')?.dataset.claim !== was", before);
      assertThat(page.evaluate("() => window.hit === undefined")).isEqualTo(true);
    }
    assertNoComplaint();
  }
}
