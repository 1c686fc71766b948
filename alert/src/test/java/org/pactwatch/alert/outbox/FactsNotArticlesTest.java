package org.pactwatch.alert.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pactwatch.alert.Changes;
import org.pactwatch.alert.rule.Conditions;
import org.pactwatch.alert.rule.Rule;
import org.pactwatch.model.Alert;
import org.pactwatch.model.AlertKind;
import org.pactwatch.model.AlertPhase;
import org.pactwatch.model.ChangeKind;
import org.pactwatch.model.ChangeNature;
import org.pactwatch.model.Dispute;
import org.pactwatch.model.Modality;
import org.pactwatch.model.QuietSource;
import org.pactwatch.model.SourceId;
import org.pactwatch.model.Stage;

/** What is told of changes, and what is not. */
class FactsNotArticlesTest {

  @Test
  void aNewPactIsToldOnceHoweverOftenItsChangeComes() throws InterruptedException {
    try (Room room = new Room()) {
      room.take(Changes.newPact().id("a"), Changes.newPact().id("a"), Changes.newPact().id("b"));
      assertThat(room.told()).containsExactly("RAISED new-pact", "RAISED first-pairing");
      assertThat(room.alerts().get(0).summary())
          .isEqualTo("New pact: Arctic patrol pact between Canada and Norway: signed (2026-03-04)");
      assertThat(room.ear().heard).as("both in one delivery").hasSize(1);
    }
  }

  @Test
  void theAlertGrowsWithIndependentSourcesAtMilestones() throws InterruptedException {
    try (Room room = new Room().with(rule(AlertKind.NEW_PACT, Conditions.NONE))) {
      room.take(Changes.newPact());
      for (int sources = 2; sources <= 6; sources++) {
        room.take(support(sources));
      }
      assertThat(room.told()).containsExactly("RAISED r", "GROWN r", "GROWN r", "GROWN r");
      assertThat(room.alerts()).extracting(Alert::independentSources).containsExactly(1, 2, 3, 5);
      assertThat(room.alerts().get(3).summary()).endsWith("; now 5 independent sources");
      assertThat(room.alerts()).extracting(Alert::key).containsOnly("r:new-pact:p1");
      assertThat(room.alerts()).extracting(Alert::id).doesNotHaveDuplicates();
    }
  }

  @Test
  void aRuleThatAsksForMoreSourcesIsMetOnceTheyAreThere() throws InterruptedException {
    Conditions two = new Conditions(Set.of(), List.of(), Set.of(), Set.of(), 0, 2, List.of());
    try (Room room = new Room().with(rule(AlertKind.NEW_PACT, two))) {
      room.take(Changes.newPact());
      assertThat(room.told()).isEmpty();
      room.take(support(2));
      assertThat(room.told()).containsExactly("RAISED r");
    }
  }

  @Test
  void oldNewsNeverAlertsNorDoesWhatSupportsIt() throws InterruptedException {
    try (Room room = new Room()) {
      room.take(
          Changes.newPact().pact("a").old(),
          Changes.newPact().pact("b").as(ChangeNature.LEARNED).since("1951"),
          Changes.newPact().pact("c").as(ChangeNature.LEARNED).since(null),
          Changes.newPact().pact("d").published("2019-05-01"),
          Changes.newPact().pact("e").to(Stage.IN_FORCE).since(null),
          support(2).pact("a"));
      assertThat(room.told()).isEmpty();
      room.take(Changes.newPact().pact("f").as(ChangeNature.LEARNED).since("2026-01-20"));
      assertThat(room.told()).containsExactly("RAISED new-pact");
    }
  }

