package org.pactwatch.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pactwatch.app.config.ConfigurationFile;
import org.pactwatch.app.engine.DataDirectory;
import org.pactwatch.app.engine.DatabaseServer;
import org.pactwatch.app.engine.EmbeddedPostgresServer;
import org.pactwatch.ingest.dedup.KnownArticle;
import org.pactwatch.ingest.dedup.Origin;
import org.pactwatch.ingest.dedup.PostgresArticleLog;
import org.pactwatch.ingest.fetch.FailureKind;
import org.pactwatch.ingest.fetch.Validators;
import org.pactwatch.ingest.frontier.PageHealth;
import org.pactwatch.ingest.frontier.PostgresFrontier;
import org.pactwatch.ingest.frontier.Rhythm;
import org.pactwatch.ingest.frontier.SourceState;
import org.pactwatch.ingest.frontier.Trouble;
import org.pactwatch.ingest.layout.HealthEvent;
import org.pactwatch.ingest.layout.PostgresHealthEvents;
import org.pactwatch.ingest.source.Source;
import org.pactwatch.model.Article;
import org.pactwatch.model.ArticleId;
import org.pactwatch.model.Block;
import org.pactwatch.model.BlockRole;
import org.pactwatch.model.Span;
import org.pactwatch.model.Verdict;
import org.pactwatch.store.db.Database;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What commands show of sources that are being watched by another process. */
class KeptSourcesTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Instant NOW = Instant.now();
  private static final String STORY = "https://quiet.example/story";

  @TempDir private static Path folder = Path.of("");
  private static DataDirectory data;
  private static DatabaseServer server;

  @BeforeAll
  static void watch() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("pactwatch.yaml"),
            """
            sources:
              - name: Quiet Post
                feed: https://quiet.example/rss
              - name: The "Broken" Times
                feed: https://broken.example/rss
              - feed: https://never.example/rss
            """);
    data = DataDirectory.open(folder.resolve("data"));
    server =
        EmbeddedPostgresServer.start(
            data.resolve("postgres"), Path.of("target", "postgres-binaries", "18"), 0);
    List<Source> sources = ConfigurationFile.read(file).sources();
    try (Database database = Place.open(server)) {
      DataSource source = database.dataSource();
      PostgresFrontier frontier = new PostgresFrontier(source);
      frontier.sources().enrol(sources);
      frontier.save(sources.get(0).id(), fine());
      frontier.save(sources.get(1).id(), broken());
      new PostgresHealthEvents(source, Clock.systemUTC()).note(moved(sources.get(0)));
      takeDown(new PostgresArticleLog(source), sources.get(0));
    }
  }

  private static SourceState fine() {
    return new SourceState(
        Validators.NONE,
        NOW.minusSeconds(60),
        NOW.minusSeconds(60),
        NOW.minus(Duration.ofHours(2)),
        0,
        null,
        PageHealth.UNKNOWN,
        new Rhythm(8, 2, Duration.ofHours(6), Duration.ZERO),
        null,
        null,
        NOW.plus(Duration.ofHours(3)));
  }

  private static SourceState broken() {
    Instant since = NOW.minus(Duration.ofDays(2));
    return new SourceState(
        Validators.NONE,
        NOW.minusSeconds(60),
        since,
        since,
        5,
        new Trouble(FailureKind.DNS, "https://broken.example/rss: no such host", since),
        PageHealth.UNKNOWN,
        Rhythm.UNKNOWN,
        null,
        null,
        NOW.plus(Duration.ofHours(20)));
  }

  private static HealthEvent moved(Source source) {
    return new HealthEvent(
        source.id(),
        HealthEvent.Kind.BODY,
        "quiet.example",
        "the body stood in article",
        "the body stands in div",
        NOW.minus(Duration.ofDays(1)),
        NOW,
        3);
  }

  private static void takeDown(PostgresArticleLog log, Source source) {
    Article article = article(source);
    log.delivered(article, new Origin(URI.create(STORY), null), null);
    KnownArticle known = log.known(article.id()).orElseThrow();
    log.checked(known.looked(null, 1, 0, new KnownArticle.Gone(NOW, 410)), null);
  }

  private static Article article(Source source) {
    return new Article(
        new ArticleId("a-story"),
        "r1",
        source.id(),
        URI.create(STORY),
        "Harbour opened",
        null,
        List.of(),
        null,
        null,
        "en",
        Verdict.ARTICLE,
        "",
        "The harbour was opened.",
        List.of(new Block(BlockRole.PARAGRAPH, new Span(0, 23), null)),
        "a-story",
        null,
        null,
        NOW.minus(Duration.ofDays(1)),
        false);
  }

  @AfterAll
  static void stop() {
    server.close();
    data.close();
  }

  private static Call call(String... arguments) {
    Stream<String> place =
        Stream.of(
            "--config", folder.resolve("pactwatch.yaml").toString(), "--data", data.root() + "");
    return Call.of(Stream.concat(Stream.of(arguments), place).toArray(String[]::new));
  }

  @Test
  void theTableTellsHowEachSourceFaresAndWhatWasNoticedOfItsPages() {
    Call call = call("sources", "list");
    assertThat(call.code()).isZero();
    assertThat(call.out())
        .contains("Quiet Post")
        .contains("fine: something new comes as usual")
        .contains("something new every 6 h")
        .contains("quiet.example: since ")
        .contains("the body stands in div")
        .contains("1 page was taken down")
        .contains("broken: ")
        .contains("no such host")
        .contains("new: not looked at yet");
    assertThat(call.err()).contains("3 sources: 1 new, 1 fine, 1 broken");
  }

  @Test
  void aLineOfJsonForEachSourceSaysTheSame() {
    Call call = call("sources", "list", "--format", "jsonl");
    assertThat(call.code()).isZero();
    assertThat(call.outLines()).hasSize(3);
    JsonNode quiet = JSON.readTree(call.outLines().get(0));
    assertThat(quiet.get("verdict").stringValue()).isEqualTo("fine");
    assertThat(quiet.get("usualGapSeconds").intValue()).isEqualTo(6 * 3600);
    assertThat(quiet.get("events").get(0).stringValue()).contains("the body stands in div");
    assertThat(quiet.get("gonePages").intValue()).isEqualTo(1);
    JsonNode broken = JSON.readTree(call.outLines().get(1));
    assertThat(broken.get("attention").booleanValue()).isTrue();
    assertThat(broken.get("trouble").stringValue()).contains("no such host");
    assertThat(broken.get("events").isEmpty()).isTrue();
    JsonNode never = JSON.readTree(call.outLines().get(2));
    assertThat(never.get("lastLook").isNull()).isTrue();
  }

  @Test
  void metricsHaveALineForEachSourceAndEscapeTheirLabels() {
    Call call = call("sources", "list", "--format", "prometheus");
    assertThat(call.code()).isZero();
    String quiet = "{source=\"Quiet Post\",location=\"https://quiet.example/rss\"";
    String broken = "{source=\"The \\\"Broken\\\" Times\",location=\"https://broken.example/rss\"";
    assertThat(call.outLines())
        .contains("# TYPE pactwatch_source_needs_attention gauge")
        .contains("pactwatch_source_needs_attention" + quiet + "} 0")
        .contains("pactwatch_source_needs_attention" + broken + "} 1")
        .contains("pactwatch_source_health_events" + quiet + "} 1")
        .contains("pactwatch_source_gone_pages" + quiet + "} 1")
        .contains("pactwatch_source_gone_pages" + broken + "} 0")
        .contains("pactwatch_source_verdict" + broken + ",verdict=\"broken\"} 1")
        .allMatch(
            line -> line.startsWith("# ") || line.matches("pactwatch_source_\\w+\\{.*} \\S+"));
  }

  @Test
  void pagesThatAreGoneAreListedAndTold() {
    Call list = call("history", "--gone");
    assertThat(list.code()).isZero();
    assertThat(list.out()).contains("Harbour opened").contains(STORY).contains("answers 410");
    assertThat(list.errLines()).containsExactly("1 page is gone; their articles stay.");
    assertThat(call("history", "a-story").out()).contains("gone since");
    Call nothing = call("history");
    assertThat(nothing.code()).isEqualTo(1);
    assertThat(nothing.errLines()).containsExactly("pactwatch: give articles or --gone");
  }
}
