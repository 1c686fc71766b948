package org.pactwatch.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.pactwatch.ingest.feed.FeedOutcome;
import org.pactwatch.ingest.feed.FeedReader;
import org.pactwatch.model.Article;
import org.pactwatch.model.SourceId;

/** Any bytes give a page or a reason; the time limit only guards against never ending. */
class BadBytesTest {
  private static final Duration GUARD = Duration.ofSeconds(60);
  private static final int MEGABYTE = 1 << 20;
  private static final String STORY =
      "<h1>Pier to be rebuilt</h1><p>The harbour board voted on Tuesday to rebuild the north pier, "
          + "which a storm broke in two last winter. Work will begin in May, it said.</p>"
          + "<p>The cost is put at 4.2 million, which the county will share over three years.</p>";

  private static ArticleOutcome read(byte[] bytes) {
    PageContext context =
        PageContext.ofUrl(
            new SourceId("bad"),
            URI.create("https://example.org/x"),
            "text/html; charset=utf-8",
            Instant.parse("2026-01-01T00:00:00Z"));
    return assertTimeoutPreemptively(GUARD, () -> new ArticleExtractor().extract(bytes, context));
  }

  private static Article article(byte[] bytes) {
    return read(bytes)
        .fold(
            ArticleOutcome.Read::article,
            refused -> {
              throw new AssertionError(refused.line());
            });
  }

