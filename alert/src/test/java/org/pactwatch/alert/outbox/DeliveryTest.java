package org.pactwatch.alert.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pactwatch.alert.Changes;
import org.pactwatch.alert.quiet.Digest;
import org.pactwatch.alert.quiet.Grouping;
import org.pactwatch.alert.quiet.Inhibition;
import org.pactwatch.alert.quiet.Matcher;
import org.pactwatch.alert.quiet.Silence;
import org.pactwatch.alert.rule.Conditions;
import org.pactwatch.alert.rule.Rule;
import org.pactwatch.model.AlertKind;
import org.pactwatch.model.ChangeKind;
import org.pactwatch.model.ChangeNature;
import org.pactwatch.model.Party;
import org.pactwatch.model.Stage;

/** What becomes of messages on their way. */
@SuppressWarnings("NullAway")
class DeliveryTest {
  private static final Outcome DOWN = new Outcome.Failed("receiver is down");

  private static Room room() {
    return new Room().with(newPacts("r"));
  }

  private static Rule newPacts(String name) {
    return new Rule(name, Set.of(AlertKind.NEW_PACT), Conditions.NONE, List.of(), null);
  }

  private static Changes pact(String id) {
    return Changes.newPact().pact(id);
  }

  @Test
  void whatFailedIsTriedAgainWithTheSameIdAndBeforeWhatComesLater() throws InterruptedException {
    try (Room room = room()) {
      room.ear().answer = DOWN;
      room.take(pact("a"), pact("b"));
      assertThat(room.ear().heard).hasSize(1);
      room.clock.move(Duration.ofSeconds(4));
      room.settle();
      assertThat(room.ear().heard).as("too early").hasSize(1);
      room.ear().answer = new Outcome.Taken("ok");
      room.clock.move(Duration.ofSeconds(2));
      room.settle();
      assertThat(room.ear().heard)
          .extracting(d -> d.alerts().get(0).subject())
          .containsExactly("a", "a", "b");
      assertThat(room.ear().heard.get(1).id()).isEqualTo(room.ear().heard.get(0).id());
      assertThat(room.book.attempts(room.ear().heard.get(0).id()))
          .extracting(Attempt::outcome)
          .containsExactly("receiver is down", "ok");
    }
  }

  @Test
  void aDeliveryDiesAfterThreeDaysOfTriesAndCanBeBroughtToLife() throws InterruptedException {
    try (Room room = room()) {
      room.ear().answer = DOWN;
      room.take(pact("a"));
      Instant begun = room.clock.instant();
      for (Delivery head = waiting(room); head != null; head = waiting(room)) {
        room.clock.set(head.nextAt());
        room.settle();
      }
      assertThat(room.ear().heard).hasSize(12);
      assertThat(Duration.between(begun, room.clock.instant()))
          .isBetween(Duration.ofHours(72), Duration.ofHours(92));
      Delivery dead = room.book.deliveries(Delivery.State.DEAD, 10).get(0);
      assertThat(dead.trouble()).isEqualTo("receiver is down");

      room.ear().answer = new Outcome.Taken("ok");
      assertThat(room.book.replay(dead.id())).isTrue();
      room.settle();
      assertThat(room.book.delivery(dead.id()).orElseThrow().state())
          .isEqualTo(Delivery.State.DELIVERED);
      assertThat(room.book.attempts(dead.id())).hasSize(13);
    }
  }

  private static Delivery waiting(Room room) {
    List<Delivery> waiting = room.book.deliveries(Delivery.State.WAITING, 1);
    return waiting.isEmpty() ? null : waiting.get(0);
  }

  @Test
  void whatIsRefusedByItsAnswerHoldsTheOthersUpForFiveTriesOnly() throws InterruptedException {
    try (Room room = room()) {
      room.ear().answer = new Outcome.Failed("HTTP 400", true, null);
      room.take(pact("a"), pact("b"));
      for (int i = 0; i < 10; i++) {
        room.clock.move(Duration.ofMinutes(13));
        room.settle();
      }
      assertThat(room.book.deliveries(Delivery.State.DEAD, 10)).hasSize(2);
      assertThat(room.ear().heard).hasSize(10);
    }
  }

  @Test
  void aReceiverThatAsksToBeLeftAloneIs() throws InterruptedException {
    try (Room room = room()) {
      room.ear().answer = new Outcome.Failed("HTTP 429", false, Duration.ofHours(1));
      room.take(pact("a"));
      room.clock.move(Duration.ofMinutes(59));
      room.settle();
      assertThat(room.ear().heard).hasSize(1);
      room.clock.move(Duration.ofMinutes(2));
      room.settle();
      assertThat(room.ear().heard).hasSize(2);
    }
  }

