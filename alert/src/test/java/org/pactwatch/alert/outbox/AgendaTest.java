package org.pactwatch.alert.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.pactwatch.alert.Changes;
import org.pactwatch.alert.quiet.Digest;
import org.pactwatch.alert.quiet.Grouping;
import org.pactwatch.alert.rule.Conditions;
import org.pactwatch.alert.rule.Rule;
import org.pactwatch.model.AlertKind;

/** What there is to do, and what it costs to ask. */
@SuppressWarnings("NullAway")
class AgendaTest {
  private static final Grouping AT_ONCE =
      new Grouping(Grouping.By.SUBJECT, Duration.ZERO, Duration.ZERO, null);
  private static final Grouping DAILY =
      new Grouping(
          Grouping.By.SUBJECT,
          Duration.ZERO,
          Duration.ZERO,
          new Digest(Digest.Every.DAILY, LocalTime.of(18, 0), ZoneOffset.UTC));

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

  @Test
  @Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void askingWhatIsDueNeitherWaitsForOthersNorReadsWhatIsNot() throws InterruptedException {
    try (Room room = room()) {
      room.hear("ear", DAILY);
      room.take(Changes.newPact().pact("a"));
      room.database.alone(
          writing -> {
            assertThat(room.desk().plan()).hasValue(room.clock.instant().plus(Duration.ofHours(6)));
            return 0;
          });
      room.database.in(h -> h.execute("UPDATE alert.message SET body = '\"not read\"'"));
      assertThat(room.desk().plan()).isPresent();
    }
  }
}
