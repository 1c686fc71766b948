package org.pactwatch.alert.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pactwatch.alert.Changes;
import org.pactwatch.alert.rule.Conditions;
import org.pactwatch.alert.rule.Rule;
import org.pactwatch.model.AlertKind;
import org.pactwatch.model.ChangeKind;
import org.pactwatch.model.ChangeNature;

/** What is brought again when deliveries are replayed, and after they died. */
@SuppressWarnings("NullAway")
class ReplayTest {
  private static Room room() {
    return new Room()
        .with(new Rule("r", Set.of(AlertKind.NEW_PACT), Conditions.NONE, List.of(), null));
  }

  private static Changes pact(String id) {
    return Changes.newPact().pact(id);
  }

  @Test
  void aDeadDeliveryThatIsReplayedIsFollowedByItsCorrection() throws InterruptedException {
    try (Room room = room()) {
      dying(room, pact("a"));
      later(room, withdrawn("a"));
      assertThat(room.told()).as("nobody was told of a").hasSize(1);
      assertThat(room.book.replayChannel("ear").deliveries()).isEqualTo(1);
      room.settle();
      assertThat(room.told()).endsWith("RAISED r", "CORRECTED r").hasSize(3);
    }
  }

  @Test
  void aReplayEndsWithTheCorrectionThoughThatWasTakenBefore() throws InterruptedException {
    try (Room room = room()) {
      room.take(pact("a"));
      String first = room.ear().heard.get(0).id();
      later(room, withdrawn("a"));
      String correction = room.ear().heard.get(1).id();
      room.clock.move(Duration.ofMinutes(1));
      assertThat(room.book.replay(first)).isTrue();
      room.settle();
      assertThat(room.told()).containsExactly("RAISED r", "CORRECTED r", "RAISED r", "CORRECTED r");
      assertThat(room.ear().heard.get(3).id())
          .as("no receiver may skip it")
          .isNotEqualTo(correction);
    }
  }

  @Test
  void aReplayOfWhatStandsTellsNothingElse() throws InterruptedException {
    try (Room room = room()) {
      dying(room, pact("a"));
      later(room, withdrawn("a"));
      later(room, pact("a"));
      assertThat(room.book.replayChannel("ear").deliveries()).isEqualTo(1);
      room.settle();
      assertThat(room.told()).containsExactly("RAISED r", "RAISED r", "RAISED r");
    }
  }

  @Test
  void whatGrowsAfterItsFirstTellingDiedIsToldAsIfRaised() throws InterruptedException {
    try (Room room = room()) {
      dying(room, pact("a"));
      later(room, Changes.of(ChangeKind.SUPPORTED).pact("a").sources(2));
      assertThat(room.told()).containsExactly("RAISED r", "RAISED r");
      assertThat(room.alerts().get(1).independentSources()).isEqualTo(2);
    }
  }

  /** The receiver is gone for what comes, then there again. */
  private static void dying(Room room, Changes change) throws InterruptedException {
    room.ear().answer = new Outcome.Gone("HTTP 410");
    room.take(change);
    room.ear().answer = new Outcome.Taken("ok");
    room.database.in(h -> DeliveryRows.enable(h, "ear"));
  }

  private static void later(Room room, Changes change) throws InterruptedException {
    room.clock.move(Duration.ofMinutes(10));
    room.take(change);
  }

  private static Changes withdrawn(String pact) {
    return Changes.of(ChangeKind.WITHDRAWN).pact(pact).as(ChangeNature.CORRECTED);
  }
}
