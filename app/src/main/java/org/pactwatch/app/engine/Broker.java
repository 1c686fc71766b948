package org.pactwatch.app.engine;

/** A Kafka cluster that is ready to be used. Thread-safe. */
public interface Broker extends AutoCloseable {
  /** Its addresses, {@code host:port} separated by commas. */
  String bootstrapServers();

  /** Lets it go; stops it if it was started here. Failures are logged. */
  @Override
  void close();
}
