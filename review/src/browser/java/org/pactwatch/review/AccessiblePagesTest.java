package org.pactwatch.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** No page has what axe-core calls a serious or critical fault, wide or narrow, light or dark. */
class AccessiblePagesTest extends BrowserCase {

  private static final String FAULTS =
      """
      async () => (await axe.run(document, { resultTypes: ['violations'] })).violations
        .filter(v => ['serious', 'critical'].includes(v.impact))
        .map(v => v.id + ': ' + v.nodes.map(n => n.html.slice(0, 160)).join(' | '))
      """;

  private static String axe() {
    try (InputStream in = AccessiblePagesTest.class.getResourceAsStream("/axe.min.js")) {
      if (in == null) {
        throw new IOException("axe.min.js is not on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void pagesHaveNoSeriousFault() {
    take(signing(), talks());
    String axe = axe();
    List<String> paths =
        List.of(
            "/",
            "/picture",
            "/pacts/" + onlyPact().id(),
            "/countries/OM",
            "/articles/signing",
            "/articles/signing/capture",
            "/review",
            "/review/alike?claim=" + signing().claimId("KE OM", org.pactwatch.model.Stage.SIGNED),
            "/review/figures",
            "/changes?from=2026-01-01&to=2026-12-31",
            "/search?q=ministers",
            "/sources",
            "/alerts",
            "/alerts/rules",
            "/alerts/rules/new",
            "/alerts/rules/denial/past?from=2026-01-01&to=2026-06-10",
            "/dead-letters",
            "/accounts",
            "/audit",
            "/me",
            "/sign-in",
            "/none");
    for (String path : paths) {
      for (int width : new int[] {1280, 390}) {
        page.setViewportSize(width, 900);
        go(path);
        page.evaluate(axe);
        assertThat((List<?>) page.evaluate(FAULTS)).as(path + " at " + width).isEmpty();
        assertThat(page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth"))
            .as(path + " is not wider than " + width)
            .isEqualTo(0);
      }
    }
  }

  @Test
  void darkPagesHaveEnoughContrast() {
    take(signing(), talks());
    page.emulateMedia(
        new com.microsoft.playwright.Page.EmulateMediaOptions()
            .setColorScheme(com.microsoft.playwright.options.ColorScheme.DARK));
    for (String path :
        List.of(
            "/",
            "/picture",
            "/review",
            "/articles/signing",
            "/alerts/rules",
            "/alerts/rules/new")) {
      go(path);
      page.evaluate(axe());
      assertThat((List<?>) page.evaluate(FAULTS)).as(path).isEmpty();
    }
  }
}
