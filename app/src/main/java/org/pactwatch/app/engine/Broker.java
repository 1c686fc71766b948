package org.pactwatch.app.engine;

import org.pactwatch.stream.KafkaConnection;

/** A Kafka cluster that is ready to be used. Thread-safe. */
public interface Broker extends AutoCloseable {
  /** Its addresses, {@code host:port} separated by commas. */
  String bootstrapServers();

  /** How clients reach it. */
  default KafkaConnection connection() {
    return KafkaConnection.to(bootstrapServers());
  }

  /** Lets it go; stops it if it was started here. Failures are logged. */
  @Override
  void close();
}
