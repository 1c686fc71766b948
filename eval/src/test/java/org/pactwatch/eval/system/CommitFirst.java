package org.pactwatch.eval.system;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.pactwatch.app.pipeline.Work;
import org.pactwatch.extract.ArticleReading;
import org.pactwatch.extract.text.LanguageModels;
import org.pactwatch.model.Article;
import org.pactwatch.model.Reading;
import org.pactwatch.stream.JsonCodec;
import org.pactwatch.stream.KafkaConnection;
import org.pactwatch.stream.RecordPublisher;
import org.pactwatch.stream.Topics;

/**
 * Reads articles as the role does, with a defect: it commits before it has done anything. What is
 * under way when it is killed is lost, which those who check have to see.
 */
final class CommitFirst {
  private CommitFirst() {}

  /** Works with the brokers at an address until the process is killed. */
  public static void main(String[] arguments) throws Exception {
    JsonCodec<Article> codec = new JsonCodec<>(Article.class, Topics.ARTICLES.version());
    ArticleReading reading = new ArticleReading(LanguageModels.load());
    try (RecordPublisher<Reading> readings =
            new RecordPublisher<>(
                KafkaConnection.to(arguments[0]), Topics.READINGS, Duration.ofSeconds(30));
        KafkaConsumer<byte[], byte[]> consumer =
            new KafkaConsumer<>(
                settings(arguments[0]), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      consumer.subscribe(List.of(Topics.ARTICLES.name()));
      while (true) {
        ConsumerRecords<byte[], byte[]> records = consumer.poll(Duration.ofMillis(200));
        consumer.commitSync();
        for (ConsumerRecord<byte[], byte[]> record : records) {
          readings.publish(reading.read(codec.decode(record.value(), record.headers())));
        }
      }
    }
  }

  private static Map<String, Object> settings(String address) {
    return Map.of(
        "bootstrap.servers",
        address,
        "group.id",
        Work.EXTRACT.group(),
        "enable.auto.commit",
        false,
        "auto.offset.reset",
        "earliest",
        "session.timeout.ms",
        10_000,
        "max.poll.records",
        100);
  }
}