  @Test
  void aReceiverThatIsGoneIsToldNothingUntilSomebodySaysSo() throws InterruptedException {
    try (Room room = room()) {
      room.ear().answer = new Outcome.Gone("HTTP 410");
      room.take(pact("a"), pact("b"));
      room.clock.move(Duration.ofDays(9));
      room.settle();
      assertThat(room.ear().heard).hasSize(1);
      assertThat(room.book.disabled())
          .extracting(AlertBook.Disabled::channel)
          .containsExactly("ear");
      room.ear().answer = new Outcome.Taken("ok");
      assertThat(room.book.replayChannel("ear")).isEqualTo(new AlertBook.Replayed(1, true));
      room.settle();
      assertThat(room.told()).as("the first one is told once more").hasSize(3);
    }
  }

  @Test
  void aFaultOfAChannelIsAFailedTry() throws InterruptedException {
    try (Room room = room()) {
      room.ear().broken = true;
      room.take(pact("a"));
      assertThat(room.book.deliveries(null, 1).get(0).trouble()).startsWith("fault of the program");
    }
  }

  @Test
  void messagesOfAGroupGatherAndAreToldAsOne() throws InterruptedException {
    try (Room room = room()) {
      room.hear(
          "ear",
          new Grouping(Grouping.By.ALL, Duration.ofSeconds(30), Duration.ofMinutes(5), null));
      room.take(pact("a"), pact("b"));
      assertThat(room.ear().heard).isEmpty();
      room.clock.move(Duration.ofSeconds(30));
      room.settle();
      assertThat(room.ear().heard)
          .singleElement()
          .satisfies(d -> assertThat(d.alerts()).hasSize(2));
      room.take(pact("c"));
      room.clock.move(Duration.ofMinutes(4));
      room.settle();
      assertThat(room.ear().heard).hasSize(1);
      room.clock.move(Duration.ofMinutes(1));
      room.settle();
      assertThat(room.ear().heard).hasSize(2);
    }
  }

  @Test
  void aDigestTellsTheLastWordOnEachAlertAtItsHour() throws InterruptedException {
    try (Room room = room()) {
      Digest daily = new Digest(Digest.Every.DAILY, LocalTime.of(18, 0), ZoneOffset.UTC);
      room.hear("ear", new Grouping(Grouping.By.SUBJECT, Duration.ZERO, Duration.ZERO, daily));
      room.take(
          pact("a"),
          Changes.of(ChangeKind.SUPPORTED).pact("a").sources(3),
          pact("b"),
          Changes.of(ChangeKind.WITHDRAWN).pact("b").as(ChangeNature.CORRECTED));
      assertThat(room.ear().heard).isEmpty();
      room.clock.move(Duration.ofHours(6));
      room.settle();
      assertThat(room.told()).as("b was corrected before").containsExactly("RAISED r");
      assertThat(room.alerts().get(0).independentSources()).isEqualTo(3);
      room.clock.move(Duration.ofDays(2));
      room.settle();
      assertThat(room.ear().heard).hasSize(1);
    }
  }

  @Test
  void aDigestTellsWhatWasAmendedBeforeItWasToldAsItIsHeldToBe() throws InterruptedException {
    try (Room room = room()) {
      Digest daily = new Digest(Digest.Every.DAILY, LocalTime.of(18, 0), ZoneOffset.UTC);
      room.hear("ear", new Grouping(Grouping.By.SUBJECT, Duration.ZERO, Duration.ZERO, daily));
      room.take(
          pact("a"),
          Changes.stage(Stage.SIGNED, Stage.AGREED).pact("a").as(ChangeNature.CORRECTED));
      room.clock.move(Duration.ofHours(6));
      room.settle();
      assertThat(room.told()).containsExactly("RAISED r");
      assertThat(room.alerts().get(0).change().to()).isEqualTo(Stage.AGREED);
      assertThat(room.alerts().get(0).summary())
          .isEqualTo("New pact: Arctic patrol pact between Canada and Norway: agreed (2026-03-04)");
    }
  }

