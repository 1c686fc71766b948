package org.pactwatch.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pactwatch.stream.Sink.eventually;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LagTest {
  private final KafkaConnection kafka = TestBroker.connection();

  private final String group = "lag-" + UUID.randomUUID();

  @Test
  void aBacklogIsAsOldAsItsOldestRecordThatIsNotDone() throws Exception {
    Topic<Note> topic = Note.topic(2);
    try (Lag lag = new Lag(kafka, Note.TIMEOUT);
        RecordPublisher<Note> publisher = new RecordPublisher<>(kafka, topic, Note.TIMEOUT)) {
      assertThat(lag.behind(group, topic).records()).isZero();
      assertThat(lag.behind(group, topic).since()).isEmpty();

      publisher.publish(new Note("a", 1));
      try (Pump<Note> pump =
          new Pump<>(kafka, topic, PumpSettings.of("reader", group, "1"), new Sink())) {
        pump.start();
        assertThat(eventually(() -> lag.records(group, topic) == 0)).isTrue();
        assertThat(pump.failure()).isEmpty();
      }
      assertThat(lag.behind(group, topic).since()).isEmpty();

      Instant before = Instant.now().truncatedTo(ChronoUnit.MILLIS);
      publisher.publish(new Note("a", 2));
      Instant between = Instant.now();
      publisher.publishAll(List.of(new Note("b", 3), new Note("c", 4), new Note("a", 5)));
      Lag.Backlog backlog = lag.behind(group, topic);
      assertThat(backlog.records()).isEqualTo(4);
      assertThat(backlog.since()).hasValueSatisfying(t -> assertThat(t).isBetween(before, between));
    }
  }
}
