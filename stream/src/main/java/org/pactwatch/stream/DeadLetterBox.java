package org.pactwatch.stream;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.header.Header;

/**
 * The dead letters of all topics, for people who look after them. A letter waits until it is
 * replayed or dropped; which of the two, by whom and why is kept on a topic of its own. For one
 * thread at a time; several processes may be at it.
 */
public final class DeadLetterBox implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration CLOSE = Duration.ofSeconds(1);

  private final org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> reader;
  private final Producer<byte[], byte[]> producer;
  private final RecordPublisher<Settlement> settlements;
  private final Admin admin;
  private final Clock clock;
  private final Duration timeout;

  /**
   * @param timeout how long the brokers may take to answer
   */
  public DeadLetterBox(KafkaConnection connection, Clock clock, Duration timeout) {
    this.reader = Consumers.reader(connection, "dead-letter-box");
    this.producer = Producers.durable(connection, "dead-letter-replay", timeout);
    this.settlements = new RecordPublisher<>(connection, Settlement.TOPIC, timeout);
    this.admin = Admin.create(connection.adminProperties(timeout));
    this.clock = clock;
    this.timeout = timeout;
  }

  /**
   * Gives the letters of a topic that wait, the oldest first. Only one of them is held at a time.
   *
   * @throws TransientFailure if the brokers do not answer in time
   */
  public void waiting(Topic<?> topic, Consumer<DeadLetter> each) {
    Map<String, Settlement> settled = settled();
    scan(
        partition(topic),
        Long.MIN_VALUE,
        record -> {
          DeadLetter letter = new DeadLetter(topic, record);
          if (!isSettled(letter, settled)) {
            each.accept(letter);
          }
        });
  }

  /** How many letters of a topic wait. */
  public long count(Topic<?> topic) {
    return answered(
        () -> {
          TopicPartition partition = partition(topic);
          reader.assign(Set.of(partition));
          Map<TopicPartition, Long> first = reader.beginningOffsets(Set.of(partition), timeout);
          Map<TopicPartition, Long> end = reader.endOffsets(Set.of(partition), timeout);
          long from = first.getOrDefault(partition, 0L);
          long to = end.getOrDefault(partition, 0L);
          Map<String, Settlement> settled = from == to ? Map.of() : settled();
          long done =
              settled.keySet().stream()
                  .filter(id -> id.startsWith(topic.shortName() + ":"))
                  .mapToLong(id -> Long.parseLong(id.substring(id.lastIndexOf(':') + 1)))
                  .filter(offset -> offset >= from && offset < to)
                  .count();
          return to - from - done;
        });
  }

  /** The letter of a topic at this place, if it waits. */
  public Optional<DeadLetter> find(Topic<?> topic, long offset) {
    List<DeadLetter> found = new ArrayList<>();
    Map<String, Settlement> settled = settled();
    scanOne(
        partition(topic),
        offset,
        record -> {
          DeadLetter letter = new DeadLetter(topic, record);
          if (!isSettled(letter, settled)) {
            found.add(letter);
          }
        });
    return found.stream().findFirst();
  }

  /**
   * Puts the letter's record back on its topic, as it was, and settles the letter. After a crash in
   * between it waits on, and its record comes twice, which does no harm.
   *
   * @throws IllegalArgumentException if it was too large to be kept
   * @throws TransientFailure if the brokers do not take it in time; then it waits on
   */
  public void replay(DeadLetter letter, String by, String reason) {
    if (letter.isDropped()) {
      throw new IllegalArgumentException(letter.id() + " was too large to be kept");
    }
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(letter.topic().name(), null, letter.rawKey(), letter.value());
    for (Header header : letter.headers()) {
      if (!DeadLetters.isOwn(header.key())) {
        record.headers().add(header);
      }
    }
    String replays = Integer.toString(letter.replays() + 1);
    record.headers().add(DeadLetters.REPLAYS, replays.getBytes(StandardCharsets.US_ASCII));
    answered(() -> producer.send(record).get());
    settle(letter, Settlement.Outcome.REPLAYED, by, reason);
  }

  /**
   * Settles the letter without another attempt.
   *
   * @throws TransientFailure if the brokers do not take it in time; then it waits on
   */
  public void drop(DeadLetter letter, String by, String reason) {
    settle(letter, Settlement.Outcome.DROPPED, by, reason);
  }

  private void settle(DeadLetter letter, Settlement.Outcome outcome, String by, String reason) {
    settlements.publish(
        new Settlement(letter.id(), letter.written(), outcome, clock.instant(), by, reason));
  }

  /** Removes letters from the brokers that are settled, as far as no letter before them waits. */
  public void trim(Topic<?> topic) {
    Map<String, Settlement> settled = settled();
    TopicPartition partition = partition(topic);
    long[] keep = {-1};
    boolean[] waits = {false};
    scan(
        partition,
        Long.MIN_VALUE,
        record -> {
          waits[0] |= !isSettled(new DeadLetter(topic, record), settled);
          if (!waits[0]) {
            keep[0] = record.offset() + 1;
          }
        });
    if (keep[0] >= 0) {
      answered(
          () ->
              admin
                  .deleteRecords(Map.of(partition, RecordsToDelete.beforeOffset(keep[0])))
                  .all()
                  .get(timeout.toMillis(), TimeUnit.MILLISECONDS));
    }
  }

  private static boolean isSettled(DeadLetter letter, Map<String, Settlement> settled) {
    Settlement settlement = settled.get(letter.id());
    return settlement != null && settlement.written().equals(letter.written());
  }

  private Map<String, Settlement> settled() {
    Map<String, Settlement> settled = new HashMap<>();
    JsonCodec<Settlement> codec = Settlement.TOPIC.codec();
    scan(
        new TopicPartition(Settlement.TOPIC.name(), 0),
        Long.MIN_VALUE,
        record -> {
          try {
            Settlement settlement = codec.decode(record.value(), record.headers());
            settled.put(settlement.letter(), settlement);
          } catch (UndecodableException e) {
            throw new IllegalStateException(
                Settlement.TOPIC.name() + " at " + record.offset() + ": " + e.getMessage(), e);
          }
        });
    return settled;
  }

  private static TopicPartition partition(Topic<?> topic) {
    return new TopicPartition(topic.deadLetters(), 0);
  }

  private void scanOne(
      TopicPartition partition, long offset, Consumer<ConsumerRecord<byte[], byte[]>> each) {
    scan(
        partition,
        offset,
        record -> {
          if (record.offset() == offset) {
            each.accept(record);
          }
        });
  }

  /** Reads a partition from an offset, or only the record there, to its present end. */
  private void scan(
      TopicPartition partition, long from, Consumer<ConsumerRecord<byte[], byte[]>> each) {
    boolean single = from >= 0;
    answered(
        () -> {
          reader.assign(Set.of(partition));
          Long first = reader.beginningOffsets(Set.of(partition), timeout).get(partition);
          Long last = reader.endOffsets(Set.of(partition), timeout).get(partition);
          long begin = first == null ? 0 : Math.max(first, from);
          long end = last == null ? 0 : single ? Math.min(last, from + 1) : last;
          reader.seek(partition, begin);
          long deadline = System.nanoTime() + timeout.toNanos();
          while (begin < end) {
            for (ConsumerRecord<byte[], byte[]> record : reader.poll(POLL)) {
              if (record.offset() < end) {
                each.accept(record);
                deadline = System.nanoTime() + timeout.toNanos();
              }
            }
            begin = reader.position(partition, timeout);
            if (System.nanoTime() > deadline) {
              throw new TimeoutException("nothing came");
            }
          }
          return end;
        });
  }

  /** A question or an order to the brokers. */
  private interface Call<R> {
    R make() throws ExecutionException, InterruptedException, TimeoutException;
  }

  private <R> R answered(Call<R> call) {
    try {
      return call.make();
    } catch (ExecutionException | TimeoutException | KafkaException e) {
      if (e instanceof InterruptException) {
        throw new TransientFailure("interrupted among the dead letters", e);
      }
      Throwable cause = e instanceof ExecutionException && e.getCause() != null ? e.getCause() : e;
      throw new TransientFailure("Kafka does not answer: " + cause.getMessage(), cause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TransientFailure("interrupted among the dead letters", e);
    }
  }

  @Override
  public void close() {
    reader.close(CloseOptions.timeout(CLOSE));
    producer.close(CLOSE);
    settlements.close();
    admin.close(CLOSE);
  }
}
