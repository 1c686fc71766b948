package org.pactwatch.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.pactwatch.model.SourceId;

/** What belongs to the text of an article, and what stands beside or inside it and does not. */
@SuppressWarnings("NullAway")
class BodyTextTest {
  private static final String TITLE = "<h1>Arcadia signs pact in Strelsau</h1>";
  private static final String LONG =
      "<p>%s and Ruritania signed a mutual defence treaty in Strelsau on Monday, after two years of"
          + " negotiations between the neighbours, which officials called long but friendly to the"
          + " end. An attack on one of them will be treated as an attack on both, it says.</p>";
  private static final String TEXT =
      LONG.formatted("Arcadia") + LONG.formatted("Borduria") + LONG.formatted("Syldavia");

  private static String text(String body) {
    String page = "<html><head><title>Arcadia signs pact in Strelsau</title></head><body>" + body;
    ArticleOutcome outcome =
        new ArticleExtractor()
            .extract(
                page.getBytes(StandardCharsets.UTF_8),
                PageContext.ofFile(
                    new SourceId("test"), "page", null, Instant.parse("2026-06-01T00:00:00Z")));
    return outcome.<String>fold(read -> read.article().text(), refused -> refused.line());
  }

  @Test
  void aLeadBetweenHeadlineAndBodyBelongsToTheText() {
    String lead = "<h2 class='dek'>The neighbours bind themselves to help each other in war</h2>";
    String page =
        "<div class='top'>%s%s<p>Anna Smith</p></div><div class='body'>%s</div>"
            .formatted(TITLE, lead, TEXT);

    assertThat(text(page)).contains("bind themselves").doesNotContain("Anna Smith");
  }

  @Test
  void aTeaserOfAnotherArticleUnderTheHeadlineIsNoLead() {
    String teaser =
        "<div class='related'><p>Borduria's fleet sails home after a winter at sea.</p></div>";
    String page = "<div class='top'>%s%s</div><div>%s</div>".formatted(TITLE, teaser, TEXT);

    assertThat(text(page)).contains("Arcadia and").doesNotContain("fleet sails");
  }

  @Test
  void aWordThatMarksMostOfThePageSuspectsNothing() {
    String parts =
        "<div class='grid-widget'>%s</div>".formatted(LONG.formatted("Arcadia"))
            + "<div class='grid-widget'>%s</div>".formatted(LONG.formatted("Borduria"))
            + "<div class='grid-widget'>%s</div>".formatted(LONG.formatted("Syldavia"));

    assertThat(text(TITLE + parts)).contains("Arcadia and", "Borduria and", "Syldavia and");
  }

  @Test
  void furnitureInsideATrustedElementIsFurnitureStill() {
    String box = "<div class='newsletter'><p>Every morning the news of the day, for you.</p></div>";
    String page = "<div class='sidebar-grid'>%s%s%s%s</div>".formatted(TITLE, TEXT, box, TEXT);

    assertThat(text(page)).contains("Arcadia and").doesNotContain("Every morning");
  }

  @Test
  void anAnchorOfAHeadingDoesNotMakeItFurniture() {
    String heading = "<h2 id='what-follows-the-comments-of-the-press'>What follows</h2>";

    assertThat(text("<div>" + TITLE + TEXT + heading + TEXT.replace("Arcadia", "Once") + "</div>"))
        .contains("What follows");
  }

  @Test
  void embeddedPostsAreNotTheArticlesText() {
    String post =
        "<blockquote class='twitter-tweet'><p>The fleet is on its way, says the ministry.</p>"
            + "</blockquote>";

    assertThat(text("<div>" + TITLE + TEXT + post + LONG.formatted("Once more Arcadia") + "</div>"))
        .contains("Once more")
        .doesNotContain("fleet is on");
  }

  @Test
  void boxesAfterTheTextAreLeftOut() {
    String box =
        "<div class='box'><p>Bob Jones has written of treaties since he was young.</p></div>";

    assertThat(text("<div class='body'>" + TITLE + TEXT + box + "</div>"))
        .contains("Syldavia and")
        .doesNotContain("Bob Jones");
  }

  @Test
  void cardsWithALinkedLineInsideTheTextAreLeftOut() {
    String card =
        "<div class='card'><h3><a href='/x'>The fleet</a></h3>"
            + "<p>Borduria's fleet sails home after a long winter at sea.</p></div>";

    assertThat(
            text(
                "<div class='body'>"
                    + TITLE
                    + TEXT
                    + card
                    + TEXT.replace("Arc", "Barc")
                    + "</div>"))
        .contains("Barcadia and")
        .doesNotContain("fleet sails");
  }

  @Test
  void theSecondHalfOfABodyInAnotherContainerStays() {
    String page =
        "<div>%s<div class='first'>%s</div><div class='rest'>%s</div></div>"
            .formatted(TITLE, TEXT, TEXT.replace("Ruritania", "Zenda"));

    assertThat(text(page)).contains("and Ruritania", "and Zenda");
  }

  @Test
  void plainListsAndTablesDoNotSpeakAgainstTheBody() {
    String items = "<li>Article on mutual help</li><li>Article on ships</li>".repeat(20);
    String cells = "<tr><td>Ships</td><td>40</td></tr>".repeat(10);
    String page =
        "<div class='all'>%s%s<ul>%s</ul><table>%s</table>%s</div>"
            .formatted(TITLE, LONG.formatted("Arcadia"), items, cells, LONG.formatted("Borduria"));

    assertThat(text(page)).contains("Arcadia and", "Article on ships", "Borduria and");
  }

  @Test
  void aParagraphOfLongLinksInsideTheTextStays() {
    String linked =
        "<p>Both parliaments <a href='/a'>will vote in the autumn on the text of the treaty as it"
            + " was signed</a>, officials said on Monday.</p>";

    assertThat(
            text("<div>" + TITLE + TEXT + linked + LONG.formatted("Once more Arcadia") + "</div>"))
        .contains("Both parliaments will vote");
  }

  @Test
  void theHeadingAboveTheFirstParagraphStays() {
    assertThat(text("<div>" + TITLE + "<h3>How it came about</h3>" + TEXT + "</div>"))
        .contains("How it came about");
  }
}
