package org.pactwatch.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pactwatch.stream.Sink.eventually;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class DeadLettersTest {
  private final KafkaConnection kafka = TestBroker.connection();
  private static final PumpSettings SETTINGS = PumpSettings.of("reader", "dead", "0.1-test");

  @Test
  void recordsThatCannotBeReadGoAsideWithTheReasonAndTheOthersGoThrough() throws Exception {
    Topic<Note> topic = Note.topic(1);
    try (Producer<byte[], byte[]> producer = Producers.durable(kafka, "test", Note.TIMEOUT)) {
      producer.send(record(topic, "1", "{\"about\":\"a\",\"number\":0}"));
      producer.send(record(topic, "1", "{\"about\":")).get();
      producer.send(record(topic, "99", "{\"about\":\"a\",\"number\":2}"));
      producer.send(record(topic, "1", "{\"about\":\"a\",\"number\":3}")).get();
    }
    Sink sink = new Sink();
    carryAll(topic, sink);
    assertThat(sink.numbers()).containsExactly(0, 3);
    List<ConsumerRecord<byte[], byte[]>> letters = letters(topic);
    assertThat(letters).hasSize(2);
    ConsumerRecord<byte[], byte[]> malformed = letters.get(0);
    assertThat(new String(malformed.value(), StandardCharsets.UTF_8)).isEqualTo("{\"about\":");
    assertThat(new String(malformed.key(), StandardCharsets.UTF_8)).isEqualTo("key");
    assertThat(header(malformed, JsonCodec.VERSION_HEADER)).isEqualTo("1");
    assertThat(header(malformed, "__connect.errors.topic")).isEqualTo(topic.name());
    assertThat(header(malformed, "__connect.errors.partition")).isEqualTo("0");
    assertThat(header(malformed, "__connect.errors.offset")).isEqualTo("1");
    assertThat(header(malformed, "__connect.errors.connector.name")).isEqualTo("reader");
    assertThat(header(malformed, "__connect.errors.task.id")).isEqualTo("0");
    assertThat(header(malformed, "__connect.errors.stage")).isEqualTo("VALUE_CONVERTER");
    assertThat(header(malformed, "__connect.errors.class.name"))
        .isEqualTo(JsonCodec.class.getName());
    assertThat(header(malformed, "__connect.errors.exception.class.name"))
        .isEqualTo(UndecodableException.class.getName());
    assertThat(header(malformed, "__connect.errors.exception.message"))
        .startsWith("record is no Note: ");
    assertThat(header(malformed, "__connect.errors.exception.stacktrace"))
        .contains("at org.pactwatch.stream.JsonCodec.decode");
    assertThat(header(malformed, "pactwatch.errors.attempt")).isEqualTo("1");
    assertThat(header(malformed, "pactwatch.errors.build")).isEqualTo("0.1-test");
    assertThat(header(letters.get(1), "__connect.errors.exception.message"))
        .isEqualTo("record has schema version 99, this build knows 1 to 1");
  }

  @Test
  void aRecordWhoseEffectFailsForGoodTellsWhatFailed() throws Exception {
    Topic<Note> topic = Note.topic(1);
    try (RecordPublisher<Note> publisher = new RecordPublisher<>(kafka, topic, Note.TIMEOUT)) {
      publisher.publish(new Note("a", 1));
    }
    carryAll(
        topic,
        batch -> {
          throw new IllegalStateException();
        });
    ConsumerRecord<byte[], byte[]> letter = letters(topic).get(0);
    assertThat(header(letter, "__connect.errors.stage")).isEqualTo("TASK_PUT");
    assertThat(header(letter, "__connect.errors.exception.message"))
        .isEqualTo("IllegalStateException");
  }

  @Test
  void aRecordTooLargeForALetterLeavesItsPlaceAndItsReason() throws Exception {
    Topic<Note> topic = Note.topic(1);
    int size = Topic.MAX_LETTER_BYTES - 1_000;
    try (Producer<byte[], byte[]> producer = Producers.durable(kafka, "test", Note.TIMEOUT)) {
      producer.send(record(topic, "1", "0".repeat(size))).get();
    }
    carryAll(topic, new Sink());
    ConsumerRecord<byte[], byte[]> letter = letters(topic).get(0);
    assertThat(letter.value()).isNull();
    assertThat(header(letter, DeadLetters.DROPPED)).isEqualTo(Integer.toString(size));
    assertThat(header(letter, "__connect.errors.offset")).isEqualTo("0");
  }

  @Test
  void oneMalformedAmongAHundredGoesAsideAndAllOthersGoThrough() throws Exception {
    Topic<Note> topic = Note.topic(4);
    List<String> malformed = new ArrayList<>();
    List<Integer> good = new ArrayList<>();
    try (Producer<byte[], byte[]> producer = Producers.durable(kafka, "test", Note.TIMEOUT)) {
      for (int i = 0; i < 10_000; i++) {
        String json = "{\"about\":\"k\",\"number\":" + i + (i % 100 == 37 ? "" : "}");
        ProducerRecord<byte[], byte[]> record =
            new ProducerRecord<>(topic.name(), i % 4, bytes("k" + i), bytes(json));
        record.headers().add(JsonCodec.VERSION_HEADER, bytes("1"));
        producer.send(record);
        if (i % 100 == 37) {
          malformed.add("k" + i);
        } else {
          good.add(i);
        }
      }
      producer.flush();
    }
    Sink sink = new Sink();
    carryAll(topic, sink);
    assertThat(sink.numbers()).containsExactlyInAnyOrderElementsOf(good);
    List<ConsumerRecord<byte[], byte[]>> letters = letters(topic);
    assertThat(letters)
        .extracting(l -> new String(l.key(), StandardCharsets.UTF_8))
        .containsExactlyInAnyOrderElementsOf(malformed);
    assertThat(letters)
        .allMatch(l -> header(l, DeadLetters.PREFIX + "exception.message").contains("is no Note"));
  }

  private void carryAll(Topic<Note> topic, Effect<Note> effect) throws Exception {
    try (Lag lag = new Lag(kafka, Note.TIMEOUT);
        Pump<Note> pump = new Pump<>(kafka, topic, SETTINGS, effect)) {
      pump.start();
      assertThat(eventually(() -> lag.records(SETTINGS.group(), topic) == 0)).isTrue();
    }
  }

  private List<ConsumerRecord<byte[], byte[]>> letters(Topic<?> topic) {
    try (Consumer<byte[], byte[]> consumer =
        Consumers.of(kafka, PumpSettings.of("letters", "letters", "test"))) {
      TopicPartition partition = new TopicPartition(topic.deadLetters(), 0);
      consumer.assign(Set.of(partition));
      long end = Objects.requireNonNull(consumer.endOffsets(Set.of(partition)).get(partition));
      List<ConsumerRecord<byte[], byte[]>> letters = new ArrayList<>();
      consumer.seekToBeginning(Set.of(partition));
      while (consumer.position(partition) < end) {
        consumer.poll(Duration.ofMillis(200)).forEach(letters::add);
      }
      return letters;
    }
  }

  private static ProducerRecord<byte[], byte[]> record(
      Topic<?> topic, String version, String json) {
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(topic.name(), bytes("key"), bytes(json));
    record.headers().add(JsonCodec.VERSION_HEADER, bytes(version));
    return record;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
    return new String(
        Objects.requireNonNull(record.headers().lastHeader(name), name).value(),
        StandardCharsets.UTF_8);
  }
}
