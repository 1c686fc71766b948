package org.pactwatch.stream;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries a batch of records to the effect: reads them, tries again while a fault lasts, and sets
 * aside what cannot be handled. Used by one thread at a time.
 */
final class Carrier<T> implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Carrier.class);

  private final JsonCodec<T> codec;
  private final PumpSettings settings;
  private final Effect<T> effect;
  private final DeadLetters deadLetters;
  private final StopSignal stop;
  private final AtomicLong applied = new AtomicLong();
  private final AtomicLong setAside = new AtomicLong();
  private final AtomicLong retries = new AtomicLong();

  /** A record as it came and as it was read. */
  private record Taken<T>(ConsumerRecord<byte[], byte[]> raw, Delivery<T> delivery) {}

  /** What an effect failed with for good, on which attempt. */
  private record Failed(Throwable cause, int attempt) {}

  Carrier(
      JsonCodec<T> codec,
      PumpSettings settings,
      Effect<T> effect,
      DeadLetters deadLetters,
      StopSignal stop) {
    this.codec = codec;
    this.settings = settings;
    this.effect = effect;
    this.deadLetters = deadLetters;
    this.stop = stop;
  }

  /**
   * Carries every record to its effect or to the dead letters.
   *
   * @throws StoppedException if there was a stop before; then some may not have been carried
   */
  void carry(ConsumerRecords<byte[], byte[]> records) throws StoppedException {
    List<Taken<T>> readable = new ArrayList<>(records.count());
    for (ConsumerRecord<byte[], byte[]> record : records) {
      try {
        readable.add(read(record));
      } catch (UndecodableException e) {
        setAside(record, DeadLetters.At.VALUE_CONVERTER, JsonCodec.class, new Failed(e, 1));
      }
    }
    if (!readable.isEmpty()) {
      apply(readable);
    }
  }

  private Taken<T> read(ConsumerRecord<byte[], byte[]> record) throws UndecodableException {
    T value = codec.decode(record.value(), record.headers());
    return new Taken<>(
        record,
        new Delivery<>(record.topic(), record.partition(), record.offset(), keyOf(record), value));
  }

  private static @Nullable String keyOf(ConsumerRecord<byte[], byte[]> record) {
    byte @Nullable [] key = record.key();
    return key == null ? null : new String(key, StandardCharsets.UTF_8);
  }

  private void apply(List<Taken<T>> batch) throws StoppedException {
    Failed failed = attempt(batch.stream().map(Taken::delivery).toList());
    if (failed == null) {
      applied.addAndGet(batch.size());
    } else if (batch.size() == 1) {
      setAside(batch.get(0).raw(), DeadLetters.At.TASK_PUT, effect.getClass(), failed);
    } else {
      LOG.warn(
          "batch failed, taking its records one by one: pump={} records={} cause={}",
          settings.name(),
          batch.size(),
          failed.cause().toString());
      for (Taken<T> one : batch) {
        apply(List.of(one));
      }
    }
  }

  /** Null if the effect is done. */
  private @Nullable Failed attempt(List<Delivery<T>> batch) throws StoppedException {
    for (int attempt = 1; ; attempt++) {
      checkGoingOn();
      try {
        effect.apply(batch);
        return null;
      } catch (InterruptedException | InterruptException e) {
        throw new StoppedException();
      } catch (Exception | StackOverflowError e) {
        if (Thread.interrupted()) {
          throw new StoppedException();
        }
        if (!Faults.pass(e)) {
          return new Failed(e, attempt);
        }
        waitAfter(attempt, e);
      }
    }
  }

  private void setAside(
      ConsumerRecord<byte[], byte[]> record, DeadLetters.At at, Class<?> by, Failed failed)
      throws StoppedException {
    LOG.error(
        "record goes to the dead letters: pump={} topic={} partition={} offset={}"
            + " key={} cause={}",
        settings.name(),
        record.topic(),
        record.partition(),
        record.offset(),
        keyOf(record),
        failed.cause().toString());
    for (int attempt = 1; ; attempt++) {
      checkGoingOn();
      try {
        deadLetters.store(record, at, by, failed.cause(), failed.attempt());
        setAside.incrementAndGet();
        return;
      } catch (InterruptedException | InterruptException e) {
        throw new StoppedException();
      } catch (ExecutionException e) {
        // A record that is neither handled nor set aside would be lost, so that only waiting is
        // left.
        waitAfter(attempt, e);
      }
    }
  }

  private void waitAfter(int attempt, Throwable fault) throws StoppedException {
    retries.incrementAndGet();
    LOG.warn(
        "failed for now, trying again: pump={} attempt={} cause={}",
        settings.name(),
        attempt,
        fault.toString());
    if (stop.await(settings.backoff().after(attempt))) {
      throw new StoppedException();
    }
  }

  private static void checkGoingOn() throws StoppedException {
    if (Thread.currentThread().isInterrupted()) {
      throw new StoppedException();
    }
  }

  PumpTally tally() {
    return new PumpTally(applied.get(), setAside.get(), retries.get());
  }

  @Override
  public void close() {
    deadLetters.close();
  }
}