  @Test
  void pairsOfCountriesThatOldNewsNamedAreNotFirst() throws InterruptedException {
    try (Room room = new Room().with(rule(AlertKind.FIRST_PAIRING, Conditions.NONE))) {
      room.desk().knows(List.of(Changes.parties("CA NO IS")));
      room.take(
          Changes.newPact().pact("a").between("CA NO"),
          Changes.newPact().pact("b").between("CA FI").old(),
          Changes.newPact().pact("c").between("CA FI"),
          Changes.newPact().pact("d").between("CA SE NO"));
      assertThat(room.alerts())
          .extracting(Alert::summary)
          .singleElement()
          .asString()
          .startsWith("First pact that names Canada, Norway and Sweden together");
    }
  }

  @Test
  void aCorrectionGoesToThoseWhoWereTold() throws InterruptedException {
    try (Room room = new Room().with(rule(AlertKind.STAGE_CHANGED, Conditions.NONE))) {
      room.take(
          Changes.stage(Stage.AGREED, Stage.SIGNED),
          Changes.stage(Stage.SIGNED, Stage.AGREED).as(ChangeNature.CORRECTED));
      assertThat(room.told()).containsExactly("RAISED r", "CORRECTED r");
      assertThat(room.alerts().get(1).summary())
          .isEqualTo(
              "Correction: Arctic patrol pact between Canada and Norway: from agreed to signed"
                  + " (2026-03-04) is not held to be so any more; it is held to be agreed");
      room.take(Changes.stage(Stage.AGREED, Stage.SIGNED));
      assertThat(room.told()).as("held anew").endsWith("RAISED r").hasSize(3);
      assertThat(room.alerts()).extracting(Alert::id).doesNotHaveDuplicates();
    }
  }

  @Test
  void whatNobodyWasToldIsNotCorrected() throws InterruptedException {
    Conditions sure = Conditions.NONE.sure(0.9);
    try (Room room = new Room().with(rule(AlertKind.NEW_PACT, sure))) {
      room.take(Changes.newPact().sure(0.6), withdrawn());
      assertThat(room.told()).isEmpty();
    }
  }

  @Test
  void aPactThatNoArticleTellsOfAnyMoreIsTakenBackWhole() throws InterruptedException {
    try (Room room = new Room()) {
      room.take(
          Changes.newPact().to(Stage.AGREED),
          Changes.stage(Stage.AGREED, Stage.SIGNED),
          withdrawn());
      assertThat(room.told())
          .containsExactlyInAnyOrder(
              "RAISED new-pact",
              "RAISED first-pairing",
              "RAISED stage-changed",
              "CORRECTED new-pact",
              "CORRECTED first-pairing",
              "CORRECTED stage-changed");
    }
  }

  @Test
  void aRuleAboutCorrectionsIsMetByThem() throws InterruptedException {
    try (Room room =
        new Room()
            .with(
                rule(AlertKind.NEW_PACT, Conditions.NONE),
                new Rule(
                    "editor", Set.of(AlertKind.CORRECTION), Conditions.NONE, List.of(), null))) {
      room.take(Changes.newPact(), withdrawn());
      assertThat(room.told()).contains("RAISED editor", "CORRECTED r");
    }
  }

  @Test
  void partiesThatComeAndGoAndThoseWhoMayComeAreTold() throws InterruptedException {
    try (Room room = new Room()) {
      room.take(
          Changes.of(ChangeKind.PARTIES_CHANGED).before("CA NO").between("CA NO SE"),
          Changes.of(ChangeKind.PARTIES_CHANGED).before("CA NO SE").between("CA SE"),
          Changes.of(ChangeKind.PROSPECT_CHANGED)
              .between("CA SE")
              .joining("FI")
              .to(Stage.PROPOSED));
      assertThat(room.told())
          .contains("RAISED party-joined", "RAISED party-left", "RAISED prospect");
      assertThat(room.alerts())
          .extracting(Alert::summary)
          .contains(
              "Sweden joined: Arctic patrol pact between Canada, Norway and Sweden",
              "Norway left: Arctic patrol pact between Canada and Sweden",
              "Finland may join, proposed (2026-03-04): Arctic patrol pact between Canada and"
                  + " Sweden");
      room.take(
          Changes.of(ChangeKind.PROSPECT_WITHDRAWN)
              .as(ChangeNature.CORRECTED)
              .between("CA SE")
              .joining("FI"));
      assertThat(room.told()).endsWith("CORRECTED prospect");
    }
  }

