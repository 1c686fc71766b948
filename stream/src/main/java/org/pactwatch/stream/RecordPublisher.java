package org.pactwatch.stream;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.InterruptException;

/** Puts records on a topic and returns when they are durable. Thread-safe. */
public final class RecordPublisher<T> implements AutoCloseable {
  private static final Duration CLOSE = Duration.ofSeconds(2);

  private final Topic<T> topic;
  private final JsonCodec<T> codec;
  private final Producer<byte[], byte[]> producer;

  /**
   * @param timeout how long a record may take to become durable
   */
  public RecordPublisher(KafkaConnection connection, Topic<T> topic, Duration timeout) {
    this.topic = topic;
    this.codec = topic.codec();
    this.producer = Producers.durable(connection, "publish-" + topic.name(), timeout);
  }

  /** Like {@link #publishAll} for one record. */
  public void publish(T value) {
    publishAll(List.of(value));
  }

  /**
   * Puts the records on the topic in this order. Blocks until every one is stored on all replicas
   * in sync.
   *
   * @throws OversizedRecordException if one of them is too large; then none was sent
   * @throws TransientFailure if the brokers did not take one in time; then some may have been
   *     stored, and all should be sent again
   */
  public void publishAll(Collection<? extends T> values) {
    List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>(values.size());
    for (T value : values) {
      records.add(encode(value));
    }
    try {
      List<Future<RecordMetadata>> sent = new ArrayList<>(records.size());
      records.forEach(r -> sent.add(producer.send(r)));
      for (Future<RecordMetadata> s : sent) {
        s.get();
      }
    } catch (ExecutionException e) {
      throw failure(e.getCause() == null ? e : e.getCause());
    } catch (InterruptedException | InterruptException e) {
      Thread.currentThread().interrupt();
      throw new TransientFailure("interrupted while publishing to " + topic.name(), e);
    }
  }

  private ProducerRecord<byte[], byte[]> encode(T value) {
    String key = topic.key().apply(value);
    byte[] bytes = codec.encode(value);
    if (bytes.length > Topic.MAX_RECORD_BYTES) {
      throw new OversizedRecordException(topic.name(), key, bytes.length);
    }
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(topic.name(), key.getBytes(StandardCharsets.UTF_8), bytes);
    codec.stamp(record.headers());
    return record;
  }

  private RuntimeException failure(Throwable cause) {
    String message = "Kafka did not take records for " + topic.name() + ": " + cause.getMessage();
    return Faults.pass(cause)
        ? new TransientFailure(message, cause)
        : new IllegalStateException(message, cause);
  }

  /** Gives up what has not been taken yet after a short wait. */
  @Override
  public void close() {
    producer.close(CLOSE);
  }
}
