package org.pactwatch.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;

class TopicsTest {
  @Test
  void areCreatedWithTheirDeadLettersOnceHoweverOftenAskedFor() throws Exception {
    Topics.create(TestBroker.connection(), Note.TIMEOUT);
    Topics.create(TestBroker.connection(), Note.TIMEOUT);
    try (Admin admin = Admin.create(TestBroker.connection().adminProperties(Note.TIMEOUT))) {
      for (Topic<?> topic : Topics.all()) {
        assertThat(admin.listTopics().names().get()).contains(topic.name(), topic.deadLetters());
        assertThat(admin.describeTopics(List.of(topic.name())).allTopicNames().get())
            .hasEntrySatisfying(
                topic.name(), t -> assertThat(t.partitions()).hasSize(topic.partitions()));
      }
      assertThat(config(admin, Topics.ARTICLES.name()).get("cleanup.policy").value())
          .contains("compact");
      assertThat(config(admin, Topics.CHANGES.name()).get("cleanup.policy").value())
          .isEqualTo("delete");
      assertThat(config(admin, Topics.READINGS.deadLetters()).get("retention.ms").value())
          .isEqualTo(Long.toString(Duration.ofDays(90).toMillis()));
    }
  }

  @Test
  void unreachableBrokersAreAFaultThatPasses() {
    assertThatExceptionOfType(TransientFailure.class)
        .isThrownBy(() -> Topics.create(KafkaConnection.to("127.0.0.1:1"), Duration.ofMillis(300)))
        .withMessageContaining("Kafka did not create the topics");
  }

  @Test
  void aConnectionNamesItsBrokersButNoSecrets() {
    KafkaConnection connection =
        new KafkaConnection(
            Map.of("bootstrap.servers", "kafka:9092", "sasl.jaas.config", "password=secret"));
    assertThat(connection).hasToString("Kafka at kafka:9092");
  }

  private static Config config(Admin admin, String topic) throws Exception {
    ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
    Config config = admin.describeConfigs(List.of(resource)).all().get().get(resource);
    return java.util.Objects.requireNonNull(config);
  }
}
