package org.pactwatch.app.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnginesTest {
  private final Path dir;

  EnginesTest(@TempDir Path dir) {
    this.dir = dir.resolve("data");
  }

  @Test
  void keepWhatTheyWereGivenThroughAHardKill() throws Exception {
    Process first = EngineProcess.start(dir);
    try {
      assertThat(EngineProcess.firstLine(first)).contains(EngineProcess.READY);
    } finally {
      first.destroyForcibly();
    }
    assertThat(first.waitFor(10, TimeUnit.SECONDS)).isTrue();
    assertThat(EngineProcess.errors(dir))
        .content()
        .as("everything is logged, once, and in one way")
        .contains("kafka is ready", "postgresql is ready")
        .doesNotContain("SLF4J", "StatusLogger", "No appenders");
    ProcessHandle orphan = postmaster();
    assertThat(orphan.isAlive()).isTrue();
    try (DataDirectory data = DataDirectory.open(dir);
        Engines engines = TestEngines.start(data)) {
      assertThat(orphan.isAlive()).isFalse();
      assertThat(rows(engines.database())).containsExactly("a row");
      assertThat(records(engines.broker())).containsExactly("a record");
    }
  }

  @Test
  void aSecondProcessOnTheSameDataIsRefusedInOneLineThatNamesTheFirst() throws Exception {
    try (DataDirectory data = DataDirectory.open(dir)) {
      Process second = EngineProcess.start(dir);
      assertThat(second.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(second.exitValue()).isEqualTo(1);
      assertThat(EngineProcess.errors(dir))
          .content()
          .isEqualToIgnoringNewLines(
              "data directory "
                  + data.root()
                  + " is in use by process "
                  + ProcessHandle.current().pid());
    }
  }

  private ProcessHandle postmaster() throws IOException {
    Path lock = dir.resolve("postgres/cluster/postmaster.pid");
    return ProcessHandle.of(Long.parseLong(Files.readAllLines(lock).get(0))).orElseThrow();
  }

  private static List<String> rows(DatabaseServer database) throws Exception {
    try (Connection connection = TestEngines.connect(database);
        Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery("SELECT what FROM kept")) {
      List<String> rows = new ArrayList<>();
      while (found.next()) {
        rows.add(found.getString(1));
      }
      return rows;
    }
  }

  private static List<String> records(Broker broker) {
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", broker.bootstrapServers()),
            new StringDeserializer(),
            new StringDeserializer())) {
      TopicPartition partition = new TopicPartition(EngineProcess.TOPIC, 0);
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      List<String> records = new ArrayList<>();
      consumer.poll(Duration.ofSeconds(10)).forEach(r -> records.add(r.value()));
      return records;
    }
  }
}