  @Test
  void aSilenceHoldsBackWhatItNamesUntilItEndsOrIsLifted() throws InterruptedException {
    try (Room room = room()) {
      Instant now = room.clock.instant();
      Silence silence =
          room.book.silence(
              new Silence(
                  0,
                  new Matcher(Set.of(), Set.of(), null, Set.of(new Party("NO"))),
                  "anna",
                  "known",
                  now,
                  now.plus(Duration.ofDays(1))));
      room.take(pact("a"), pact("b").between("FI SE"));
      assertThat(room.alerts()).extracting(a -> a.subject()).containsExactly("b");
      assertThat(room.book.routes("r:new-pact:a"))
          .extracting(Routed::why)
          .containsExactly("silence " + silence.id() + " by anna: known");
      assertThat(room.book.lift(silence.id(), "anna")).isTrue();
      assertThat(room.book.silences()).isEmpty();
      assertThat(room.book.lift(silence.id(), "anna")).isFalse();
      room.take(pact("c"));
      assertThat(room.told()).hasSize(2);
      room.take(Changes.of(ChangeKind.WITHDRAWN).pact("a").as(ChangeNature.CORRECTED));
      assertThat(room.told()).as("nobody was told of a").hasSize(2);
    }
  }

  @Test
  void whatASilenceHeldInADigestIsTakenBackInSilenceToo() throws InterruptedException {
    try (Room room = room()) {
      Digest daily = new Digest(Digest.Every.DAILY, LocalTime.of(18, 0), ZoneOffset.UTC);
      room.hear("ear", new Grouping(Grouping.By.SUBJECT, Duration.ZERO, Duration.ZERO, daily));
      Instant now = room.clock.instant();
      Matcher all = new Matcher(Set.of("r"), Set.of(), null, Set.of());
      room.book.silence(new Silence(0, all, "anna", "known", now, now.plus(Duration.ofDays(1))));
      room.take(pact("a"), withdrawn("a"));
      room.clock.move(Duration.ofHours(6));
      room.settle();
      assertThat(room.told()).isEmpty();
      assertThat(room.book.routes("r:new-pact:a"))
          .extracting(Routed::why)
          .containsOnly("silence 1 by anna: known");
    }
  }

  @Test
  void whoWasToldIsCorrectedAlthoughItWasRaisedAgainInBetween() throws InterruptedException {
    try (Room room = room()) {
      room.hear(
          "ear", new Grouping(Grouping.By.SUBJECT, Duration.ZERO, Duration.ofMinutes(5), null));
      room.take(pact("a"), withdrawn("a"), pact("a"), withdrawn("a"));
      assertThat(room.told()).containsExactly("RAISED r");
      room.clock.move(Duration.ofMinutes(5));
      room.settle();
      assertThat(room.told()).containsExactly("RAISED r", "CORRECTED r");
    }
  }

  private static Changes withdrawn(String pact) {
    return Changes.of(ChangeKind.WITHDRAWN).pact(pact).as(ChangeNature.CORRECTED);
  }

  @Test
  void anAlertOfOneRuleMakesThoseOfAnotherAboutTheSamePactNeedless() throws InterruptedException {
    try (Room room =
        new Room()
            .with(newPacts("watch"), newPacts("all"))
            .inhibiting(new Inhibition(Set.of("watch"), Set.of("all"), Duration.ofDays(1)))) {
      room.take(pact("a"));
      assertThat(room.told()).containsExactly("RAISED watch");
    }
  }

  @Test
  void aChannelIsToldWhatTheRuleSays() throws InterruptedException {
    try (Room room = new Room()) {
      Room.Ear other = room.hear("other", Grouping.STANDARD);
      room.with(new Rule("r", Set.of(AlertKind.NEW_PACT), Conditions.NONE, List.of("other"), null));
      room.take(pact("a"));
      assertThat(room.told()).isEmpty();
      assertThat(other.heard).hasSize(1);
    }
  }

  @Test
  void aCorrectionFollowsItsAlertAlthoughTheRuleHasOtherChannelsNow() throws InterruptedException {
    try (Room room = room()) {
      room.take(pact("a"));
      room.hear("other", Grouping.STANDARD);
      room.with(new Rule("r", Set.of(AlertKind.NEW_PACT), Conditions.NONE, List.of("other"), null));
      room.take(Changes.stage(Stage.SIGNED, Stage.AGREED).pact("a").as(ChangeNature.CORRECTED));
      assertThat(room.told()).containsExactly("RAISED r", "AMENDED r");
    }
  }

  @Test
  void twoProcessesDoNotSendToAChannelAtOnce() throws InterruptedException {
    try (Room room = room()) {
      ChannelLocks one = new ChannelLocks(room.database.source());
      ChannelLocks other = new ChannelLocks(room.database.source());
      try (one;
          other) {
        assertThat(one.has("ear")).isTrue();
        assertThat(other.has("ear")).isFalse();
        room.take(pact("a"));
        assertThat(room.ear().heard).isEmpty();
        one.close();
        assertThat(other.has("ear")).isTrue();
      }
      room.settle();
      assertThat(room.ear().heard).hasSize(1);
    }
  }
}
