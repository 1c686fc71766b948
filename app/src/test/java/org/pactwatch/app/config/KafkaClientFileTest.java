package org.pactwatch.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pactwatch.stream.KafkaConnection;

class KafkaClientFileTest {
  @TempDir private Path folder = Path.of(".");

  @Test
  void theEnvironmentGoesBeforeTheFileAndNoSecretIsToldInLogs() throws IOException {
    Path file =
        file("security.protocol=SASL_SSL\nsasl.mechanism=PLAIN\nsasl.jaas.config=hush-of-file\n");
    KafkaConnection connection =
        KafkaClientFile.connection(
            "kafka.example.org:9093",
            file,
            Map.of(
                "PACTWATCH_KAFKA_SASL_JAAS_CONFIG", "hush",
                "PACTWATCH_KAFKA_SSL_TRUSTSTORE_LOCATION", "/etc/trust.p12",
                "PACTWATCH_KAFKA_CONFIG", file.toString(),
                "PACTWATCH_KAFKA", "other:1",
                "PATH", "/bin"));
    assertThat(connection.properties())
        .isEqualTo(
            Map.of(
                "bootstrap.servers", "kafka.example.org:9093",
                "security.protocol", "SASL_SSL",
                "sasl.mechanism", "PLAIN",
                "sasl.jaas.config", "hush",
                "ssl.truststore.location", "/etc/trust.p12"));
    assertThat(connection).hasToString("Kafka at kafka.example.org:9093");
  }

  @Test
  void aSlipInTheFileIsNamed() throws IOException {
    Path file = file("security.protocl=SASL_SSL\n");
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> KafkaClientFile.connection("h:1", file, Map.of()))
        .withMessage(file + ": Kafka's clients know no property security.protocl");
    Path none = folder.resolve("none");
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> KafkaClientFile.connection("h:1", none, Map.of()))
        .withMessage(none + ": no such file");
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("kafka.properties"), text);
  }
}
