package org.pactwatch.stream;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** Tells when records were published. Connects when it is first asked. Thread-safe. */
final class RecordTimes implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(200);

  private final KafkaConnection connection;
  private @Nullable Consumer<byte[], byte[]> consumer;

  RecordTimes(KafkaConnection connection) {
    this.connection = connection;
  }

  /** The earliest time of the first records at or after these places, as far as read in time. */
  synchronized Optional<Instant> oldest(Map<TopicPartition, Long> places, Duration timeout) {
    Consumer<byte[], byte[]> reader = consumer();
    reader.assign(places.keySet());
    places.forEach(reader::seek);
    Set<TopicPartition> open = new HashSet<>(places.keySet());
    long oldest = Long.MAX_VALUE;
    long deadline = System.nanoTime() + timeout.toNanos();
    while (!open.isEmpty() && System.nanoTime() < deadline) {
      for (ConsumerRecord<byte[], byte[]> record : reader.poll(POLL)) {
        TopicPartition partition = new TopicPartition(record.topic(), record.partition());
        if (open.remove(partition)) {
          oldest = Math.min(oldest, record.timestamp());
          reader.pause(List.of(partition));
        }
      }
    }
    return oldest == Long.MAX_VALUE ? Optional.empty() : Optional.of(Instant.ofEpochMilli(oldest));
  }

  private Consumer<byte[], byte[]> consumer() {
    Consumer<byte[], byte[]> known = consumer;
    if (known == null) {
      known = Consumers.reader(connection, "record-times");
      consumer = known;
    }
    return known;
  }

  @Override
  public synchronized void close() {
    if (consumer != null) {
      consumer.close(CloseOptions.timeout(Duration.ofSeconds(1)));
    }
  }
}
