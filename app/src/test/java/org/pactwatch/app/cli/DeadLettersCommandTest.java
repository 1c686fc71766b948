package org.pactwatch.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pactwatch.app.engine.DataDirectory;
import org.pactwatch.app.engine.EmbeddedKafka;
import org.pactwatch.model.Article;
import org.pactwatch.stream.JsonCodec;
import org.pactwatch.stream.Lag;
import org.pactwatch.stream.Pump;
import org.pactwatch.stream.PumpSettings;
import org.pactwatch.stream.Topics;

/** The commands beside a process that runs on the data directory, as people give them. */
class DeadLettersCommandTest {
  private static final Duration LONG = Duration.ofSeconds(30);
  private static final PumpSettings READER = PumpSettings.of("extract", "test.extract", "7.7");

  @TempDir private static Path folder = Path.of(".");

  private static DataDirectory data;
  private static EmbeddedKafka broker;

  @BeforeAll
  static void start() {
    data = DataDirectory.open(folder.resolve("data"));
    broker = EmbeddedKafka.start(data.resolve("kafka"), 0, why -> {});
    Topics.create(broker.connection(), LONG);
  }

  @AfterAll
  static void stop() {
    broker.close();
    data.close();
  }

  @Test
  void lettersAreListedShownReplayedAndDropped() throws Exception {
    publish("{\"id\":", "not even JSON \u001b[31m");
    setAside(2);

    Call list = letters("list");
    assertThat(list.code()).isZero();
    assertThat(list.outLines())
        .hasSize(2)
        .allMatch(l -> l.startsWith("articles:") && l.contains("record is no Article"))
        .noneMatch(l -> l.contains("\u001b"));
    assertThat(list.err()).contains("2 dead letters wait.");
    assertThat(letters("list", "--topic", "readings").out()).isEmpty();
    assertThat(letters("list", "--format", "jsonl").outLines().get(0))
        .contains("\"id\":\"articles:0\"", "\"attempt\":\"1\"", "\"build\":\"7.7\"");

    Call show = letters("show", "articles:0");
    assertThat(show.out()).contains("VALUE_CONVERTER", "UndecodableException", "{\"id\":");
    assertThat(letters("show", "--value", "articles:0").out()).isEqualTo("{\"id\":");

    Call replay = letters("replay", "articles:0", "--reason", "mended");
    assertThat(replay.code()).isZero();
    setAside(1);
    assertThat(letters("list").outLines())
        .hasSize(2)
        .anyMatch(l -> l.startsWith("articles:2") && l.endsWith("(replayed 1 times)"));

    Call again = letters("replay", "articles:0");
    assertThat(again.code()).isEqualTo(1);
    assertThat(again.err()).contains("articles:0: no dead letter that waits is called so");

    Call drop = letters("drop", "--all", "--reason", "of no use");
    assertThat(drop.err()).contains("2 dropped");
    assertThat(letters("list").out()).isEmpty();
  }

  @Test
  void whatMakesNoSenseIsRefusedInOneLine() {
    assertThat(letters("drop").err())
        .isEqualTo("pactwatch: give ids, or --all and perhaps --topic\n");
    assertThat(letters("list", "--topic", "news").err())
        .startsWith("pactwatch: news: no such topic; there are articles, readings, changes");
    assertThat(letters("show", "17").err()).contains("17: no dead letter is called so");
    assertThat(Call.of("dead-letters", "list", "--data", folder.resolve("none").toString()).err())
        .contains("nothing is kept here yet");
  }

  private static Call letters(String... arguments) {
    List<String> all = new java.util.ArrayList<>(List.of("dead-letters"));
    all.addAll(List.of(arguments));
    all.addAll(List.of("--data", data.root().toString()));
    return Call.of(all.toArray(String[]::new));
  }

  private static void publish(String... bodies) throws ExecutionException, InterruptedException {
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", broker.bootstrapServers()),
            new StringSerializer(),
            new StringSerializer())) {
      for (String body : bodies) {
        ProducerRecord<String, String> record =
            new ProducerRecord<>(Topics.ARTICLES.name(), 0, "key", body);
        record.headers().add(JsonCodec.VERSION_HEADER, "1".getBytes(StandardCharsets.US_ASCII));
        producer.send(record).get();
      }
    }
  }

  /** Runs a pump until so many records more were set aside, and nothing was left. */
  private static void setAside(int letters) throws InterruptedException {
    AtomicInteger applied = new AtomicInteger();
    try (Lag lag = new Lag(broker.connection(), LONG);
        Pump<Article> pump =
            new Pump<>(
                broker.connection(),
                Topics.ARTICLES,
                READER,
                batch -> applied.addAndGet(batch.size()))) {
      pump.start();
      long deadline = System.nanoTime() + LONG.toNanos();
      while (lag.records(READER.group(), Topics.ARTICLES) > 0 && System.nanoTime() < deadline) {
        Thread.sleep(50);
      }
      assertThat(pump.tally().deadLetters()).isEqualTo(letters);
      assertThat(applied.get()).isZero();
    }
  }
}
