package org.pactwatch.eval.speed;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.pactwatch.app.engine.EmbeddedKafka;
import org.pactwatch.extract.ArticleReading;
import org.pactwatch.extract.text.LanguageModels;
import org.pactwatch.model.Article;
import org.pactwatch.store.catalogue.KnownPacts;
import org.pactwatch.stream.JsonCodec;
import org.pactwatch.stream.Lag;
import org.pactwatch.stream.Pump;
import org.pactwatch.stream.PumpSettings;
import org.pactwatch.stream.RecordPublisher;
import org.pactwatch.stream.Topic;
import org.pactwatch.stream.Topics;

/**
 * How many small records a second go through a pump that does nothing, and what a pump costs beside
 * reading: what decoding an article takes against what reading it takes. Prints wall time, and the
 * processor time of this process, broker included.
 */
public final class PumpSpeed {
  private static final Duration TIMEOUT = Duration.ofSeconds(60);
  private static final int ROUNDS = 3;
  private static final double NANOS = 1e9;

  private PumpSpeed() {}

  /**
   * A small record.
   *
   * @param key its key
   * @param number any number
   */
  public record Small(String key, int number) {}

  /** {@code DIR RECORDS}. */
  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    int count = Integer.parseInt(arguments[1]);
    try (EmbeddedKafka broker = EmbeddedKafka.start(folder.resolve("kafka"), 0, why -> {})) {
      Topic<Small> topic =
          new Topic<>(
              "small-" + Instant.now().toEpochMilli(),
              Small.class,
              1,
              Small::key,
              8,
              Duration.ofDays(1),
              false);
      Topics.create(broker.connection(), List.of(topic), TIMEOUT);
      publish(broker, topic, count);
      for (int i = 1; i <= ROUNDS; i++) {
        pump(broker, topic, count, "round-" + i);
      }
    }
    compareWithReading();
    System.exit(0);
  }

  private static void publish(EmbeddedKafka broker, Topic<Small> topic, int count) {
    try (RecordPublisher<Small> publisher =
        new RecordPublisher<>(broker.connection(), topic, TIMEOUT)) {
      List<Small> batch = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        batch.add(new Small("key-" + i % 1000, i));
        if (batch.size() == 5000) {
          publisher.publishAll(batch);
          batch.clear();
        }
      }
      publisher.publishAll(batch);
    }
  }

  private static void pump(EmbeddedKafka broker, Topic<Small> topic, int count, String group)
      throws InterruptedException {
    AtomicLong done = new AtomicLong();
    AtomicLong began = new AtomicLong();
    PumpSettings settings = PumpSettings.of("small", group, "speed").withBatch(1000);
    try (Lag lag = new Lag(broker.connection(), TIMEOUT);
        Pump<Small> pump =
            new Pump<>(
                broker.connection(),
                topic,
                settings,
                batch -> {
                  began.compareAndSet(0, System.nanoTime());
                  done.addAndGet(batch.size());
                })) {
      long processor = processorNanos();
      pump.start();
      while (done.get() < count) {
        Thread.sleep(5);
      }
      double wall = (System.nanoTime() - began.get()) / NANOS;
      double used = (processorNanos() - processor) / NANOS;
      System.out.printf(
          "%s: %d records, %.0f a second by the wall, %.0f a second of processor time; behind %d%n",
          group, count, count / wall, count / used, lag.records(group, topic));
    }
  }

  private static long processorNanos() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  /** The processor time of this thread alone, so that what else runs here does not count. */
  private static void compareWithReading() throws Exception {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    ArticleReading reading = new ArticleReading(LanguageModels.load());
    JsonCodec<Article> codec = new JsonCodec<>(Article.class, 1);
    RecordHeaders headers = new RecordHeaders();
    headers.add(JsonCodec.VERSION_HEADER, "1".getBytes(StandardCharsets.US_ASCII));
    List<byte[]> encoded = new ArrayList<>();
    KnownPacts.catalogue().readings().forEach(r -> encoded.add(codec.encode(r.article())));
    for (int i = 1; i <= ROUNDS; i++) {
      long start = threads.getCurrentThreadCpuTime();
      List<Article> articles = new ArrayList<>();
      for (byte[] bytes : encoded) {
        articles.add(codec.decode(bytes, headers));
      }
      long decoded = threads.getCurrentThreadCpuTime();
      articles.forEach(reading::read);
      long read = threads.getCurrentThreadCpuTime();
      System.out.printf(
          "%d articles: decoded in %.2f ms, read in %.2f ms of processor time%n",
          articles.size(), (decoded - start) / 1e6, (read - decoded) / 1e6);
    }
  }
}
