package org.pactwatch.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pactwatch.ingest.LocalServer;
import org.pactwatch.model.Article;
import org.pactwatch.model.Block;
import org.pactwatch.model.BlockRole;
import org.pactwatch.model.SourceId;
import org.pactwatch.model.Verdict;

@SuppressWarnings("NullAway")
class ArticleExtractorTest {
  private static final SourceId SOURCE = new SourceId("test");
  private final ArticleExtractor extractor = new ArticleExtractor();

  private ArticleOutcome extract(byte[] bytes, String type) {
    return extractor.extract(
        bytes, PageContext.ofFile(SOURCE, "page", type, Instant.parse("2026-06-01T00:00:00Z")));
  }

  private Article article(String page) {
    ArticleOutcome outcome = extract(page.getBytes(StandardCharsets.UTF_8), null);
    assertThat(outcome).isInstanceOf(ArticleOutcome.Read.class);
    return ((ArticleOutcome.Read) outcome).article();
  }

  private String refusal(byte[] bytes) {
    ArticleOutcome outcome = extract(bytes, "text/html");
    assertThat(outcome).isInstanceOf(ArticleOutcome.Refused.class);
    return ((ArticleOutcome.Refused) outcome).line();
  }

  private static final String PAGE =
      """
      <!doctype html><html lang="en"><head>
      <title>Arcadia and Ruritania sign pact | The Daily Example</title>
      <meta property="og:site_name" content="The Daily Example">
      <link rel="canonical" href="https://daily.example/world/pact?utm_source=x">
      <script type="application/ld+json">{"@type":"NewsArticle","headline":"Arcadia and Ruritania sign pact",
       "datePublished":"2026-05-18T23:30:00+03:00","dateModified":"2026-05-19T08:00:00Z",
       "author":[{"@type":"Person","name":"Jane Roe"},{"@type":"Person","name":"Staff"}]}</script>
      </head><body>
      <nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav>
      <main><article><h1>Arcadia and Ruritania sign pact</h1>
      <p class="byline">By Jane Roe</p>
      <div class="share-bar"><a href="#">Share</a> <a href="#">Tweet</a></div>
      <p>Arcadia and Ruritania signed a mutual defence treaty in Strelsau on Monday, after two years
      of negotiations between the neighbours.</p>
      <figure><img src="x.jpg"><figcaption>The ministers at the ceremony. Photo: Example</figcaption></figure>
      <h2>What it says</h2>
      <p>An attack on one of them will be treated as an attack on both, the text says.</p>
      <ul><li>joint exercises every year</li><li>a standing committee of the staffs</li></ul>
      <blockquote>“We have waited for this day since the war,” said the foreign minister.</blockquote>
      <p><a href="/other">Read more: Why Ruritania wants allies</a></p>
      <aside class="related"><h3>Related</h3><p>Ruritania's king, whose long reign began in the winter of
      the great flood, opened the new bridge over the river on Sunday.</p></aside>
      <p>Parliaments in both countries are to vote on it before the summer.</p>
      </article>
      <section id="comments"><p>First! I think that this whole treaty is a very bad idea, and I say so.</p></section>
      </main><footer><p>Copyright 2026 The Daily Example. All rights reserved.</p></footer>
      </body></html>
      """;

  @Test
  void theBodyComesWithoutThePage() {
    Article article = article(PAGE);
    assertThat(article.blocks())
        .extracting(Block::role)
        .containsExactly(
            BlockRole.HEADLINE,
            BlockRole.PARAGRAPH,
            BlockRole.SUBHEADING,
            BlockRole.PARAGRAPH,
            BlockRole.LIST_ITEM,
            BlockRole.LIST_ITEM,
            BlockRole.QUOTE,
            BlockRole.PARAGRAPH);
    assertThat(article.text())
        .startsWith("Arcadia and Ruritania sign pact\n\nArcadia and Ruritania signed a mutual")
        .endsWith("before the summer.")
        .doesNotContain("Share", "Photo", "king", "Read more", "bad idea", "Jane Roe");
    assertThat(article.verdict()).isEqualTo(Verdict.ARTICLE);
  }

  @Test
  void eachBlockLeadsBackToItsElement() {
    Block block = article(PAGE).blocks().get(1);
    assertThat(org.jsoup.Jsoup.parse(PAGE).select(block.origin()).text())
        .startsWith("Arcadia and Ruritania signed");
  }

  @Test
  void theHeadOfThePageTellsTheRest() {
    Article article = article(PAGE);
    assertThat(article.authors()).containsExactly("Jane Roe");
    assertThat(article.site()).isEqualTo("The Daily Example");
    assertThat(article.url()).hasToString("https://daily.example/world/pact");
    assertThat(article.language()).isEqualTo("en");
    assertThat(article.published().day()).isEqualTo(LocalDate.of(2026, 5, 18));
    assertThat(article.published().time()).isEqualTo("2026-05-18T23:30:00+03:00");
    assertThat(article.published().evidence()).isEqualTo("json-ld datePublished");
    assertThat(article.modified().day()).isEqualTo(LocalDate.of(2026, 5, 19));
  }

