package org.pactwatch.app.config;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.jspecify.annotations.Nullable;
import org.pactwatch.stream.KafkaConnection;

/**
 * Kafka client properties from a file and from the environment, where passwords belong. What the
 * environment says goes before the file.
 */
public final class KafkaClientFile {
  private static final String PREFIX = "PACTWATCH_KAFKA_";

  /** Names the file itself, and is no property. */
  private static final String FILE = PREFIX + "CONFIG";

  private KafkaClientFile() {}

  /**
   * How to reach brokers.
   *
   * @param address {@code host:port} addresses separated by commas
   * @param file a file of client properties, or null for none
   * @param environment variables such as {@code PACTWATCH_KAFKA_SECURITY_PROTOCOL}; others are left
   *     out
   * @throws ConfigurationException if the file cannot be read, or a property is none that clients
   *     know
   */
  public static KafkaConnection connection(
      String address, @Nullable Path file, Map<String, String> environment) {
    Map<String, String> all = new HashMap<>();
    if (file != null) {
      read(file, all);
    }
    environment.forEach(
        (name, value) -> {
          if (name.startsWith(PREFIX) && !name.equals(FILE)) {
            String key = name.substring(PREFIX.length()).toLowerCase(Locale.ROOT).replace('_', '.');
            put(name, key, value, all);
          }
        });
    all.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, address);
    return new KafkaConnection(all);
  }

  private static void read(Path file, Map<String, String> all) {
    Properties written = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      written.load(reader);
    } catch (java.nio.file.NoSuchFileException e) {
      throw new ConfigurationException(file + ": no such file", e);
    } catch (IOException | IllegalArgumentException e) {
      throw new ConfigurationException(file + ": cannot be read: " + e.getMessage(), e);
    }
    for (String key : new TreeSet<>(written.stringPropertyNames())) {
      put(file.toString(), key, written.getProperty(key), all);
    }
  }

  private static void put(String where, String key, String value, Map<String, String> all) {
    if (!isKnown(key)) {
      throw new ConfigurationException(where + ": Kafka's clients know no property " + key);
    }
    all.put(key, value.strip());
  }

  /** Settings of consumers or producers; those that only brokers know are slips. */
  private static boolean isKnown(String key) {
    Set<String> consumers = ConsumerConfig.configNames();
    return consumers.contains(key)
        || ProducerConfig.configNames().contains(key)
        || key.startsWith("config.providers");
  }
}
