package org.pactwatch.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pactwatch.app.engine.DataDirectory;
import org.pactwatch.app.engine.DatabaseServer;
import org.pactwatch.app.engine.EmbeddedPostgresServer;
import org.pactwatch.extract.ArticleReading;
import org.pactwatch.extract.person.PersonModelFile;
import org.pactwatch.extract.text.LanguageModels;
import org.pactwatch.ingest.ArticleReader;
import org.pactwatch.ingest.fetch.FetchSettings;
import org.pactwatch.ingest.fetch.Fetcher;
import org.pactwatch.model.Reading;
import org.pactwatch.store.Store;
import org.pactwatch.store.db.Database;
import org.pactwatch.store.ledger.Delivered;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reviews leave the store as gold, and the model of people's names learns from them. */
class ReviewExportTest {
  private static final Path BINARIES = Path.of("target", "postgres-binaries", "18");
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final List<String> ARTICLES =
      List.of(
          """
          Kenya and Oman sign coast pact

          Kenya and Oman signed a defence cooperation agreement in Muscat on Monday, Kenyan Defence \
          Minister Otieno Wanjala told reporters.
          """,
          """
          Chad to leave pact with Peru

          Chad has terminated its defence agreement with Peru, Foreign Minister Issa Mbodou said.
          """);

  @TempDir private static Path folder = Path.of(".");

  private record Engine(DataDirectory data, DatabaseServer server) {}

  private static final Engine[] ENGINE = new Engine[1];

  @BeforeAll
  static void judge() throws IOException {
    DataDirectory data = DataDirectory.open(folder.resolve("data"));
    ENGINE[0] =
        new Engine(data, EmbeddedPostgresServer.start(data.resolve("postgres"), BINARIES, 0));
    keep(readings());
    List<JsonNode> claims = lines(pactwatch("review", "list", "--format", "jsonl"));
    assertThat(claims).hasSize(2);
    for (JsonNode view : claims) {
      String id = view.path("claim").path("id").asString();
      if (view.path("title").asString().startsWith("Kenya")) {
        pactwatch("review", "correct", "--by", "ann", "--stage", "ratified", id);
      } else {
        pactwatch("review", "reject", "--by", "ann", "--reason", "wrong", id);
      }
    }
  }

  @AfterAll
  static void stop() {
    ENGINE[0].server().close();
    ENGINE[0].data().close();
  }

  private static List<Reading> readings() throws IOException {
    List<Reading> readings = new ArrayList<>();
    ArticleReading reading = new ArticleReading(LanguageModels.load());
    try (Fetcher fetcher = new Fetcher(FetchSettings.usual(""), Clock.systemUTC())) {
      ArticleReader reader = new ArticleReader(fetcher, Clock.systemUTC());
      for (String text : ARTICLES) {
        Path page = folder.resolve("article-" + readings.size() + ".txt");
        Files.writeString(page, text);
        reader.read(page).fold(r -> readings.add(reading.read(r.article())), refused -> false);
      }
    }
    return readings;
  }

  private static void keep(List<Reading> readings) {
    DatabaseServer server = ENGINE[0].server();
    try (Database database = Place.open(server)) {
      List<Delivered<Reading>> batch = new ArrayList<>();
      readings.forEach(r -> batch.add(new Delivered<>("readings", 0, batch.size(), r)));
      Store.upToDate(database, Clock.systemUTC()).ledger().record(batch);
    }
  }

  private static Call pactwatch(String... arguments) {
    return Call.of(
        Stream.concat(Stream.of(arguments), Stream.of("--data", folder.resolve("data").toString()))
            .toArray(String[]::new));
  }

  private static List<JsonNode> lines(Call call) {
    assertThat(call.code()).as(call.err()).isZero();
    return call.out().lines().map(JSON::readTree).toList();
  }

