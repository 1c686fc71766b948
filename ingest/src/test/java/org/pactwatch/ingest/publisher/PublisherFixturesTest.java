package org.pactwatch.ingest.publisher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pactwatch.ingest.article.ArticleExtractor;
import org.pactwatch.ingest.article.ArticleOutcome;
import org.pactwatch.ingest.article.PageContext;
import org.pactwatch.model.Article;
import org.pactwatch.model.PublicationDate;
import org.pactwatch.model.SourceId;
import tools.jackson.databind.json.JsonMapper;

/** Each version of each specification that comes with the program has a page and reads it right. */
@SuppressWarnings("NullAway")
class PublisherFixturesTest {
  private static final Path SPECS =
      Path.of("src/main/resources/org/pactwatch/ingest/publisher/specs");
  private static final Path FIXTURES =
      Path.of("src/test/resources/org/pactwatch/ingest/publisher/fixtures");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** What is to be read from a page; dates as ISO 8601. */
  record Expected(
      String url,
      String taken,
      String title,
      List<String> authors,
      @Nullable String published,
      @Nullable String modified,
      List<String> text) {}

  private static Path ofModule(Path path) {
    return Files.isDirectory(path) ? path : Path.of("ingest").resolve(path);
  }

  static List<String> versions() throws IOException {
    try (Stream<Path> files = Files.list(ofModule(SPECS))) {
      return files
          .filter(f -> f.toString().endsWith(".yaml"))
          .flatMap(PublisherFixturesTest::versionsOf)
          .sorted()
          .toList();
    }
  }

  private static Stream<String> versionsOf(Path file) {
    String id = file.getFileName().toString().replace(".yaml", "");
    try {
      PublisherSpec spec = SpecFile.read(id, file.toString(), Files.readString(file));
      return spec.versions().stream().map(v -> id + "-" + v.number());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Article read(PublisherSpecs specs, String version, Expected expected)
      throws IOException {
    byte[] page = Files.readAllBytes(ofModule(FIXTURES).resolve(version + ".html"));
    ArticleOutcome outcome =
        new ArticleExtractor(specs)
            .extract(
                page,
                PageContext.ofUrl(
                    new SourceId("fixture"),
                    URI.create(expected.url()),
                    "text/html; charset=utf-8",
                    LocalDate.parse(expected.taken())
                        .plusDays(1)
                        .atStartOfDay(ZoneOffset.UTC)
                        .toInstant()));
    return ((ArticleOutcome.Read) outcome).article();
  }

  private static @Nullable String written(@Nullable PublicationDate date) {
    if (date == null) {
      return null;
    }
    return date.time() == null ? date.day().toString() : date.time().toString();
  }

  @ParameterizedTest
  @MethodSource("versions")
  void everyVersionReadsItsFixtureAsExpectedAndMissesNothing(String version) throws IOException {
    Path file = ofModule(FIXTURES).resolve(version + ".json");
    assertThat(file).as("what the fixture of %s says", version).exists();
    assertThat(ofModule(FIXTURES).resolve(version + ".html")).as("fixture of %s", version).exists();
    Expected expected = JSON.readValue(Files.readString(file), Expected.class);
    Article article = read(PublisherSpecs.shipped(), version, expected);
    assertThat(article.readWith()).isNotNull();
    assertThat(article.readWith().publisher()).isEqualTo(version.replaceFirst("-(\\d+)$", " $1"));
    assertThat(article.readWith().missed()).isEmpty();
    assertThat(article.title()).isEqualTo(expected.title());
    assertThat(article.authors()).isEqualTo(expected.authors());
    assertThat(written(article.published())).isEqualTo(expected.published());
    assertThat(written(article.modified())).isEqualTo(expected.modified());
    assertThat(article.body().lines()).containsExactlyElementsOf(expected.text());
  }

  @ParameterizedTest
  @MethodSource("versions")
  void aFileOfUnknownAgeIsReadByTheVersionThatKnowsIt(String version) throws IOException {
    Expected expected =
        JSON.readValue(
            Files.readString(ofModule(FIXTURES).resolve(version + ".json")), Expected.class);
    String page =
        Files.readString(ofModule(FIXTURES).resolve(version + ".html"))
            .replace("</head>", "<link rel=canonical href='" + expected.url() + "'></head>");
    ArticleOutcome outcome =
        new ArticleExtractor()
            .extract(
                page.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                PageContext.ofFile(
                    new SourceId("fixture"),
                    "page",
                    "text/html; charset=utf-8",
                    java.time.Instant.parse("2030-01-01T00:00:00Z")));
    Article article = ((ArticleOutcome.Read) outcome).article();
    assertThat(article.readWith().publisher()).isEqualTo(version.replaceFirst("-(\\d+)$", " $1"));
    assertThat(article.body().lines()).containsExactlyElementsOf(expected.text());
  }

  @Test
  void theIndexListsExactlyTheFilesThatAreThereAndAllMakeSense() throws IOException {
    assertThat(PublisherSpecs.shipped().problems()).isEmpty();
    try (Stream<Path> files = Files.list(ofModule(SPECS))) {
      List<String> there =
          files
              .map(f -> f.getFileName().toString())
              .filter(f -> f.endsWith(".yaml"))
              .map(f -> f.replace(".yaml", ""))
              .sorted()
              .toList();
      assertThat(PublisherSpecs.shipped().names()).isEqualTo(there);
    }
  }

  @Test
  void noFixtureIsLeftOverFromAVersionThatIsGone() throws IOException {
    try (Stream<Path> files = Files.list(ofModule(FIXTURES))) {
      TreeSet<String> names = new TreeSet<>();
      files.forEach(f -> names.add(f.getFileName().toString().replaceFirst("\\.\\w+$", "")));
      assertThat(names).containsExactlyElementsOf(versions());
    }
  }
}
