package org.pactwatch.app.engine;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/**
 * Brokers that somebody else runs.
 *
 * @param bootstrapServers {@code host:port} addresses separated by commas
 */
public record ExternalKafka(String bootstrapServers) implements Broker {

  /**
   * The brokers at these addresses, once one of them has answered.
   *
   * @throws EngineException if none answers in time
   */
  public static ExternalKafka connect(String bootstrapServers, Duration timeout) {
    int millis = Math.toIntExact(timeout.toMillis());
    Map<String, Object> settings =
        Map.of(
            AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
            AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, millis,
            AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, millis);
    try (Admin admin = Admin.create(settings)) {
      admin.describeCluster().clusterId().get(millis, TimeUnit.MILLISECONDS);
      return new ExternalKafka(bootstrapServers);
    } catch (ExecutionException | TimeoutException e) {
      throw unreachable(bootstrapServers, "no answer within " + timeout.toSeconds() + " s", e);
    } catch (org.apache.kafka.common.KafkaException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw unreachable(bootstrapServers, String.valueOf(cause.getMessage()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unreachable(bootstrapServers, "interrupted", e);
    }
  }

  private static EngineException unreachable(String servers, String why, Exception cause) {
    return new EngineException("Kafka at " + servers + " cannot be reached: " + why, cause);
  }

  @Override
  public void close() {
    // It is not ours to stop.
  }
}
