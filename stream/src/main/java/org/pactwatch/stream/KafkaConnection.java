package org.pactwatch.stream;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.AdminClientConfig;

/**
 * How to reach the brokers: addresses, and whatever security settings the clients need. Immutable.
 *
 * @param properties Kafka client properties that hold for every client
 */
public record KafkaConnection(Map<String, String> properties) {
  public KafkaConnection {
    properties = Map.copyOf(properties);
    if (!properties.containsKey(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG)) {
      throw new IllegalArgumentException("no Kafka address given");
    }
  }

  /** To brokers that ask for no security, at {@code host:port} addresses separated by commas. */
  public static KafkaConnection to(String bootstrapServers) {
    return new KafkaConnection(
        Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers));
  }

  /** The brokers' addresses, {@code host:port} separated by commas. */
  public String bootstrapServers() {
    return Objects.requireNonNull(properties.get(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG));
  }

  /** Names the brokers but no secret. */
  @Override
  public String toString() {
    return "Kafka at " + bootstrapServers();
  }

  Map<String, Object> with(Map<String, Object> more) {
    Map<String, Object> all = new HashMap<>(properties);
    all.putAll(more);
    return all;
  }

  Map<String, Object> adminProperties(Duration timeout) {
    int millis = Math.toIntExact(timeout.toMillis());
    return with(
        Map.of(
            AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
            millis,
            AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
            Math.min(millis, 10_000)));
  }
}
