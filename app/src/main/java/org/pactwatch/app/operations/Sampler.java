package org.pactwatch.app.operations;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks brokers and the database now and then for what metrics tell, so that a scrape waits for
 * nobody. A value that cannot be had is NaN until it can. Thread-safe.
 */
public final class Sampler implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Sampler.class);

  private final List<Runnable> questions = new CopyOnWriteArrayList<>();
  private final AtomicLong failures = new AtomicLong();
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread t = new Thread(task, "metrics-sampler");
            t.setDaemon(true);
            return t;
          });

  /** A value that is asked for now and then. */
  public static final class Sampled<T> {
    private volatile T value;

    private Sampled(T value) {
      this.value = value;
    }

    /** What was answered last, or what stands for no answer. */
    public T value() {
      return value;
    }
  }

  /**
   * Adds a question.
   *
   * @param unknown stands for no answer
   * @param question may throw, then the value is not known
   */
  public <T> Sampled<T> sample(String what, T unknown, Supplier<T> question) {
    Sampled<T> sampled = new Sampled<>(unknown);
    questions.add(
        () -> {
          try {
            sampled.value = question.get();
          } catch (RuntimeException | Error e) {
            // An Error would end all further sampling without a word.
            sampled.value = unknown;
            failures.incrementAndGet();
            LOG.warn("event=sample_failed what={} cause=\"{}\"", what, e.toString());
          }
        });
    return sampled;
  }

  /** How many questions had no answer so far. */
  public long failures() {
    return failures.get();
  }

  /** Begins to ask, at once and then every so often. */
  public void start(Duration every) {
    thread.scheduleWithFixedDelay(
        () -> questions.forEach(Runnable::run), 0, every.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() {
    thread.shutdownNow();
    try {
      if (!thread.awaitTermination(2, TimeUnit.SECONDS)) {
        LOG.debug("event=sampler_still_asking");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
