package org.pactwatch.app.pipeline;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.pactwatch.store.db.DatabaseUnavailable;
import org.pactwatch.stream.KafkaConnection;
import org.pactwatch.stream.Lag;
import org.pactwatch.stream.TransientFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Waits until everything that entered the pipeline has come out of it. For one thread. */
public final class Drain implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Drain.class);
  private static final Duration QUESTION = Duration.ofSeconds(10);
  private static final long PAUSE_MILLIS = 100;

  /** How long Kafka or the database may be away before the wait is given up. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** More than none: the wait goes on. */
  private static final long UNKNOWN = 1;

  private final Pipeline pipeline;
  private final Lag lag;
  private long lastAnswer = System.nanoTime();
  private @Nullable String trouble;

  /** Watches a pipeline. */
  public Drain(Pipeline pipeline, KafkaConnection kafka) {
    this.pipeline = pipeline;
    this.lag = new Lag(kafka, QUESTION);
  }

  /** How a wait ended. */
  public enum Outcome {
    /** Everything has had its effect. */
    DRAINED,
    /** A part of the pipeline has ended by itself. */
    BROKEN,
    /** It was told to wait no longer. */
    STOPPED
  }

  /**
   * Waits until nothing is on the way. What enters meanwhile is waited for, too.
   *
   * @param stopped asked again and again whether to go on waiting
   * @param progress told how many records are still on the way, as far as can be seen
   */
  public Outcome await(BooleanSupplier stopped, LongConsumer progress) throws InterruptedException {
    lastAnswer = System.nanoTime();
    while (!stopped.getAsBoolean()) {
      if (trouble().isPresent()) {
        return Outcome.BROKEN;
      }
      long left = onTheWay();
      progress.accept(left);
      if (left == 0) {
        return Outcome.DRAINED;
      }
      Thread.sleep(PAUSE_MILLIS);
    }
    return Outcome.STOPPED;
  }

  /** Why nothing comes out any more, in one line; empty while it does. */
  public Optional<String> trouble() {
    boolean patient = System.nanoTime() - lastAnswer < PATIENCE.toNanos();
    return pipeline.breakdown().or(() -> patient ? Optional.empty() : Optional.ofNullable(trouble));
  }

  /**
   * Asked in the order of the way of the data: a station commits after it has passed its results
   * on, so what leaves one during the questions is seen at the next.
   */
  private long onTheWay() {
    try {
      long toRead = behind(Work.EXTRACT);
      long toStore = behind(Work.STORE);
      long toRelay = pipeline.isRelayed() ? 0 : 1;
      long left = toRead + toStore + toRelay + behind(Work.ALERT);
      lastAnswer = System.nanoTime();
      trouble = null;
      return left;
    } catch (TransientFailure | DatabaseUnavailable e) {
      trouble = e.getMessage();
      LOG.warn("event=lag_unknown cause=\"{}\"", trouble);
      return UNKNOWN;
    }
  }

  private long behind(Work work) {
    return lag.records(work.group(), work.topic());
  }

  @Override
  public void close() {
    lag.close();
  }
}
