package org.pactwatch.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.pactwatch.model.SourceId;

/** Whole articles beside or inside the page's own, and bodies that only structured data hold. */
@SuppressWarnings("NullAway")
class OtherArticlesTest {
  private static final String LONG =
      "%s and Ruritania signed a mutual defence treaty in Strelsau on Monday, after two years of"
          + " negotiations between the neighbours, which officials called long but friendly to the"
          + " end. An attack on one of them will be treated as an attack on both, the text says.";

  private static String text(String head, String body) {
    String page =
        "<html><head><title>Arcadia signs pact in Strelsau</title>" + head + "</head><body>" + body;
    ArticleOutcome outcome =
        new ArticleExtractor()
            .extract(
                page.getBytes(StandardCharsets.UTF_8),
                PageContext.ofFile(
                    new SourceId("test"), "page", null, Instant.parse("2026-06-01T00:00:00Z")));
    return outcome.<String>fold(read -> read.article().text(), refused -> refused.line());
  }

  private static String post(String heading, String who) {
    return "<article><h1>" + heading + "</h1><p>" + LONG.formatted(who) + "</p></article>";
  }

  @Test
  void postsThatFollowInTheSameArticleElementAreOthers() {
    String posts =
        "<article><div>"
            + post("Arcadia signs pact in Strelsau", "Arcadia")
            + post("Borduria signs one too", "Borduria")
            + post("Syldavia waits", "Syldavia")
            + "</div></article>";

    assertThat(text("", posts)).contains("Arcadia and").doesNotContain("Borduria", "Syldavia");
  }

  @Test
  void teasersInsideTheArticleAreOthers() {
    String teaser = "<article><p>Borduria's fleet sails home today.</p></article>";
    String body =
        "<article><h1>Arcadia signs pact in Strelsau</h1><p>%s</p>%s<p>%s</p></article>"
            .formatted(LONG.formatted("Arcadia"), teaser, LONG.formatted("Once more Arcadia"));

    assertThat(text("", body)).contains("Once more").doesNotContain("fleet sails");
  }

  @Test
  void anArticleThatIsAListOfArticlesKeepsThem() {
    String items = post("First", "Borduria") + post("Second", "Syldavia");
    String body =
        "<article><h2>Arcadia signs pact in Strelsau</h2><p>What we know of the pacts.</p>"
            + items.replace("h1>", "h3>")
            + "</article>";

    assertThat(text("", body)).contains("Borduria and", "Syldavia and");
  }

  @Test
  void aDeclaredBodyWithEscapedMarkupIsReadAsText() {
    String declared =
        "&amp;lt;!-- wp:paragraph --&amp;gt;&amp;lt;p&amp;gt;%s&amp;lt;/p&amp;gt;&amp;lt;p&amp;gt;%s&amp;lt;/p&amp;gt;"
            .formatted(LONG.formatted("Arcadia"), LONG.formatted("Borduria"));
    String head =
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"articleBody\":\""
            + declared
            + "\"}</script>";

    assertThat(text(head, "<h1>Arcadia signs pact in Strelsau</h1><p>Subscribe.</p>"))
        .contains("Arcadia and", "Borduria and")
        .doesNotContain("wp:", "<p>", "&lt;");
  }
}