  private static String refusal(byte[] bytes) {
    return read(bytes).fold(read -> "read as " + read.article().verdict(), r -> r.line());
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] gzip(byte[] bytes) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
        zip.write(bytes);
      }
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @TestFactory
  Stream<DynamicTest> nestingOfAnyDepthIsRead() {
    return Stream.of("div", "b", "table><tr><td", "ul><li")
        .map(
            tag ->
                DynamicTest.dynamicTest(
                    tag,
                    () -> {
                      String open = ("<" + tag + ">").repeat(100_000);
                      Article before = article(utf8("<body>" + STORY + open + "deep"));
                      assertThat(before.title()).isEqualTo("Pier to be rebuilt");
                      assertThat(before.text()).contains("Work will begin in May");
                    }));
  }

  @Test
  void whatIsLargerThanTheCapIsRefusedAlsoWhenItIsZipped() {
    byte[] text = new byte[50 * MEGABYTE];
    Arrays.fill(text, (byte) 'a');
    assertThat(refusal(text)).endsWith("larger than 10.0 MB");
    assertThat(refusal(gzip(text))).endsWith("larger than 10.0 MB");
    byte[] bomb = gzip(new byte[200 * MEGABYTE]);
    assertThat(bomb.length).isLessThan(MEGABYTE);
    assertThat(refusal(bomb)).endsWith("larger than 10.0 MB");
  }

  @TestFactory
  Stream<DynamicTest> megabytesOfOneThingAreReadInTime() {
    return Stream.of(
            "a",
            " ",
            "a ",
            "A. ",
            "<p>Word.",
            "<p>Ab: said.",
            "<br>",
            "<i>x</i>",
            "<a href=/x>Link</a> ",
            "<li>Item",
            "<h1>T",
            "<h2>T | ",
            "<meta name=author content='A B'>",
            "<time>2 May 2024</time>",
            "<p class=byline>By A B",
            "<!-- -->",
            "&amp;",
            "&#x",
            "<",
            "</p>",
            "|",
            "<?x>",
            "\n",
            "- x\n",
            "Xy de de de ",
            "\u4e2d\u6587")
        .map(
            unit ->
                DynamicTest.dynamicTest(
                    "of [" + unit.strip() + "]",
                    () -> {
                      String many = unit.repeat(MEGABYTE / utf8(unit).length);
                      assertThat(read(utf8("<html><body>" + STORY + many))).isNotNull();
                    }));
  }

  @TestFactory
  Stream<DynamicTest> declarationsOfAnySizeAreReadInTime() {
    String names = "Name | ".repeat(300_000);
    String words = "word and word. ".repeat(150_000);
    return Stream.of(
            "<title>" + names + "</title>",
            "<meta property=og:title content='" + names + "'>",
            "<meta name=author content='" + words + "'>",
            json("\"headline\":\"" + names + "\""),
            json("\"author\":\"" + words + "\""),
            json("\"articleBody\":\"" + words + "\""),
            json("\"author\":" + "[".repeat(100_000)),
            json("\"author\":" + "{\"name\":".repeat(150) + "1" + "}".repeat(150)),
            "<script type=application/ld+json>" + "[".repeat(MEGABYTE) + "</script>")
        .map(
            head ->
                DynamicTest.dynamicTest(
                    head.substring(0, 50),
                    () -> {
                      String page = "<head>" + head + "</head><body>" + STORY;
                      assertThat(article(utf8(page)).text()).contains("Work will begin in May");
                    }));
  }

  @Test
  void aThreadThatIsToEndReadsThePageItIsAtWhole() {
    byte[] page = utf8("<body><article>" + STORY + "</article>");
    String text = article(page).text();
    Thread.currentThread().interrupt();
    try {
      PageContext file =
          PageContext.ofFile(new SourceId("bad"), "x", null, Instant.parse("2026-01-01T00:00:00Z"));
      String read =
          new ArticleExtractor()
              .extract(page, file)
              .fold(r -> r.article().text(), refused -> refused.line());
      assertThat(read).isEqualTo(text);
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  @Test
  void manyUsersBesideOtherParagraphsAreReadInTime() {
    String other = "<p>Nobody in particular, who has nothing to say about piers of any kind.</p>";
    StringBuilder page = new StringBuilder("<body><article>" + STORY + "</article><div>");
    for (int i = 0; i < 10_000; i++) {
      page.append("<p>User_").append(i).append(": well.</p>").append(other);
    }
    assertThat(article(utf8(page.toString())).text()).contains("Work will begin in May");
  }

  private static String json(String field) {
    return "<script type=application/ld+json>{\"@type\":\"NewsArticle\"," + field + "}</script>";
  }

  @Test
  void gzipThatIsCutOffOrDamagedIsSaidToBeSo() {
    byte[] whole = gzip(utf8(STORY));
    assertThat(refusal(Arrays.copyOf(whole, whole.length / 2))).contains("damaged gzip data");
    byte[] damaged = whole.clone();
    Arrays.fill(damaged, 12, 40, (byte) 0x55);
    assertThat(refusal(damaged)).contains("damaged gzip data");
    assertThat(refusal(new byte[] {0x1f, (byte) 0x8b, 8})).contains("damaged gzip data");
  }

  @Test
  void whatIsNoPageIsSaidToBeSoWhateverItIsCalled() {
    assertThat(refusal(utf8("%PDF-1.7\n1 0 obj <</Type/Catalog>>"))).contains("a PDF document");
    assertThat(refusal(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 1, 2}))
        .contains("bytes that are no text");
    byte[] noise = new byte[200_000];
    new Random(3).nextBytes(noise);
    assertThat(refusal(noise)).contains("bytes that are no text");
    assertThat(refusal(utf8("<?xml version='1.0'?><rss><channel/></rss>"))).contains("a feed");
    assertThat(refusal(utf8(" ".repeat(4000) + "<rss><channel/></rss>"))).contains("a feed");
    assertThat(refusal(new byte[0])).contains("empty page");
    assertThat(refusal(utf8(" \n\t "))).contains("empty page");
    assertThat(read(utf8("<?xml version='1.0'?><note><to>A</to><body>B</body></note>")))
        .isNotNull();
  }

  @Test
  void aFewBytesThatAreNoTextDoNotSpoilAPage() {
    String page = STORY.replace("harbour", "har\u0000bour").replace("pier,", "pier\ud800,");
    Article read = article(page.getBytes(StandardCharsets.UTF_8));
    assertThat(read.text()).contains("Work will begin in May").doesNotContain("\u0000");
    Article entities =
        article(utf8(STORY.replace("north", "&#0;&#xD800;&#x110000;&#xFFFF; north")));
    assertThat(entities.text()).contains("north pier");
    for (int i = 0; i < entities.text().length(); i++) {
      char c = entities.text().charAt(i);
      boolean paired =
          i + 1 < entities.text().length()
              && Character.isLowSurrogate(entities.text().charAt(i + 1));
      assertThat(Character.isHighSurrogate(c) && !paired).as("at " + i).isFalse();
    }
  }

  @Test
  void feedsOfAnyShapeAreReadInTime() {
    FeedReader reader = new FeedReader();
    URI base = URI.create("https://example.org/feed");
    for (String text :
        new String[] {
          "<rss>" + "<channel>".repeat(100_000),
          "<rss><channel>" + "<item><link>https://example.org/a</link>".repeat(50_000),
          "<feed>" + "<entry><link href='a'/></entry>".repeat(100_000) + "</feed>",
          "<!DOCTYPE rss [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b"
              + " '&a;&a;&a;'>]><rss><channel><title>&b;",
          "{\"items\":" + "[".repeat(500_000),
          "<rss><channel><item><title>" + "&lt;b&gt;".repeat(MEGABYTE) + "</title>"
        }) {
      FeedOutcome outcome =
          assertTimeoutPreemptively(GUARD, () -> reader.read(utf8(text), null, base));
      assertThat(outcome).isNotNull();
    }
  }
}
