package org.pactwatch.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.pactwatch.stream.Sink.eventually;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PumpTest {
  private final KafkaConnection kafka = TestBroker.connection();
  private static final Backoff SHORT = new Backoff(Duration.ofMillis(10), Duration.ofMillis(50));

  /** Groups are told apart by test, as topics are. */
  private final String group = "group-" + java.util.UUID.randomUUID();

  private final List<AutoCloseable> open = new ArrayList<>();
  private final Lag lag = closing(new Lag(kafka, Note.TIMEOUT));
  private final DeadLetterBox letters =
      closing(new DeadLetterBox(kafka, Clock.systemUTC(), Note.TIMEOUT));

  @AfterEach
  void closeAll() throws Exception {
    Collections.reverse(open);
    for (AutoCloseable c : open) {
      c.close();
    }
  }

  @Test
  void everyRecordHasItsEffectAndKeysKeepTheirOrder() throws Exception {
    Topic<Note> topic = Note.topic(3);
    publish(topic, 0, 500);
    Sink sink = new Sink();
    pump(topic, group, sink);
    assertThat(drained(group, topic)).isTrue();
    assertThat(sink.taken()).hasSize(500);
    for (int k = 0; k < 10; k++) {
      String key = "key-" + k;
      assertThat(sink.taken().stream().filter(d -> key.equals(d.key())))
          .extracting(d -> d.value().number())
          .isSorted()
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void aNewPumpGoesOnWhereTheGroupStopped() throws Exception {
    Topic<Note> topic = Note.topic(2);
    publish(topic, 0, 20);
    Sink first = new Sink();
    Pump<Note> pump = pump(topic, group, first);
    assertThat(drained(group, topic)).isTrue();
    pump.close();
    assertThat(pump.isRunning()).isFalse();
    publish(topic, 20, 30);
    Sink second = new Sink();
    pump(topic, group, second);
    assertThat(drained(group, topic)).isTrue();
    assertThat(second.numbers()).containsExactlyInAnyOrderElementsOf(numbers(20, 30));
  }

  @Test
  void theStoresOwnPositionComesBeforeTheGroups() throws Exception {
    Topic<Note> topic = Note.topic(1);
    publish(topic, 0, 10);
    Sink sink = new Sink();
    AtomicInteger asked = new AtomicInteger();
    Positions positions =
        (t, p) -> {
          if (asked.incrementAndGet() == 1) {
            throw new IllegalStateException("store is starting");
          }
          return OptionalLong.of(7);
        };
    Pump<Note> pump = closing(new Pump<>(kafka, topic, settings(group), sink, positions));
    pump.start();
    assertThat(drained(group, topic)).isTrue();
    assertThat(sink.numbers()).containsExactly(7, 8, 9);
  }

  @Test
  void aGroupThatACrashLeftBehindItsStoreIsBroughtUpWithoutAnotherRecord() throws Exception {
    Topic<Note> topic = Note.topic(2);
    publish(topic, 0, 10);
    long[] stored = new long[2];
    Positions positions = (t, p) -> OptionalLong.of(stored[p]);
    pump(
        topic,
        "another " + group,
        batch -> batch.forEach(d -> stored[d.partition()] = d.offset() + 1));
    assertThat(drained("another " + group, topic)).isTrue();

    Sink sink = new Sink();
    Pump<Note> pump = closing(new Pump<>(kafka, topic, settings(group), sink, positions));
    pump.start();
    assertThat(drained(group, topic)).isTrue();
    assertThat(sink.taken()).isEmpty();
    assertThat(pump.failure()).isEmpty();
  }

  @Test
  void aFaultThatPassesIsTriedAgainUntilItHasPassed() throws Exception {
    Topic<Note> topic = Note.topic(1);
    publish(topic, 0, 3);
    Sink sink = new Sink();
    AtomicInteger attempts = new AtomicInteger();
    Pump<Note> pump =
        pump(
            topic,
            group,
            batch -> {
              if (attempts.incrementAndGet() < 6) {
                throw new TransientFailure("database is starting", new IllegalStateException());
              }
              sink.apply(batch);
            });
    assertThat(drained(group, topic)).isTrue();
    assertThat(sink.numbers()).containsExactly(0, 1, 2);
    assertThat(letters.count(topic)).isZero();
    assertThat(pump.tally()).isEqualTo(new PumpTally(3, 0, 5));
  }

  @Test
  void onlyTheGuiltyRecordsOfABatchAreSetAside() throws Exception {
    Topic<Note> topic = Note.topic(1);
    publish(topic, 0, 100);
    Set<Integer> done = ConcurrentHashMap.newKeySet();
    pump(
        topic,
        group,
        batch -> {
          for (Delivery<Note> d : batch) {
            if (d.value().number() % 10 == 3) {
              throw new IllegalArgumentException("cannot bear " + d.value().number());
            }
            done.add(d.value().number());
          }
        });
    assertThat(drained(group, topic)).isTrue();
    assertThat(done).hasSize(90).noneMatch(n -> n % 10 == 3);
    assertThat(letters.count(topic)).isEqualTo(10);
  }

  @Test
  void aSlowEffectKeepsItsPartitionsAndIsNotGivenMore() throws Exception {
    Topic<Note> topic = Note.topic(1);
    publish(topic, 0, 10);
    AtomicInteger calls = new AtomicInteger();
    CountDownLatch go = new CountDownLatch(1);
    Sink sink = new Sink();
    pump(
        topic,
        group,
        batch -> {
          calls.incrementAndGet();
          go.await();
          sink.apply(batch);
        });
    assertThat(eventually(() -> calls.get() == 1)).isTrue();
    publish(topic, 10, 20);
    Thread.sleep(2_500);
    assertThat(calls).hasValue(1);
    go.countDown();
    assertThat(drained(group, topic)).isTrue();
    assertThat(sink.numbers()).containsExactlyElementsOf(numbers(0, 20));
  }

  @Test
  void aStopWaitsForTheBatchAtWorkAndCommitsIt() throws Exception {
    Topic<Note> topic = Note.topic(1);
    publish(topic, 0, 5);
    CountDownLatch begun = new CountDownLatch(1);
    Pump<Note> pump =
        pump(
            topic,
            group,
            batch -> {
              begun.countDown();
              Thread.sleep(500);
            });
    assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
    pump.close();
    assertThat(pump.isRunning()).isFalse();
    assertThat(lag.records(group, topic)).isZero();
  }

  @Test
  void aStopGivesUpABatchThatDoesNotEndAndItComesAgain() throws Exception {
    Topic<Note> topic = Note.topic(1);
    publish(topic, 0, 5);
    CountDownLatch begun = new CountDownLatch(1);
    Pump<Note> pump =
        new Pump<>(
            kafka,
            topic,
            settings(group).withStopGrace(Duration.ofMillis(200)),
            batch -> {
              begun.countDown();
              Thread.sleep(60_000);
            });
    pump.start();
    assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
    Instant before = Instant.now();
    pump.close();
    assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(10));
    assertThat(pump.isRunning()).isFalse();
    assertThat(lag.records(group, topic)).isEqualTo(5);
    assertThat(letters.count(topic)).isZero();
  }

  @Test
  void aStopEndsTheWaitForAFaultToPass() throws Exception {
    Topic<Note> topic = Note.topic(1);
    publish(topic, 0, 1);
    CountDownLatch begun = new CountDownLatch(1);
    Backoff hours = new Backoff(Duration.ofHours(1), Duration.ofHours(2));
    Pump<Note> pump =
        new Pump<>(
            kafka,
            topic,
            settings(group).withBackoff(hours),
            batch -> {
              begun.countDown();
              throw new TransientFailure("down", new IllegalStateException());
            });
    pump.start();
    assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
    pump.close();
    assertThat(pump.isRunning()).isFalse();
    assertThat(lag.records(group, topic)).isEqualTo(1);
  }

  @Test
  void pumpsOfAGroupShareTheWorkAndGiveItBack() throws Exception {
    Topic<Note> topic = Note.topic(4);
    Sink one = new Sink();
    Sink two = new Sink();
    pump(topic, group, one);
    Pump<Note> second = pump(topic, group, two);
    int n = 0;
    Instant end = Instant.now().plusSeconds(60);
    while (one.taken().isEmpty() || two.taken().isEmpty()) {
      assertThat(Instant.now()).isBefore(end);
      publish(topic, n, n += 50);
      Thread.sleep(20);
    }
    second.close();
    publish(topic, n, n += 50);
    assertThat(drained(group, topic)).isTrue();
    List<Integer> all = new ArrayList<>(one.numbers());
    all.addAll(two.numbers());
    assertThat(all).containsAll(numbers(0, n));
  }

  @Test
  void anEffectThatBreaksTheProgramEndsThePumpAndSaysWhy() throws Exception {
    Topic<Note> topic = Note.topic(1);
    publish(topic, 0, 1);
    Pump<Note> pump =
        pump(
            topic,
            group,
            batch -> {
              throw new NoClassDefFoundError("org/example/Gone");
            });
    assertThat(eventually(() -> !pump.isRunning())).isTrue();
    assertThat(pump.failure())
        .get()
        .hasToString(
            "java.lang.IllegalStateException: effect failed in a way that cannot be handled");
    assertThat(lag.records(group, topic)).isEqualTo(1);
  }

  @Test
  void aPumpThatWasNeverStartedCloses() {
    Pump<Note> pump = new Pump<>(kafka, Note.topic(1), settings(group), new Sink());
    pump.close();
    assertThat(pump.isRunning()).isFalse();
  }

  @Test
  void aRecordThatIsTooLargeIsRefusedBeforeAnyIsSent() {
    Topic<Note> topic = Note.topic(1);
    RecordPublisher<Note> publisher = closing(new RecordPublisher<>(kafka, topic, Note.TIMEOUT));
    String large = "x".repeat(Topic.MAX_RECORD_BYTES);
    assertThatExceptionOfType(OversizedRecordException.class)
        .isThrownBy(() -> publisher.publishAll(List.of(new Note("a", 1), new Note(large, 2))))
        .withMessageContaining("record is too large: topic=" + topic.name());
    assertThat(lag.records(group, topic)).isZero();
  }

  @Test
  void theLargestRecordGoesThrough() throws Exception {
    Topic<Note> topic = Note.topic(1);
    String large =
        new java.util.Random(1)
            .ints(Topic.MAX_RECORD_BYTES - 100, 'a', 'z')
            .collect(StringBuilder::new, (b, c) -> b.append((char) c), StringBuilder::append)
            .toString();
    try (RecordPublisher<String> publisher =
        new RecordPublisher<>(kafka, large(topic), Note.TIMEOUT)) {
      publisher.publish(large);
    }
    List<String> taken = Collections.synchronizedList(new ArrayList<>());
    Pump<String> pump =
        closing(
            new Pump<>(
                kafka, large(topic), settings(group), b -> b.forEach(d -> taken.add(d.value()))));
    pump.start();
    assertThat(drained(group, topic)).isTrue();
    assertThat(taken).containsExactly(large);
  }

  @Test
  void unreachableBrokersAreAFaultThatPasses() {
    RecordPublisher<Note> publisher =
        closing(
            new RecordPublisher<>(
                KafkaConnection.to("127.0.0.1:1"), Note.topic(1), Duration.ofMillis(500)));
    assertThatExceptionOfType(TransientFailure.class)
        .isThrownBy(() -> publisher.publish(new Note("a", 1)))
        .withMessageContaining("Kafka did not take records for notes-");
  }

  private static Topic<String> large(Topic<Note> topic) {
    return new Topic<>(topic.name(), String.class, 1, s -> "k", 1, Duration.ofHours(1), false);
  }

  private boolean drained(String group, Topic<?> topic) throws Exception {
    return eventually(() -> lag.records(group, topic) == 0);
  }

  private void publish(Topic<Note> topic, int from, int to) {
    try (RecordPublisher<Note> publisher = new RecordPublisher<>(kafka, topic, Note.TIMEOUT)) {
      publisher.publishAll(
          numbers(from, to).stream().map(n -> new Note("key-" + n % 10, n)).toList());
    }
  }

  private Pump<Note> pump(Topic<Note> topic, String g, Effect<Note> effect) {
    Pump<Note> pump = closing(new Pump<>(kafka, topic, settings(g), effect));
    pump.start();
    return pump;
  }

  private static PumpSettings settings(String group) {
    return PumpSettings.of("notes", group, "0.1-test").withBackoff(SHORT);
  }

  private static List<Integer> numbers(int from, int to) {
    return IntStream.range(from, to).boxed().toList();
  }

  private <C extends AutoCloseable> C closing(C closeable) {
    open.add(closeable);
    return closeable;
  }
}
