package org.pactwatch.app.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pactwatch.stream.KafkaConnection;

class EmbeddedKafkaTest {
  private final Path dir;

  EmbeddedKafkaTest(@TempDir Path dir) {
    this.dir = dir;
  }

  @Test
  void keepsItsClusterOverRestarts() throws Exception {
    String first;
    try (Broker broker = EmbeddedKafka.start(dir, 0, why -> {})) {
      first = cluster(broker);
      assertThat(broker.bootstrapServers()).startsWith("127.0.0.1:");
      try (ExternalKafka same =
          ExternalKafka.connect(broker.connection(), Duration.ofSeconds(10))) {
        assertThat(same.bootstrapServers()).isEqualTo(broker.bootstrapServers());
      }
    }
    try (Broker broker = EmbeddedKafka.start(dir, 0, why -> {})) {
      assertThat(cluster(broker)).isEqualTo(first);
    }
  }

  @Test
  void refusesAPortThatIsTaken() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = taken.getLocalPort();
      assertThatExceptionOfType(EngineException.class)
          .isThrownBy(() -> EmbeddedKafka.start(dir, port, why -> {}))
          .withMessage("port " + port + " on 127.0.0.1 is taken");
    }
  }

  @Test
  void saysWhyItDoesNotStart() throws Exception {
    Files.writeString(dir.resolve("meta.properties"), "version=1\nnode.id=7\ncluster.id=x\n");
    assertThatExceptionOfType(EngineException.class)
        .isThrownBy(() -> EmbeddedKafka.start(dir, 0, why -> {}))
        .withMessageStartingWith("embedded Kafka does not start: ");
  }

  @Test
  void brokersThatDoNotAnswerAreNamed() {
    assertThatExceptionOfType(EngineException.class)
        .isThrownBy(
            () -> ExternalKafka.connect(KafkaConnection.to("127.0.0.1:1"), Duration.ofSeconds(1)))
        .withMessageStartingWith("Kafka at 127.0.0.1:1 cannot be reached: ");
    assertThatExceptionOfType(EngineException.class)
        .isThrownBy(
            () -> ExternalKafka.connect(KafkaConnection.to("nowhere"), Duration.ofSeconds(1)))
        .withMessageStartingWith("Kafka at nowhere cannot be reached: ");
  }

  private static String cluster(Broker broker) throws Exception {
    try (Admin admin = TestEngines.admin(broker)) {
      return admin.describeCluster().clusterId().get();
    }
  }
}
