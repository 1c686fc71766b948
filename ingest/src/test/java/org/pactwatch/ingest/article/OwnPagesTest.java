package org.pactwatch.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pactwatch.model.Article;
import org.pactwatch.model.SourceId;
import org.pactwatch.model.Verdict;
import tools.jackson.databind.json.JsonMapper;

/**
 * Pages of invented publishers, one for each way in which pages are written, and what they say. The
 * gold has the shape that the scorer of pages reads, with verdict and language besides; a page
 * without a text is refused.
 */
@SuppressWarnings("NullAway")
class OwnPagesTest {
  private static final Instant TAKEN = Instant.parse("2026-07-01T12:00:00Z");

  record Gold(
      String id,
      String file,
      URI url,
      @Nullable String text,
      String title,
      List<String> authors,
      @Nullable String date,
      Verdict verdict,
      String language) {
    @Override
    public String toString() {
      return id;
    }
  }

  static Stream<Gold> pages() throws IOException {
    String lines = new String(bytes("gold.jsonl"), StandardCharsets.UTF_8);
    JsonMapper json = JsonMapper.shared();
    return lines.lines().map(line -> json.readValue(line, Gold.class));
  }

  private static byte[] bytes(String file) throws IOException {
    try (InputStream in = OwnPagesTest.class.getResourceAsStream("/pages/" + file)) {
      return Objects.requireNonNull(in, file).readAllBytes();
    }
  }

  private static ArticleOutcome.Read read(Gold gold) throws IOException {
    return new ArticleExtractor()
        .extract(
            bytes(gold.file()),
            PageContext.ofUrl(new SourceId("test"), gold.url(), "text/html", TAKEN))
        .fold(
            read -> read,
            refused -> {
              throw new AssertionError(refused.line());
            });
  }

  @ParameterizedTest
  @MethodSource("pages")
  void theHeadOfThePageIsRead(Gold gold) throws IOException {
    ArticleOutcome.Read read = read(gold);
    Article article = read.article();

    assertThat(article.title()).isEqualTo(gold.title());
    assertThat(article.authors()).isEqualTo(gold.authors());
    assertThat(read.dates().carried().map(date -> date.day().toString()).orElse(null))
        .isEqualTo(gold.date());
    assertThat(article.language()).isEqualTo(gold.language());
  }

  @ParameterizedTest
  @MethodSource("pages")
  void theVerdictIsGivenWithItsReason(Gold gold) throws IOException {
    ArticleOutcome.Read read = read(gold);

    assertThat(read.article().verdict()).as(read.article().reason()).isEqualTo(gold.verdict());
    assertThat(read.article().reason()).isNotBlank();
    assertThat(read.confidence()).isBetween(0.5, 1.0);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void theTextIsTheArticleAndNothingElse(Gold gold) throws IOException {
    if (gold.text() == null) {
      assertThat(gold.verdict().isReadable()).isFalse();
    } else {
      assertThat(read(gold).article().body()).isEqualTo(gold.text());
    }
  }
}