  @Test
  void contradictionsAndDenialsAreTold() throws InterruptedException {
    try (Room room = new Room()) {
      room.take(
          Changes.stage(Stage.PROPOSED, Stage.REJECTED).modality(Modality.DENIED),
          Changes.of(ChangeKind.CONTRADICTED).dispute(Dispute.DATES).from(Stage.SIGNED));
      assertThat(room.told())
          .containsExactly("RAISED stage-changed", "RAISED denial", "RAISED contradiction");
      assertThat(room.alerts().get(1).summary())
          .isEqualTo("Denied: Arctic patrol pact between Canada and Norway: proposed");
    }
  }

  @Test
  void aSourceThatIsQuietIsToldOnceAndThatItIsHeardAgain() throws InterruptedException {
    QuietSource quiet =
        new QuietSource(new SourceId("s"), "Example", Instant.EPOCH, "cannot be read");
    try (Room room = new Room()) {
      room.desk().quiet(List.of(quiet));
      room.desk().quiet(List.of(quiet));
      room.settle();
      room.desk().quiet(List.of());
      room.settle();
      assertThat(room.told()).containsExactly("RAISED source-quiet", "ENDED source-quiet");
      assertThat(room.alerts().get(1).summary()).isEqualTo("Example is heard again");
      room.desk().quiet(List.of(quiet));
      room.settle();
      assertThat(room.told()).hasSize(3).endsWith("RAISED source-quiet");
    }
  }

  @Test
  void whatStandsIsRepeatedWhereThatIsAskedFor() throws InterruptedException {
    Rule daily =
        new Rule("r", Set.of(AlertKind.NEW_PACT), Conditions.NONE, List.of(), Duration.ofDays(1));
    try (Room room = new Room().with(daily)) {
      room.take(Changes.newPact());
      room.clock.move(Duration.ofHours(23));
      room.settle();
      assertThat(room.told()).hasSize(1);
      room.clock.move(Duration.ofHours(1));
      room.settle();
      room.settle();
      assertThat(room.told()).containsExactly("RAISED r", "REPEATED r");
      room.take(withdrawn());
      room.clock.move(Duration.ofDays(2));
      room.settle();
      assertThat(room.told()).hasSize(3).endsWith("CORRECTED r");
    }
  }

  @Test
  void theMessagesOfAnAlertAreKeptInOrder() throws InterruptedException {
    try (Room room = new Room().with(rule(AlertKind.NEW_PACT, Conditions.NONE))) {
      room.take(Changes.newPact(), support(2), withdrawn());
      AlertBook.Told told = room.book.alert("r:new-pact:p1").orElseThrow();
      assertThat(told.messages())
          .extracting(m -> m.alert().phase())
          .containsExactly(AlertPhase.RAISED, AlertPhase.GROWN, AlertPhase.CORRECTED);
      assertThat(told.row().state()).isEqualTo(AlertRow.State.CORRECTED);
      assertThat(room.book.routes(told.row().key()))
          .extracting(Routed::delivered)
          .containsOnly("DELIVERED");
    }
  }

  private static Rule rule(AlertKind kind, Conditions conditions) {
    return new Rule("r", Set.of(kind), conditions, List.of(), null);
  }

  private static Changes support(int sources) {
    return Changes.of(ChangeKind.SUPPORTED).from(Stage.SIGNED).sources(sources);
  }

  private static Changes withdrawn() {
    return Changes.of(ChangeKind.WITHDRAWN).as(ChangeNature.CORRECTED).sources(0);
  }
}
