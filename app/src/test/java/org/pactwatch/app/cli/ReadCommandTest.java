package org.pactwatch.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pactwatch.app.newsroom.SampleNewsroom;
import org.pactwatch.ingest.archive.Capture;
import org.pactwatch.ingest.archive.WarcArchive;
import org.pactwatch.model.CaptureId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReadCommandTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String SIGNED = "/harbour/news/oman-kenya-sign-defence-pact.html";
  private static final String NO_PACT = "/cordillera/stories/cyclone-odalie-madagascar";

  private static SampleNewsroom newsroom;

  @TempDir private Path folder = Path.of("");

  @BeforeAll
  static void start() {
    newsroom = SampleNewsroom.start();
  }

  @AfterAll
  static void stop() {
    newsroom.close();
  }

  private static String page(String path) {
    return newsroom.base() + path;
  }

  @Test
  void aLineOfJsonHasEveryKeyOfTheContract() {
    Call call = Call.of("read", "--format", "jsonl", page(SIGNED), page(NO_PACT));
    assertThat(call.err()).isEmpty();
    assertThat(call.code()).isZero();
    assertThat(call.outLines()).hasSize(2);

    JsonNode line = JSON.readTree(call.outLines().get(0));
    assertThat(keys(line)).containsExactly("source", "article", "mentions", "officials", "claims");
    assertThat(line.get("source").stringValue()).isEqualTo(page(SIGNED));
    assertThat(keys(line.get("article")))
        .containsExactly(
            "id",
            "url",
            "title",
            "site",
            "authors",
            "published",
            "modified",
            "language",
            "verdict",
            "text");
    assertThat(line.get("article").get("published").stringValue()).startsWith("2026-06-17");
    JsonNode claim = line.get("claims").get(0);
    assertThat(keys(claim))
        .containsExactly(
            "id",
            "name",
            "kinds",
            "parties",
            "joining",
            "stage",
            "date",
            "precision",
            "modality",
            "attribution",
            "provisions",
            "evidence",
            "confidence");
    assertThat(claim.get("joining").isArray()).isTrue();
    assertThat(keys(claim.get("evidence"))).containsExactly("start", "end", "text");
    assertThat(keys(line.get("mentions").get(0)))
        .containsExactly("type", "start", "end", "text", "entity");

    JsonNode quiet = JSON.readTree(call.outLines().get(1));
    assertThat(quiet.get("claims").isEmpty()).isTrue();
  }

  @Test
  void spansPointIntoTheTextOfTheArticle() {
    JsonNode line = JSON.readTree(Call.of("read", "--format", "jsonl", page(SIGNED)).out());
    String text = line.get("article").get("text").stringValue();
    List<JsonNode> spans = new ArrayList<>();
    line.get("mentions").forEach(spans::add);
    line.get("claims").forEach(claim -> spans.add(claim.get("evidence")));
    assertThat(spans)
        .isNotEmpty()
        .allSatisfy(
            span ->
                assertThat(text.substring(span.get("start").intValue(), span.get("end").intValue()))
                    .isEqualTo(span.get("text").stringValue()));
  }

  @Test
  void explanationsComeOnlyWhenAskedFor() {
    JsonNode claim =
        JSON.readTree(Call.of("read", "--explain", "--format", "jsonl", page(SIGNED)).out())
            .get("claims")
            .get(0);
    assertThat(keys(claim)).contains("explanation");
  }

  @Test
  void aBadInputIsOneLineAndTheOthersGoOn() throws IOException {
    Path empty = Files.writeString(folder.resolve("empty.html"), "");
    Call call =
        Call.of(
            "read",
            "--format",
            "jsonl",
            "no-such-file",
            empty.toString(),
            page("/nothing-here"),
            page(SIGNED));
    assertThat(call.code()).isEqualTo(1);
    assertThat(call.outLines()).hasSize(1);
    assertThat(call.errLines())
        .containsExactly(
            "pactwatch: no-such-file: no such file",
            "pactwatch: " + empty + ": empty page",
            "pactwatch: " + page("/nothing-here") + ": the server answered 404");
  }

  @Test
  void standardInputIsReadForADash() {
    String article = Call.of("article", page(SIGNED)).out();
    Call call = Call.with(article, "read", "-");
    assertThat(call.code()).isZero();
    assertThat(call.out()).contains("KE Kenya").contains("OM Oman");
  }

  @Test
  void aCaptureIsReadFromTheArchiveLikeItsPage() throws Exception {
    URI url = URI.create(page(SIGNED));
    byte[] bytes;
    try (InputStream in = url.toURL().openStream()) {
      bytes = in.readAllBytes();
    }
    CaptureId id;
    Path warc = folder.resolve("warc");
    try (WarcArchive archive =
        new WarcArchive(warc, WarcArchive.DEFAULT_ROTATION, Clock.systemUTC())) {
      id = archive.keep(new Capture(url, Instant.now(), 200, "text/html", List.of(), bytes));
    }
    String data = folder.toString();
    for (String command : new String[] {"read", "article"}) {
      Call live = Call.of(command, "--format", "jsonl", page(SIGNED));
      Call kept = Call.of(command, "--format", "jsonl", "--data", data, id.value());
      assertThat(kept.errLines()).isEmpty();
      assertThat(kept.out()).isEqualTo(live.out().replaceFirst(page(SIGNED), id.value()));
    }
    String unknown = id.value() + "00";
    Call none = Call.of("read", "--data", data, unknown);
    assertThat(none.code()).isEqualTo(1);
    assertThat(none.errLines())
        .containsExactly("pactwatch: " + unknown + ": no such capture in " + warc);
  }

  @Test
  void theTableAndThePageShowClaimsAndEvidence() {
    assertThat(Call.of("read", page(SIGNED)).out())
        .contains("SIGNED")
        .contains("KE Kenya, OM Oman")
        .contains("evidence");
    assertThat(Call.of("read", "--format", "html", page(SIGNED)).out())
        .startsWith("<!doctype html>")
        .contains("class=\"")
        .contains("evidence")
        .endsWith("</html>\n");
  }

  @Test
  void anArticleAloneHasItsKeys() {
    JsonNode line = JSON.readTree(Call.of("article", "--format", "jsonl", page(SIGNED)).out());
    assertThat(keys(line))
        .containsExactly(
            "source",
            "id",
            "url",
            "title",
            "authors",
            "date",
            "modified",
            "language",
            "verdict",
            "text");
    assertThat(line.get("text").stringValue()).startsWith("MOMBASA");
    assertThat(Call.of("article", page(SIGNED)).out()).contains("Title").contains("MOMBASA");
  }

  private static List<String> keys(JsonNode object) {
    return List.copyOf(object.propertyNames());
  }
}
