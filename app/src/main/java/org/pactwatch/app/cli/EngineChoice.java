package org.pactwatch.app.cli;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.pactwatch.app.engine.Broker;
import org.pactwatch.app.engine.DataDirectory;
import org.pactwatch.app.engine.EmbeddedKafka;
import org.pactwatch.app.engine.Engines;
import org.pactwatch.app.engine.ExternalKafka;
import picocli.CommandLine.Option;

/** The option that says which engines work, the same for every command that moves articles. */
final class EngineChoice {
  private static final Duration CONNECT = Duration.ofSeconds(15);

  @Option(
      names = "--kafka",
      paramLabel = "HOST:PORT",
      description = "Use these Kafka brokers instead of the embedded one.")
  private @Nullable String kafka;

  /** The engines, ready. */
  Engines start(Place place, DataDirectory data, Console console, Faults faults) {
    String brokers = kafka;
    if (brokers == null && place.hasOwnDatabase()) {
      console.tell("Starting Kafka and PostgreSQL ...");
      return Engines.embedded(data, faults::broke);
    }
    Broker broker =
        brokers == null
            ? EmbeddedKafka.start(data.resolve("kafka"), 0, faults::broke)
            : ExternalKafka.connect(brokers, CONNECT);
    try {
      return new Engines(broker, place.database(data));
    } catch (RuntimeException e) {
      broker.close();
      throw e;
    }
  }
}