  @Test
  void judgedArticlesAreGoldWithWhatReviewersSaid() {
    List<JsonNode> gold = lines(pactwatch("review", "export"));
    assertThat(gold).hasSize(2);
    JsonNode kenya = titled(gold, "Kenya");
    assertThat(kenya.path("claims").path(0).path("stage").asString()).isEqualTo("RATIFIED");
    assertThat(kenya.path("claims").path(0).path("parties").toString())
        .isEqualTo("[\"KE\",\"OM\"]");
    assertThat(kenya.path("text").asString())
        .contains(kenya.path("claims").path(0).path("evidence").path(0).asString());
    assertThat(kenya.path("people").valueStream())
        .extracting(n -> n.path("text").asString())
        .contains("Otieno Wanjala");
    JsonNode chad = titled(gold, "Chad");
    assertThat(chad.path("claims")).isEmpty();
    assertThat(chad.path("rejected")).hasSize(1);
    assertThat(chad.path("people")).isEmpty();
  }

  private static JsonNode titled(List<JsonNode> gold, String title) {
    return gold.stream()
        .filter(g -> g.path("title").asString().startsWith(title))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void goldInAFolderStandsBesideItsArticles() throws IOException {
    Path into = folder.resolve("gold");
    assertThat(pactwatch("review", "export", "--into", into.toString()).errLines())
        .contains("2 articles with judged claims in " + into + ".");
    try (Stream<Path> files = Files.list(into)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).toList()) {
        JsonNode gold = JSON.readTree(Files.readString(file));
        Path text = into.resolve(gold.path("id").asString() + ".txt");
        assertThat(Files.readString(text)).isEqualTo(gold.path("text").asString());
      }
    }
  }

  @Test
  void namesInAcceptedClaimsAreACorpusToTrainOn() throws IOException {
    Path reviews = folder.resolve("reviews.jsonl");
    Files.writeString(reviews, pactwatch("review", "export").out());
    Call trained = Call.of("train", "--reviews", reviews.toString(), "--iterations", "1");
    assertThat(trained.out()).contains("trained  reviews.jsonl", "present  reviews.jsonl");
    assertThat(trained.err()).contains("the present model was also trained on btc.conll");
  }

  @Test
  void aModelThatReviewsMakeWorseIsRefusedWithOneLine() throws IOException {
    Path reviews = folder.resolve("misled.jsonl");
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 700; i++) {
      String text = "Minister Otieno Wanjala " + i + " said no .";
      lines.append(
          """
          {"text": "%s", "claims": [{"evidence": ["%s"]}], "people": [{"start": 0, "end": 8}]}
          """
              .formatted(text, text));
    }
    Files.writeString(reviews, lines);
    Path root = folder.resolve("models");
    Call trained =
        Call.of(
            "train",
            "--reviews",
            reviews.toString(),
            "--iterations",
            "1",
            "--install",
            root.toString());
    assertThat(trained.out()).contains("trained  misled.jsonl");
    assertThat(trained.code()).isEqualTo(1);
    assertThat(trained.errLines())
        .last()
        .asString()
        .isEqualTo(
            "pactwatch: the trained model measures worse than the present one on written;"
                + " not installed");
    assertThat(root.resolve(PersonModelFile.MODEL)).doesNotExist();
  }

  @Test
  void reviewsThatAreNoneAreRefusedWithTheirLine() throws IOException {
    Path file = folder.resolve("broken.jsonl");
    Files.writeString(file, "{\"text\": \"Nobody came.\", \"claims\": [], \"people\": []}\n{}\n");
    assertThat(Call.of("train", "--reviews", file.toString()).errLines())
        .singleElement()
        .asString()
        .contains("broken.jsonl, line 2: no reviewed article");
    Files.writeString(file, "{\"text\": \"Nobody came.\", \"claims\": [], \"people\": []}\n");
    assertThat(Call.of("train", "--reviews", file.toString()).errLines())
        .singleElement()
        .asString()
        .contains("broken.jsonl: no passage of an accepted claim names a person");
  }
}
