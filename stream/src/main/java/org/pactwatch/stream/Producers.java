package org.pactwatch.stream;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Producers that lose and repeat nothing as long as they live. */
final class Producers {
  private Producers() {}

  static Producer<byte[], byte[]> durable(
      KafkaConnection connection, String clientId, Duration timeout) {
    int millis = Math.toIntExact(timeout.toMillis());
    Map<String, Object> settings =
        Map.ofEntries(
            // One request at a time: a retry can never be overtaken, and records that wait for it
            // make a larger batch.
            Map.entry(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1),
            Map.entry(ProducerConfig.BATCH_SIZE_CONFIG, 128 * 1024),
            Map.entry(ProducerConfig.CLIENT_ID_CONFIG, clientId),
            Map.entry(ProducerConfig.ACKS_CONFIG, "all"),
            Map.entry(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true),
            // Has a form in plain Java, for places where native libraries cannot be loaded.
            Map.entry(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4"),
            Map.entry(ProducerConfig.LINGER_MS_CONFIG, 0),
            Map.entry(ProducerConfig.MAX_BLOCK_MS_CONFIG, millis),
            Map.entry(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, Math.max(1, millis / 3)),
            Map.entry(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, millis),
            Map.entry(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topic.MAX_LETTER_BYTES));
    return new KafkaProducer<>(
        connection.with(settings), new ByteArraySerializer(), new ByteArraySerializer());
  }
}
