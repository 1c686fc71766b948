package org.pactwatch.stream;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Consumers whose offsets are committed by hand. */
final class Consumers {
  private static final int FETCH_BYTES = 16 * 1024 * 1024;

  /** A reader that wants single records is not to fetch a partition's worth of them. */
  private static final int READER_PARTITION_BYTES = 256 * 1024;

  private Consumers() {}

  /** One that belongs to no group, reads what it is pointed at, and commits nothing. */
  static Consumer<byte[], byte[]> reader(KafkaConnection connection, String clientId) {
    Map<String, Object> own = new HashMap<>();
    own.put(ConsumerConfig.CLIENT_ID_CONFIG, clientId);
    own.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    own.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    own.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    own.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, FETCH_BYTES);
    own.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, READER_PARTITION_BYTES);
    return new KafkaConsumer<>(
        connection.with(own), new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  static Consumer<byte[], byte[]> of(KafkaConnection connection, PumpSettings settings) {
    Map<String, Object> own = new HashMap<>();
    own.put(ConsumerConfig.CLIENT_ID_CONFIG, settings.name());
    own.put(ConsumerConfig.GROUP_ID_CONFIG, settings.group());
    own.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    own.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    own.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    own.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, settings.batch());
    own.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, FETCH_BYTES);
    own.put(
        ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
        CooperativeStickyAssignor.class.getName());
    // A member that was killed holds its partitions no longer than this.
    own.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
    own.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 2_000);
    if (settings.instance() != null) {
      own.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, settings.instance());
    }
    return new KafkaConsumer<>(
        connection.with(own), new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }
}
