package org.pactwatch.stream;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.header.Headers;

/**
 * Sets aside records that cannot be handled, with their own headers and those that Kafka Connect
 * gives its dead letters (KIP-298), so that its tools understand them.
 */
final class DeadLetters implements AutoCloseable {
  static final String PREFIX = "__connect.errors.";
  static final String ATTEMPT = "pactwatch.errors.attempt";
  static final String BUILD = "pactwatch.errors.build";

  /** Present where the value was too large for a dead letter; its size in bytes. */
  static final String DROPPED = "pactwatch.errors.value.dropped";

  /** How many times the record has been put back on its topic; stays on it from then on. */
  static final String REPLAYS = "pactwatch.replays";

  private static final int MAX_MESSAGE = 4 * 1024;
  private static final int MAX_STACK_TRACE = 16 * 1024;
  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  /** Where a record failed, in the words of Connect's {@code Stage}. */
  enum At {
    VALUE_CONVERTER,
    TASK_PUT
  }

  private final String topic;
  private final PumpSettings settings;
  private final Producer<byte[], byte[]> producer;

  DeadLetters(KafkaConnection connection, String topic, PumpSettings settings) {
    this.topic = topic;
    this.settings = settings;
    this.producer = Producers.durable(connection, "dead-letters-" + settings.name(), TIMEOUT);
  }

  /**
   * Stores the record among the dead letters.
   *
   * @param by what failed on it
   * @throws ExecutionException if Kafka does not take it
   */
  void store(
      ConsumerRecord<byte[], byte[]> record, At at, Class<?> by, Throwable cause, int attempt)
      throws ExecutionException, InterruptedException {
    ProducerRecord<byte[], byte[]> letter =
        new ProducerRecord<>(topic, null, record.key(), record.value(), record.headers());
    Headers headers = letter.headers();
    put(headers, PREFIX + "topic", record.topic());
    put(headers, PREFIX + "partition", Integer.toString(record.partition()));
    put(headers, PREFIX + "offset", Long.toString(record.offset()));
    put(headers, PREFIX + "connector.name", settings.name());
    put(headers, PREFIX + "task.id", "0");
    put(headers, PREFIX + "stage", at.name());
    put(headers, PREFIX + "class.name", by.getName());
    put(headers, PREFIX + "exception.class.name", cause.getClass().getName());
    put(headers, PREFIX + "exception.message", limited(message(cause), MAX_MESSAGE));
    put(headers, PREFIX + "exception.stacktrace", limited(stackTrace(cause), MAX_STACK_TRACE));
    put(headers, ATTEMPT, Integer.toString(attempt));
    put(headers, BUILD, settings.build());
    send(letter);
  }

  private void send(ProducerRecord<byte[], byte[]> letter)
      throws ExecutionException, InterruptedException {
    try {
      producer.send(letter).get();
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof RecordTooLargeException) || letter.value() == null) {
        throw e;
      }
      // What came compressed may be too large to send on; its place still tells where it is.
      // Headers that were sent cannot be added to.
      ProducerRecord<byte[], byte[]> bare =
          new ProducerRecord<>(
              topic, null, letter.key(), null, List.of(letter.headers().toArray()));
      put(bare.headers(), DROPPED, Integer.toString(letter.value().length));
      producer.send(bare).get();
    }
  }

  /** Whether the header tells of a failure, and not of the record itself. */
  static boolean isOwn(String header) {
    return header.startsWith(PREFIX)
        || header.startsWith("pactwatch.errors.")
        || header.equals(REPLAYS);
  }

  private static void put(Headers headers, String name, String value) {
    headers.remove(name);
    headers.add(name, value.getBytes(StandardCharsets.UTF_8));
  }

  static String message(Throwable cause) {
    String message = cause.getMessage();
    return message == null ? cause.getClass().getSimpleName() : message;
  }

  private static String stackTrace(Throwable cause) {
    StringWriter trace = new StringWriter();
    cause.printStackTrace(new PrintWriter(trace));
    return trace.toString();
  }

  private static String limited(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length);
  }

  @Override
  public void close() {
    producer.close(Duration.ofSeconds(1));
  }
}
