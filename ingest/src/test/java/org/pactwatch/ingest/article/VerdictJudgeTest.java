package org.pactwatch.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pactwatch.model.SourceId;
import org.pactwatch.model.Verdict;

/** Pages that are easily taken for what they are not. */
class VerdictJudgeTest {
  private static final String SENTENCE =
      "The ministers of both countries said on Monday that the treaty number %d would be kept as it"
          + " is. ";

  private static String paragraphs(int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append("<p>").append(SENTENCE.formatted(i)).append("</p>");
    }
    return text.toString();
  }

  private static ArticleOutcome.Read read(String address, String head, String body) {
    String html = "<html lang=en><head>" + head + "</head><body>" + body + "</body></html>";
    return new ArticleExtractor()
        .extract(
            html.getBytes(StandardCharsets.UTF_8),
            PageContext.ofUrl(
                new SourceId("test"),
                URI.create(address),
                "text/html",
                Instant.parse("2026-11-30T00:00:00Z")))
        .fold(
            read -> read,
            refused -> {
              throw new AssertionError(refused.line());
            });
  }

  private static Verdict verdict(String head, String body) {
    return read("https://daily.example/pact", head, body).article().verdict();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>Subscribe to continue reading our other stories every morning.</p>",
        "<p>We use cookies. Accept all cookies or read our cookie policy.</p>",
        "<h2><a href='/a'>One more story of the day for you to read</a></h2><h2><a href='/b'>And"
            + " another one</a></h2>"
      })
  void aLongArticleStaysOneWhateverStandsBelowIt(String below) {
    assertThat(verdict("", "<h1>Treaty kept as it is</h1>" + paragraphs(30) + below))
        .isEqualTo(Verdict.ARTICLE);
  }

  @Test
  void anArticleAboutCookiesIsAnArticle() {
    String law =
        "<p>Parliament has passed a law on cookies: sites must ask for consent to the use of them,"
            + " and must not hide the button, as many have done so far.</p>";
    assertThat(verdict("", "<h1>Law on cookies passed</h1>" + law + paragraphs(6)))
        .isEqualTo(Verdict.ARTICLE);
  }

  @Test
  void aShortReportThatIsNotFreeButWholeIsAnArticle() {
    String head =
        "<script"
            + " type='application/ld+json'>{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":false}</script>";
    assertThat(verdict(head, "<h1>Treaty kept</h1>" + paragraphs(4))).isEqualTo(Verdict.ARTICLE);
    assertThat(
            verdict(
                head,
                "<h1>Treaty kept</h1>" + paragraphs(4) + "<p>What the ministers then did…</p>"))
        .isEqualTo(Verdict.STUB);
  }

  @Test
  void aCutTextAboveAnAppealIsAStubInAnyLanguage() {
    for (String appeal :
        new String[] {"Jetzt weiterlesen", "Réservé aux abonnés", "Para seguir leyendo"}) {
      assertThat(
              verdict(
                  "",
                  "<article><h1>Treaty kept</h1>"
                      + paragraphs(3)
                      + "<div class=paywall><h2>"
                      + appeal
                      + "</h2></div></article>"))
          .as(appeal)
          .isEqualTo(Verdict.STUB);
    }
  }

  @Test
  void aCheckForRobotsIsNoArticle() {
    assertThat(verdict("", "<h1>Just a moment</h1><p>Checking your browser before you go on.</p>"))
        .isEqualTo(Verdict.CONSENT);
  }

  @Test
  void liveCoverageIsToldByItsAddressAndItsTimes() {
    StringBuilder entries = new StringBuilder("<h1>The summit as it happens</h1>");
    for (int i = 0; i < 6; i++) {
      entries
          .append("<div><b>1" + i + ":05</b>")
          .append("<p>")
          .append(SENTENCE.formatted(i))
          .append("</p></div>");
    }
    assertThat(
            read("https://daily.example/live/summit", "", entries.toString()).article().verdict())
        .isEqualTo(Verdict.LIVE_BLOG);
    assertThat(read("https://daily.example/summit", "", entries.toString()).article().verdict())
        .isEqualTo(Verdict.ARTICLE);
  }

  @Test
  void theMoreIsThereTheSurerIsTheVerdict() {
    String short1 = "<h1>Treaty kept</h1>" + paragraphs(4);
    String long1 = "<h1>Treaty kept</h1>" + paragraphs(40);
    String declared = "<meta property='og:type' content='article'>";
    double little = read("https://daily.example/a", "", short1).confidence();
    double much = read("https://daily.example/a", "", long1).confidence();
    double most = read("https://daily.example/a", declared, long1).confidence();
    assertThat(little).isLessThan(much);
    assertThat(much).isLessThan(most);
  }

  @Test
  void thePhrasesAreInLowerCaseAndStandOnce() {
    for (String file : new String[] {"consent-phrases.txt", "wall-phrases.txt"}) {
      assertThat(DataLines.of(file))
          .isNotEmpty()
          .doesNotHaveDuplicates()
          .allMatch(phrase -> phrase.equals(phrase.toLowerCase(Locale.ROOT)))
          .allMatch(phrase -> phrase.length() > 6);
    }
  }
}
