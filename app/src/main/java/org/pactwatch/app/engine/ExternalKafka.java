package org.pactwatch.app.engine;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.pactwatch.stream.KafkaConnection;

/**
 * Brokers that somebody else runs.
 *
 * @param connection how they are reached
 */
public record ExternalKafka(KafkaConnection connection) implements Broker {

  /**
   * The brokers at these addresses, once one of them has answered.
   *
   * @throws EngineException if none answers in time, or they refuse us
   */
  public static ExternalKafka connect(KafkaConnection connection, Duration timeout) {
    int millis = Math.toIntExact(timeout.toMillis());
    Map<String, Object> settings = new HashMap<>(connection.properties());
    settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, millis);
    settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, millis);
    try (Admin admin = Admin.create(settings)) {
      admin.describeCluster().clusterId().get(millis, TimeUnit.MILLISECONDS);
      return new ExternalKafka(connection);
    } catch (ExecutionException e) {
      boolean silent = e.getCause() instanceof org.apache.kafka.common.errors.TimeoutException;
      throw unreachable(connection, silent ? noAnswer(timeout) : root(e), e);
    } catch (TimeoutException e) {
      throw unreachable(connection, noAnswer(timeout), e);
    } catch (KafkaException e) {
      throw unreachable(connection, root(e), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unreachable(connection, "interrupted", e);
    }
  }

  private static String noAnswer(Duration timeout) {
    return "no answer within " + timeout.toSeconds() + " s";
  }

  private static String root(Throwable e) {
    Throwable root = e;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root.getMessage() == null ? root.toString() : root.getMessage();
  }

  private static EngineException unreachable(
      KafkaConnection connection, String why, Exception cause) {
    return new EngineException(connection + " cannot be reached: " + why, cause);
  }

  @Override
  public String bootstrapServers() {
    return connection.bootstrapServers();
  }

  @Override
  public void close() {
    // It is not ours to stop.
  }
}
