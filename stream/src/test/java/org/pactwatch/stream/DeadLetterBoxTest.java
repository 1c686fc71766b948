package org.pactwatch.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.pactwatch.stream.Sink.eventually;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeadLetterBoxTest {
  private final KafkaConnection kafka = TestBroker.connection();

  private final Topic<Note> topic = Note.topic(2);
  private final PumpSettings settings = PumpSettings.of("reader", "box-" + topic.name(), "0.1");
  private final DeadLetterBox box = new DeadLetterBox(kafka, Clock.systemUTC(), Note.TIMEOUT);
  private final Lag lag = new Lag(kafka, Note.TIMEOUT);

  @AfterEach
  void close() {
    box.close();
    lag.close();
  }

  @Test
  void aLetterThatIsReplayedHasItsEffectAndWaitsNoMore() throws Exception {
    AtomicBoolean mended = new AtomicBoolean();
    Sink sink = new Sink();
    try (Pump<Note> pump = pump(refusingOdd(mended, sink))) {
      publish(4);
      assertThat(caughtUp()).isTrue();
      assertThat(waiting()).extracting(DeadLetter::reason).containsExactly("odd 1", "odd 3");
      mended.set(true);
      box.replay(waiting().get(1), "ann", "mended");
      assertThat(eventually(() -> sink.numbers().contains(3))).isTrue();
      assertThat(pump.failure()).isEmpty();
    }
    assertThat(sink.numbers()).containsExactlyInAnyOrder(0, 2, 3);
    assertThat(waiting()).extracting(DeadLetter::reason).containsExactly("odd 1");
    assertThat(box.count(topic)).isEqualTo(1);
    assertThat(box.find(topic, 1)).isEmpty();
  }

  @Test
  void aLetterThatFailsAgainTellsHowOftenItWasReplayed() throws Exception {
    AtomicBoolean never = new AtomicBoolean();
    try (Pump<Note> pump = pump(refusingOdd(never, new Sink()))) {
      publish(2);
      assertThat(caughtUp()).isTrue();
      DeadLetter first = waiting().get(0);
      assertThat(first.replays()).isZero();
      box.replay(first, "ann", "");
      assertThat(eventually(() -> pump.tally().deadLetters() == 2)).isTrue();
      assertThat(eventually(() -> waiting().size() == 1)).isTrue();
    }
    DeadLetter again = waiting().get(0);
    assertThat(again.replays()).isEqualTo(1);
    assertThat(again.reason()).isEqualTo("odd 1");
    assertThat(again.id()).isEqualTo(topic.name() + ":1");
    assertThat(again.key()).isEqualTo("key-1");
    assertThat(again.build()).isEqualTo("0.1");
    assertThat(again.attempt()).isEqualTo("1");
    assertThat(again.pump()).isEqualTo("reader");
    assertThat(again.stackTrace()).contains("DeadLetterBoxTest");
  }

  @Test
  void whatIsDroppedIsRemovedUpToTheFirstThatWaits() throws Exception {
    try (Pump<Note> pump = pump(refusingOdd(new AtomicBoolean(), new Sink()))) {
      publish(6);
      assertThat(caughtUp()).isTrue();
      assertThat(pump.tally().deadLetters()).isEqualTo(3);
    }
    List<DeadLetter> letters = waiting();
    box.drop(letters.get(0), "ann", "of no use");
    box.drop(letters.get(2), "ann", "of no use");
    box.trim(topic);
    assertThat(box.count(topic)).isEqualTo(1);
    assertThat(waiting()).extracting(DeadLetter::id).containsExactly(letters.get(1).id());
    box.drop(letters.get(1), "ann", "of no use");
    box.trim(topic);
    assertThat(box.count(topic)).isZero();
    assertThat(waiting()).isEmpty();
  }

  @Test
  void aRecordThatCouldNotBeReadIsReplayedByteForByte() throws Exception {
    byte[] torn = "{\"about\":\"a\",".getBytes(StandardCharsets.UTF_8);
    try (Producer<byte[], byte[]> producer = Producers.durable(kafka, "test", Note.TIMEOUT)) {
      ProducerRecord<byte[], byte[]> record =
          new ProducerRecord<>(topic.name(), 0, new byte[] {'k'}, torn);
      topic.codec().stamp(record.headers());
      producer.send(record).get();
    }
    try (Pump<Note> pump = pump(new Sink())) {
      assertThat(caughtUp()).isTrue();
      box.replay(waiting().get(0), "ann", "");
      assertThat(eventually(() -> pump.tally().deadLetters() == 2)).isTrue();
      assertThat(eventually(() -> waiting().size() == 1)).isTrue();
    }
    DeadLetter letter = waiting().get(0);
    assertThat(letter.value()).isEqualTo(torn);
    assertThat(letter.stage()).isEqualTo("VALUE_CONVERTER");
    assertThat(letter.headers().headers(JsonCodec.VERSION_HEADER)).hasSize(1);
  }

  @Test
  void whatWasTooLargeToBeKeptIsNotReplayed() throws Exception {
    try (Producer<byte[], byte[]> producer = Producers.durable(kafka, "test", Note.TIMEOUT)) {
      byte[] huge = "0".repeat(Topic.MAX_LETTER_BYTES - 1_000).getBytes(StandardCharsets.UTF_8);
      producer.send(new ProducerRecord<>(topic.name(), 0, null, huge)).get();
    }
    try (Pump<Note> pump = pump(new Sink())) {
      assertThat(caughtUp()).isTrue();
      assertThat(pump.failure()).isEmpty();
    }
    DeadLetter letter = waiting().get(0);
    assertThat(letter.isDropped()).isTrue();
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> box.replay(letter, "ann", ""))
        .withMessageContaining("too large");
  }

  private static Effect<Note> refusingOdd(AtomicBoolean mended, Sink sink) {
    return batch -> {
      for (Delivery<Note> d : batch) {
        if (d.value().number() % 2 == 1 && !mended.get()) {
          throw new IllegalArgumentException("odd " + d.value().number());
        }
      }
      sink.apply(batch);
    };
  }

  private Pump<Note> pump(Effect<Note> effect) {
    // One by one, so that what stands beside a refused record is applied once.
    Pump<Note> pump = new Pump<>(kafka, topic, settings.withBatch(1), effect);
    pump.start();
    return pump;
  }

  private void publish(int count) {
    try (RecordPublisher<Note> publisher = new RecordPublisher<>(kafka, topic, Note.TIMEOUT)) {
      for (int i = 0; i < count; i++) {
        publisher.publish(new Note("key-1", i));
      }
    }
  }

  private boolean caughtUp() throws Exception {
    return eventually(() -> lag.records(settings.group(), topic) == 0);
  }

  private List<DeadLetter> waiting() {
    List<DeadLetter> letters = new ArrayList<>();
    box.waiting(topic, letters::add);
    return letters;
  }
}
