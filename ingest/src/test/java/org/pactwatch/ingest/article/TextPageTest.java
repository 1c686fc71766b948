package org.pactwatch.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.pactwatch.model.Article;
import org.pactwatch.model.Block;
import org.pactwatch.model.BlockRole;
import org.pactwatch.model.SourceId;

@SuppressWarnings("NullAway")
class TextPageTest {
  private static final String COPIED =
      """
      facebook
      telegram
      MENU
      en
      The Strelsau Observer © 2026
      WORLD
      A-
      Arcadia, Ruritania Edge Toward Mutual Defence Treaty
      Rudolf Rassendyll – Strelsau Observer News
      3 min read
      12 March 2026 18:20
      Photo: Ministry of Defence
      Arcadia and Ruritania are close to a treaty that would oblige each of them to defend the other, \
      two officials with knowledge of the negotiations said on Thursday in the capital.
      A Long Road
      The talks began two years ago and were broken off twice.
      The draft covers:
      - joint exercises
      - air defence
      Arcadia's foreign minister said the text would be signed "before the summer", but added that \
      some articles were still open.
      The Strelsau Observer
      Views: 1,204
      Share this article
      Comments (3)
      loading
      """;

  private static Article read(String text) {
    ArticleOutcome outcome =
        new ArticleExtractor()
            .extract(
                text.getBytes(StandardCharsets.UTF_8),
                PageContext.ofFile(
                    new SourceId("test"), "a.txt", null, Instant.parse("2026-06-01T00:00:00Z")));
    return ((ArticleOutcome.Read) outcome).article();
  }

  @Test
  void furnitureAroundTheTextIsLeftOut() {
    Article article = read(COPIED);
    assertThat(article.title()).isEqualTo("Arcadia, Ruritania Edge Toward Mutual Defence Treaty");
    assertThat(article.authors()).containsExactly("Rudolf Rassendyll");
    assertThat(article.published().day()).isEqualTo(LocalDate.of(2026, 3, 12));
    assertThat(article.language()).isEqualTo("en");
    assertThat(article.blocks())
        .extracting(Block::role)
        .containsExactly(
            BlockRole.HEADLINE,
            BlockRole.PARAGRAPH,
            BlockRole.SUBHEADING,
            BlockRole.PARAGRAPH,
            BlockRole.PARAGRAPH,
            BlockRole.LIST_ITEM,
            BlockRole.LIST_ITEM,
            BlockRole.PARAGRAPH);
    assertThat(article.body()).endsWith("some articles were still open.").doesNotContain("Photo");
  }

  @Test
  void aTextWithoutAHeadlineHasNone() {
    Article article = read(COPIED.substring(COPIED.indexOf("Arcadia and Ruritania are")));
    assertThat(article.title()).isNull();
    assertThat(article.text()).startsWith("Arcadia and Ruritania are close");
  }

  @Test
  void hardWrappedParagraphsArePutTogether() {
    String wrapped =
        """
        Pact Signed in Strelsau After Long Talks

        Arcadia and Ruritania signed a treaty of mutual defence on Monday that
        obliges each of them to come to the aid of the other when it is
        attacked, officials of both of the governments said in the evening.

        The text will be sent to the parliaments of the two countries, which
        are expected to ratify it before the end of the summer, although some
        members of the opposition in Strelsau have said that they will not.
        """;
    assertThat(read(wrapped).blocks()).hasSize(3);
    assertThat(read(wrapped).body()).contains("mutual defence on Monday that obliges each");
  }

  @Test
  void theSeedArticlesAreReadClean() throws IOException {
    Path seeds = shared("seeds");
    try (Stream<Path> files = Files.list(seeds)) {
      List<Article> articles =
          files.sorted().map(TextPageTest::readFile).map(TextPageTest::read).toList();
      assertThat(articles)
          .extracting(Article::title)
          .containsExactly(
              null,
              "Pakistan Pushes to Expand Saudi Defence Ties Into Broader Islamic Security Alliance",
              "Qatar and NATO Sign Joint Security Agreement",
              "\"Islamic NATO\": Ankara and Doha's \"red lines\" Expert opinions on Caliber.Az",
              null);
      assertThat(articles.get(3).published().day()).isEqualTo(LocalDate.of(2026, 5, 18));
      assertThat(articles.get(4).authors()).containsExactly("Ahmed Kamel");
      assertThat(articles)
          .allSatisfy(
              article ->
                  assertThat(article.body())
                      .doesNotContain("min read", "Views:", "share-line", "image is taken"));
    }
  }

  private static String readFile(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** The folder shared beside the project, if it is there. */
  private static Path shared(String name) {
    for (Path p = Path.of("").toAbsolutePath(); p != null; p = p.getParent()) {
      Path found = p.resolve("shared").resolve(name);
      if (Files.isDirectory(found)) {
        return found;
      }
    }
    Assumptions.abort("skipped: ../shared/" + name + " is not there");
    return Path.of("");
  }
}
