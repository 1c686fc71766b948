package org.pactwatch.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pactwatch.model.SourceId;

@SuppressWarnings("NullAway")
class ReaderCommentsTest {
  private static final String BODY =
      "<p>Arcadia and Ruritania signed a mutual defence treaty in Strelsau on Monday, after two years"
          + " of negotiations between the neighbours, officials said.</p><p>An attack on one of them"
          + " will be treated as an attack on both, the text says, and both will keep a standing"
          + " committee of their staffs to prepare for it.</p><p>Parliaments in both countries are to"
          + " vote on the treaty before the summer, and no party has said that it would oppose it.</p>";

  private static String text(String inside) {
    String html =
        "<html><head><title>Pact signed in Strelsau</title></head><body><div id=m>"
            + "<h1>Pact signed in Strelsau</h1>"
            + inside
            + "</div></body></html>";
    return read(html);
  }

  private static String read(String page) {
    ArticleOutcome outcome =
        new ArticleExtractor()
            .extract(
                page.getBytes(StandardCharsets.UTF_8),
                PageContext.ofFile(
                    new SourceId("test"), "page", null, Instant.parse("2026-06-01T00:00:00Z")));
    return outcome.<String>fold(read -> read.article().text(), refused -> refused.line());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Comments",
        "12 comments",
        "Comments (12)",
        "Letters to the editor",
        "Readers' letters",
        "Have your say",
        "Leave a comment",
        "3 responses",
        "Kommentare (3)",
        "Comentarios",
        "Yorumlar"
      })
  void whatStandsUnderAHeadingOfCommentsIsNoText(String heading) {
    String comments =
        "<h3>"
            + heading
            + "</h3><div><b>R. Almeida</b>: Good to see this reported calmly for once, I must say.</div>"
            + "<div><b>old salt</b>: My brother served there. The pay is the real problem with them.</div>";

    assertThat(text("<div>" + BODY + "</div><div>" + comments + "</div>"))
        .doesNotContain("for once");
    assertThat(text(BODY + comments)).doesNotContain("for once").contains("Parliaments in both");
  }

  @Test
  void doubtfulHeadingsNeedCommentsUnderThem() {
    String section =
        "<h2>Discussion</h2><p>The committee is the novelty of this text: no treaty of the two"
            + " countries had one before, and the staffs had no common plans.</p>";
    String comments =
        "<div><h2>Discussion</h2><p><b>marisol_77</b>: Who will pay for all this in the end, I do"
            + " wonder about that.</p></div>";

    assertThat(text("<div>" + BODY + section + "</div>")).contains("no common plans");
    assertThat(text("<div>" + BODY + "</div>" + comments)).doesNotContain("Who will pay");
  }

  @Test
  void differentUsersSideBySideAreCommentsWithoutAHeading() {
    String comments =
        "<div><p>marisol_77: Who will pay for all this in the end, I do wonder about that.</p>"
            + "<p>harbour99: The photograph is not of the place that you say it is, by far.</p></div>";

    assertThat(text("<div>" + BODY + "</div>" + comments)).doesNotContain("Who will", "photograph");
  }

  @ParameterizedTest
  @CsvSource({"Rassendyll,Sapt,Rassendyll", "Where,When,Who"})
  void speakersAndFactsAreText(String one, String two, String three) {
    String lines =
        "<div><p><b>%s:</b> It was a long day for all of us in the old palace of Strelsau.</p>"
            + "<p><b>%s:</b> And it was a longer night for the staffs of both of the armies.</p>"
            + "<p><b>%s:</b> The ink was hardly dry when the first letters of protest came.</p></div>";

    assertThat(text("<div>" + BODY + "</div>" + lines.formatted(one, two, three)))
        .contains("long day", "longer night", "hardly dry");
  }

  @Test
  void aPageOfLettersIsItsText() {
    String letters =
        "<h2>Letters to the editor</h2><p>Your report on the treaty left out what it costs, and who"
            + " pays for it in the end, which is what your readers would like to know.</p>";

    assertThat(text(letters)).contains("left out what it costs");
  }

  @Test
  void copiedTextEndsWhereCommentsBegin() {
    String copied =
        "Pact signed in Strelsau after long talks\n24 March 2026\n"
            + BODY.replace("<p>", "").replace("</p>", "\n")
            + BODY.replace("<p>", "").replace("</p>", "\n").replace("Monday", "Tuesday")
            + "Comments (2)\nmarisol_77: Who will pay for all this in the end, I do wonder about it.\n";

    assertThat(read(copied)).contains("Parliaments").doesNotContain("Who will pay");
  }

  @Test
  void anElementNamedForCommentsIsNoTextHoweverMuchReadersWrote() {
    String comment =
        "<li><i>old salt</i><p>I served there for nine years, and I could tell you a thing or two about"
            + " the pay, the food and the weather, number %d.</p></li>";
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < 20; i++) {
      all.append(comment.formatted(i));
    }

    assertThat(
            text(
                "<div class=widget-area><div>"
                    + BODY
                    + "</div><div class='x-comment-widget'><ul>"
                    + all
                    + "</ul></div></div>"))
        .contains("Parliaments in both")
        .doesNotContain("nine years");
  }
}
