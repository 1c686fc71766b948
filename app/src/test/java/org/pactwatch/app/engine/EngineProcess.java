package org.pactwatch.app.engine;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** A process of its own that starts the engines, writes to both, and waits to be killed. */
final class EngineProcess {
  static final String READY = "ready";
  static final String TOPIC = "kept";

  private EngineProcess() {}

  public static void main(String[] args) throws Exception {
    try (DataDirectory data = DataDirectory.open(Path.of(args[0]));
        Engines engines = TestEngines.start(data)) {
      try (Connection connection = TestEngines.connect(engines.database());
          Statement statement = connection.createStatement()) {
        statement.execute("CREATE TABLE kept (what text)");
        statement.execute("INSERT INTO kept VALUES ('a row')");
      }
      publish(engines.broker());
      System.out.println(READY);
      System.in.read();
    } catch (EngineException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  private static void publish(Broker broker) throws Exception {
    try (Admin admin = TestEngines.admin(broker)) {
      admin
          .createTopics(List.of(new NewTopic(TOPIC, Optional.of(1), Optional.empty())))
          .all()
          .get();
    }
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", broker.bootstrapServers()),
            new StringSerializer(),
            new StringSerializer())) {
      producer.send(new ProducerRecord<>(TOPIC, "a record")).get();
    }
  }

  static Process start(Path data) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx512m",
            "-cp",
            Objects.requireNonNull(System.getProperty("java.class.path")),
            EngineProcess.class.getName(),
            data.toString())
        .redirectError(errors(data).toFile())
        .start();
  }

  /** The first line on standard output, once there is one; empty if the process ends without. */
  static Optional<String> firstLine(Process process) throws IOException {
    return Optional.ofNullable(
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))
            .readLine());
  }

  /** Where what the process says on standard error goes. */
  static Path errors(Path data) {
    return data.resolveSibling(data.getFileName() + ".stderr");
  }
}
