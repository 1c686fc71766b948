package org.pactwatch.stream;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;

/** Asks brokers whether they are there. Thread-safe. */
public final class KafkaProbe implements AutoCloseable {
  private final Admin admin;
  private final Duration timeout;

  /**
   * @param timeout how long they may take to answer
   */
  public KafkaProbe(KafkaConnection connection, Duration timeout) {
    this.admin = Admin.create(connection.adminProperties(timeout));
    this.timeout = timeout;
  }

  /** Why they cannot be used now, in one line; empty if they can. */
  public Optional<String> trouble() {
    try {
      admin.describeCluster().nodes().get(timeout.toMillis(), TimeUnit.MILLISECONDS);
      return Optional.empty();
    } catch (ExecutionException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      return Optional.of(String.valueOf(cause.getMessage()));
    } catch (TimeoutException e) {
      return Optional.of("no answer within " + timeout.toSeconds() + " s");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.of("interrupted");
    }
  }

  @Override
  public void close() {
    admin.close(Duration.ofSeconds(1));
  }
}
