package org.pactwatch.stream;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The loop that every room runs on: takes batches of records from a topic, gives them to the
 * effect, and commits their offsets when the effect is done. While the effect is at work nothing
 * more is fetched, however long it takes, and the pump stays a member of its group.
 *
 * <p>Delivery is at least once, in order within a partition. Thread-safe.
 */
public final class Pump<T> implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Pump.class);

  private static final Duration POLL = Duration.ofMillis(200);

  /** How often membership is renewed while the effect is at work. */
  private static final Duration RENEW = Duration.ofMillis(200);

  /** How long partitions are held back from their next owner for the batch at work. */
  private static final Duration REVOKE_GRACE = Duration.ofSeconds(5);

  private static final Duration COMMIT = Duration.ofSeconds(2);
  private static final Duration LEAVE = Duration.ofSeconds(1);

  /** For the commit, for leaving the group and for closing the dead letters. */
  private static final Duration AFTER_GRACE = Duration.ofSeconds(4);

  private final Topic<T> topic;
  private final PumpSettings settings;
  private final Consumer<byte[], byte[]> consumer;
  private final Carrier<T> carrier;
  private final Assignment assignment;
  private final StopSignal stop = new StopSignal();
  private final ExecutorService worker;
  private final Thread loop;
  private volatile @Nullable Throwable failure;

  /** The batch at work; touched by the loop's thread only. */
  private @Nullable Flight flight;

  /** What is done but not committed; touched by the loop's thread only. */
  private final Map<TopicPartition, OffsetAndMetadata> uncommitted = new HashMap<>();

  private record Flight(Future<?> work, Map<TopicPartition, OffsetAndMetadata> next) {}

  /** A pump that goes on where its group has committed. */
  public Pump(KafkaConnection connection, Topic<T> topic, PumpSettings settings, Effect<T> effect) {
    this(connection, topic, settings, effect, Positions.COMMITTED);
  }

  /** A pump that goes on where the effect's store says. */
  public Pump(
      KafkaConnection connection,
      Topic<T> topic,
      PumpSettings settings,
      Effect<T> effect,
      Positions positions) {
    this.topic = topic;
    this.settings = settings;
    this.consumer = Consumers.of(connection, settings);
    this.carrier =
        new Carrier<>(
            topic.codec(),
            settings,
            effect,
            new DeadLetters(connection, topic.deadLetters(), settings),
            stop);
    this.assignment = new Assignment(consumer, positions, settings, stop, new InHand());
    this.worker =
        Executors.newSingleThreadExecutor(r -> new Thread(r, "effect-" + settings.name()));
    this.loop = new Thread(this::run, "pump-" + settings.name());
  }

  /** Begins to pump. A pump is started once. */
  public void start() {
    loop.start();
  }

  /** Whether it was started and has neither failed nor been stopped. */
  public boolean isRunning() {
    return loop.isAlive();
  }

  /** Why it ended by itself, if it did: a fault of the program or a refusal by the brokers. */
  public Optional<Throwable> failure() {
    return Optional.ofNullable(failure);
  }

  /** What it has done so far. */
  public PumpTally tally() {
    return carrier.tally();
  }

  private void run() {
    try {
      consumer.subscribe(List.of(topic.name()), assignment);
      while (!stop.isGiven()) {
        turn();
      }
    } catch (StoppedException | WakeupException e) {
      if (!stop.isGiven()) {
        fail(new IllegalStateException("the effect was interrupted", e));
      }
    } catch (Throwable e) {
      fail(e);
    } finally {
      end();
    }
  }

  private void fail(Throwable cause) {
    failure = cause;
    LOG.error("pump failed: pump={} topic={}", settings.name(), topic.name(), cause);
  }

  private void turn() throws StoppedException {
    ConsumerRecords<byte[], byte[]> records = poll(POLL);
    if (!records.isEmpty()) {
      consumer.pause(consumer.assignment());
      flight = new Flight(worker.submit(() -> carry(records)), records.nextOffsets());
      while (!landed(RENEW)) {
        if (stop.isGiven()) {
          return;
        }
        poll(Duration.ZERO);
      }
      consumer.resume(consumer.assignment());
    }
    commit();
  }

  private ConsumerRecords<byte[], byte[]> poll(Duration wait) {
    try {
      return consumer.poll(wait);
    } catch (RetriableException e) {
      LOG.warn("cannot read for now: pump={} cause={}", settings.name(), e.toString());
      stop.await(settings.backoff().first());
      return ConsumerRecords.empty();
    }
  }

  private @Nullable Void carry(ConsumerRecords<byte[], byte[]> records) throws StoppedException {
    carrier.carry(records);
    return null;
  }

  /** Waits for the batch at work and notes its end; false if it needs more time. */
  private boolean landed(Duration wait) throws StoppedException {
    Flight current = flight;
    if (current == null) {
      return true;
    }
    try {
      current.work().get(wait.toMillis(), TimeUnit.MILLISECONDS);
      flight = null;
      uncommitted.putAll(current.next());
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoppedException();
    } catch (ExecutionException e) {
      flight = null;
      if (e.getCause() instanceof StoppedException stopped) {
        throw stopped;
      }
      throw new IllegalStateException(
          "effect failed in a way that cannot be handled", e.getCause());
    }
  }

  /** What cannot be committed now is committed later, or comes again. */
  private void commit() {
    uncommitted.keySet().retainAll(consumer.assignment());
    if (uncommitted.isEmpty()) {
      return;
    }
    try {
      consumer.commitSync(uncommitted, COMMIT);
      uncommitted.clear();
    } catch (CommitFailedException | RebalanceInProgressException | RetriableException e) {
      LOG.debug("offsets not committed yet: pump={} cause={}", settings.name(), e.toString());
    }
  }

  /** What is in hand when partitions come and go. */
  private final class InHand implements Assignment.Work {
    @Override
    public boolean isUnderWay() {
      return flight != null;
    }

    /**
     * The group is told at once where the store is: after a crash between the two it would stay
     * behind until another record comes, and count for ever as having something to do.
     */
    @Override
    public void goOn(TopicPartition partition, long next) {
      consumer.seek(partition, next);
      uncommitted.put(partition, new OffsetAndMetadata(next));
    }

    @Override
    public void release(Collection<TopicPartition> partitions) {
      try {
        if (landed(REVOKE_GRACE)) {
          commit();
        }
      } catch (StoppedException e) {
        LOG.debug("batch given up, it will come again: pump={}", settings.name());
      }
      forget(partitions);
    }

    /** An offset kept beyond this would undo what the next owner commits. */
    @Override
    public void forget(Collection<TopicPartition> partitions) {
      uncommitted.keySet().removeAll(partitions);
    }
  }

  private void end() {
    try {
      if (failure == null && landed(settings.stopGrace())) {
        commit();
      }
    } catch (StoppedException e) {
      LOG.debug("batch given up, it will come again: pump={}", settings.name());
    } catch (RuntimeException e) {
      LOG.warn("not ended cleanly: pump={} cause={}", settings.name(), e.toString());
    } finally {
      worker.shutdownNow();
      leave();
      carrier.close();
      LOG.debug("pump ended: pump={} {}", settings.name(), carrier.tally());
    }
  }

  private void leave() {
    try {
      consumer.close(CloseOptions.timeout(LEAVE));
    } catch (KafkaException e) {
      LOG.warn("group not left cleanly: pump={} cause={}", settings.name(), e.toString());
    }
  }

  /**
   * Stops: lets the batch at work come to its end, commits it, and leaves the group, all within the
   * grace of the settings and 4 s. What is not done by then is given up and delivered again later.
   */
  @Override
  public void close() {
    stop.give();
    if (loop.getState() == Thread.State.NEW) {
      end();
      return;
    }
    try {
      loop.join(settings.stopGrace().plus(AFTER_GRACE).toMillis());
      if (loop.isAlive()) {
        LOG.warn("pump does not stop in time, leaving it: pump={}", settings.name());
        loop.interrupt();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
