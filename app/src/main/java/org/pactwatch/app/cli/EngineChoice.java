package org.pactwatch.app.cli;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.pactwatch.app.config.KafkaClientFile;
import org.pactwatch.app.engine.Broker;
import org.pactwatch.app.engine.DataDirectory;
import org.pactwatch.app.engine.EmbeddedKafka;
import org.pactwatch.app.engine.Engines;
import org.pactwatch.app.engine.ExternalKafka;
import picocli.CommandLine.Option;

/** The options that say which brokers work, the same for every command that moves records. */
final class EngineChoice {
  private static final Duration CONNECT = Duration.ofSeconds(15);

  @Option(
      names = "--kafka",
      paramLabel = "HOST:PORT",
      defaultValue = "${env:PACTWATCH_KAFKA:-" + Option.NULL_VALUE + "}",
      description =
          "Use these Kafka brokers instead of the embedded one; also from the environment,"
              + " PACTWATCH_KAFKA.")
  private @Nullable String kafka;

  @Option(
      names = "--kafka-config",
      paramLabel = "FILE",
      defaultValue = "${env:PACTWATCH_KAFKA_CONFIG:-" + Option.NULL_VALUE + "}",
      description = {
        "How they want to be talked to: a file of Kafka client properties, such as"
            + " security.protocol, sasl.jaas.config, ssl.truststore.location.",
        "Each can also come from the environment, such as PACTWATCH_KAFKA_SASL_JAAS_CONFIG."
      })
  private @Nullable Path properties;

  boolean hasOwnKafka() {
    return kafka == null;
  }

  /** The brokers that were named, once they have answered. */
  Broker externalKafka() {
    if (kafka == null) {
      throw new CommandFailure("--kafka HOST:PORT is needed");
    }
    return ExternalKafka.connect(
        KafkaClientFile.connection(kafka, properties, System.getenv()), CONNECT);
  }

  /** The engines, ready. */
  Engines start(Place place, DataDirectory data, Console console, Faults faults) {
    if (hasOwnKafka() && place.hasOwnDatabase()) {
      console.tell("Starting Kafka and PostgreSQL ...");
      return Engines.embedded(data, faults::broke);
    }
    Broker broker =
        hasOwnKafka()
            ? EmbeddedKafka.start(data.resolve("kafka"), 0, faults::broke)
            : externalKafka();
    try {
      return new Engines(broker, place.database(data));
    } catch (RuntimeException e) {
      broker.close();
      throw e;
    }
  }
}
