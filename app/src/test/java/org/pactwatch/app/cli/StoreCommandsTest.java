package org.pactwatch.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pactwatch.app.engine.DataDirectory;
import org.pactwatch.app.engine.DatabaseServer;
import org.pactwatch.app.engine.EmbeddedPostgresServer;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Commands that ask the store, on the pacts that come with the program. */
class StoreCommandsTest {
  private static final Path BINARIES = Path.of("target", "postgres-binaries", "18");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir private static Path folder = Path.of(".");

  private record Engine(DataDirectory data, DatabaseServer server) {}

  private static final Engine[] ENGINE = new Engine[1];

  @BeforeAll
  static void load() {
    DataDirectory data = DataDirectory.open(folder.resolve("data"));
    ENGINE[0] =
        new Engine(data, EmbeddedPostgresServer.start(data.resolve("postgres"), BINARIES, 0));
    Call loaded = pactwatch("import", "known");
    assertThat(loaded.err()).isEmpty();
    assertThat(loaded.out()).contains(" pacts taken, 0 known.");
  }

  @AfterAll
  static void stop() {
    ENGINE[0].server().close();
    ENGINE[0].data().close();
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

  private static String id(String name) {
    return lines(pactwatch("picture", "--format", "jsonl")).stream()
        .filter(p -> p.path("name").asString().startsWith(name))
        .findFirst()
        .orElseThrow()
        .path("id")
        .asString();
  }

  @Test
  void whatIsTakenAgainIsKnown() {
    assertThat(pactwatch("import", "known").out()).contains(": 0 pacts taken, ");
  }

  @Test
  void thePictureOfADayComesAsCsv() {
    List<String> lines =
        pactwatch("picture", "--as-of", "1950-01-01", "--party", "CA", "--format", "csv")
            .out()
            .lines()
            .toList();
    assertThat(lines).hasSize(2);
    assertThat(lines.get(0)).startsWith("id,name,parties,");
    assertThat(lines.get(1))
        .contains(",BE CA DK FR GB IS IT LU NL NO PT US,", ",IN_FORCE,1949-08-24,");
  }

  @Test
  void thePartiesOfADayAreANetwork() throws Exception {
    Call call = pactwatch("picture", "--as-of", "1950-01-01", "--format", "graphml");
    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(call.out())));
    assertThat(document.getElementsByTagName("node").getLength()).isGreaterThan(12);
    assertThat(call.out())
        .contains("<edge source=\"CA\" target=\"US\"><data key=\"weight\">1</data>");
  }

  @Test
  void thePictureIsAStixBundle() {
    JsonNode bundle = lines(pactwatch("picture", "--party", "NATO", "--format", "stix")).get(0);
    assertThat(bundle.path("type").asString()).isEqualTo("bundle");
    JsonNode all = lines(pactwatch("picture", "--party", "CA", "--format", "stix")).get(0);
    assertThat(all.path("objects").valueStream().map(o -> o.path("type").asString()))
        .contains("identity", "report");
    assertThat(all.path("objects").valueStream())
        .allMatch(o -> o.path("spec_version").asString().equals("2.1"))
        .allMatch(
            o -> o.path("id").asString().matches(o.path("type").asString() + "--[0-9a-f-]{36}"));
  }

  @Test
  void aPactTellsWhyItsClaimsAreItsOwn() {
    Call call = pactwatch("pact", id("Lombok"), "--explain");
    assertThat(call.out())
        .contains("Why each claim is held to be about this pact", "its name: lombok");
  }

  @Test
  void articlesAreFound() {
    Call call = pactwatch("search", "kensington", "treaty");
    assertThat(call.out()).contains("Kensington Treaty", "«Kensington» «Treaty»");
    assertThat(call.err()).contains("1 article.");
  }

  @Test
  void officialsThatNobodyNamesAreNone() {
    assertThat(pactwatch("officials").err()).contains("0 officials.");
    assertThat(pactwatch("officials", "--pact", "zzz").errLines())
        .singleElement()
        .asString()
        .contains("no pact has this id");
  }

  @Test
  void changesAreToldApartByTheirNature() {
    Call learned =
        pactwatch(
            "changes",
            "--from",
            "2000-01-01",
            "--to",
            "2100-01-01",
            "--nature",
            "learned",
            "--party",
            "CA",
            "--format",
            "csv");
    assertThat(learned.out().lines().skip(1)).isNotEmpty().allMatch(l -> l.contains(",LEARNED,"));
    Call corrected =
        pactwatch(
            "changes",
            "--from",
            "2000-01-01",
            "--to",
            "2100-01-01",
            "--nature",
            "corrected",
            "--party",
            "CA");
    assertThat(corrected.out()).isEmpty();
  }

  @Test
  void pactsAreMergedAndTheMergingUndone() {
    String kensington = id("Kensington");
    String trinity = id("Trinity House");
    Call merged =
        pactwatch("review", "merge", kensington, trinity, "--reason", "a test", "--by", "ann");
    assertThat(merged.code()).as(merged.err()).isZero();
    assertThat(merged.out()).contains("MERGED");
    assertThat(pactwatch("pact", kensington).code()).isEqualTo(1);
    Call rulings = pactwatch("review", "rulings");
    assertThat(rulings.out()).contains("merged into " + trinity + " by ann: a test");
    String number = rulings.out().substring(0, rulings.out().indexOf(' '));
    assertThat(pactwatch("review", "undo", number, "--by", "bob").code()).isZero();
    assertThat(pactwatch("pact", kensington).code()).isZero();
    assertThat(pactwatch("rebuild", "--verify").code()).isZero();
    assertThat(pactwatch("rebuild").out()).contains("derived anew");
    assertThat(pactwatch("rebuild", "--verify").code()).isZero();
  }

  @Test
  void aFolderWithoutTheFilesIsOneClearLine() throws IOException {
    Path empty = Files.createDirectories(folder.resolve("empty"));
    Call call = pactwatch("import", "atop", empty.toString());
    assertThat(call.code()).isEqualTo(1);
    assertThat(call.errLines()).singleElement().asString().contains("there is no such file");
  }

  @Test
  void changesAreToldUpToNowIfNoEndIsGiven() {
    Call open = pactwatch("changes", "--from", "2000-01-01", "--format", "jsonl");
    assertThat(open.code()).as(open.err()).isZero();
    assertThat(open.outLines()).isNotEmpty();
    assertThat(open.outLines())
        .isEqualTo(
            pactwatch("changes", "--from", "2000-01-01", "--to", "2100-01-01", "--format", "jsonl")
                .outLines());
    Call never = pactwatch("changes", "--from", "2099-01-01");
    assertThat(never.code()).isEqualTo(1);
    assertThat(never.err()).contains("--from is not before now: 2099-01-01");
  }
}