  @Test
  void aGzippedPageIsReadAsThePage() throws Exception {
    java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
    try (java.util.zip.GZIPOutputStream out = new java.util.zip.GZIPOutputStream(bytes)) {
      out.write(PAGE.getBytes(StandardCharsets.UTF_8));
    }
    ArticleOutcome outcome = extract(bytes.toByteArray(), null);
    assertThat(((ArticleOutcome.Read) outcome).article().text()).isEqualTo(article(PAGE).text());
    byte[] torn = Arrays.copyOf(bytes.toByteArray(), bytes.size() / 2);
    assertThat(refusal(torn)).startsWith("page: damaged gzip data");
  }

  @ParameterizedTest
  @CsvSource({
    "windows-1254, windows-1254",
    "windows-1251, windows-1251",
    "UTF-8, ISO-8859-1",
    "Shift_JIS, Shift_JIS",
    "UTF-16LE, UTF-16LE"
  })
  void theCharacterSetIsFoundOut(String real, String declared) {
    String sentence = real.equals("Shift_JIS") ? "日本は協定に署名した。" : "Türkiye imzaladı.";
    String text = real.equals("windows-1251") ? "Турция подписала договор." : sentence;
    String page = "<html><body><p>" + text.repeat(20) + "</p></body></html>";
    ArticleOutcome outcome =
        extract(page.getBytes(Charset.forName(real)), "text/html; charset=" + declared);
    assertThat(((ArticleOutcome.Read) outcome).article().text()).startsWith(text);
  }

  @Test
  void whatIsNoPageIsRefusedWithItsNameAndCause() throws Exception {
    assertThat(refusal(new byte[0])).isEqualTo("page: empty page");
    assertThat(refusal("  \n ".getBytes(StandardCharsets.UTF_8))).isEqualTo("page: empty page");
    assertThat(refusal("%PDF-1.7\n".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("page: a PDF document, not a page");
    assertThat(
            refusal(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 1, 2, 3}))
        .isEqualTo("page: bytes that are no text");
    assertThat(refusal("<?xml version='1.0'?><rss></rss>".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("page: a feed or sitemap, not an article");
    assertThat(refusal(new byte[11 * 1024 * 1024])).isEqualTo("page: larger than 10.0 MB");
    assertThat(refusal(LocalServer.bomb(50))).isEqualTo("page: larger than 10.0 MB");
  }

  @Test
  void aHundredThousandNestedElementsEndInAVerdict() {
    for (String tag : List.of("div", "b", "ul><li", "table><tr><td", "x-y")) {
      String page = "<html><body>" + ("<" + tag + ">").repeat(100_000) + "deep";
      assertThat(article(page).verdict().isReadable()).isFalse();
    }
  }

  @Test
  void aPageOfLinksAndAConsentPageAreNoArticles() {
    String links = "<li><a href='/x'>One of many headlines on this page</a></li>".repeat(40);
    assertThat(article("<html><body><ul>" + links + "</ul></body></html>").verdict())
        .isEqualTo(Verdict.INDEX);
    assertThat(
            article(
                    "<html><body><div><p>We and our partners use cookies to store and access data on"
                        + " your device. You can accept all cookies or manage them.</p></div></body></html>")
                .verdict())
        .isEqualTo(Verdict.CONSENT);
  }

  @Test
  void aPlainBylineNamesTheAuthorAndStaysOutOfTheText() {
    Article article =
        article(
            "<html><head><title>Pact signed in Strelsau today | Daily Example</title></head><body>"
                + "<h1>Pact signed in Strelsau today</h1><p>By Jane Roe, Strelsau</p><p>May 18, 2026</p>"
                + "<p>STRELSAU (Newswire) - The treaty was signed by both of the ministers in the"
                + " capital on Monday, officials of the two governments said.</p>"
                + "<p>It will enter into force after both of the parliaments have ratified it, which"
                + " is expected before the end of the summer.</p></body></html>");
    assertThat(article.authors()).containsExactly("Jane Roe");
    assertThat(article.site()).isEqualTo("Daily Example");
    assertThat(article.wireCredit()).isEqualTo("Newswire");
    assertThat(article.body()).startsWith("STRELSAU (Newswire)").doesNotContain("Jane", "May 18");
  }

  @Test
  void aDateInTheFutureIsRefused() {
    Article article =
        article(
            "<html><head><meta name='date' content='2031-01-01'></head><body><p>"
                + "Words. ".repeat(80)
                + "</p></body></html>");
    assertThat(article.published()).isNull();
  }
}
