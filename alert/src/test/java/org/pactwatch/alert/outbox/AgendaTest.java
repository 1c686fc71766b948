package org.pactwatch.alert.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pactwatch.alert.Changes;
import org.pactwatch.alert.quiet.Grouping;
import org.pactwatch.alert.rule.Conditions;
import org.pactwatch.alert.rule.Rule;
import org.pactwatch.model.AlertKind;

/** What there is to do, and what it costs to ask. */
@SuppressWarnings("NullAway")
class AgendaTest {
  private static final Grouping AT_ONCE =
      new Grouping(Grouping.By.SUBJECT, Duration.ZERO, Duration.ZERO, null);

  private static Room room() {
    return new Room()
        .with(new Rule("r", Set.of(AlertKind.NEW_PACT), Conditions.NONE, List.of(), null));
  }

  @Test
  void whatWaitsForAChannelThatIsNotConfiguredAnyMoreIsNoWorkLeft() throws InterruptedException {
    try (Room room = room()) {
      room.hear("other", AT_ONCE).answer = new Outcome.Failed("receiver is down");
      room.take(Changes.newPact().pact("a"));
      room.clock.move(Duration.ofMinutes(1));
      assertThat(room.desk().isIdle()).as("to be tried again").isFalse();
      room.unplug("other");
      assertThat(room.desk().isIdle()).isTrue();
      room.hear("other", AT_ONCE).answer = new Outcome.Taken("ok");
      room.settle();
      assertThat(room.book.deliveries(Delivery.State.WAITING, 9)).as("configured again").isEmpty();
    }
  }
}
