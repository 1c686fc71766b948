package org.pactwatch.alert.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pactwatch.alert.Changes;
import org.pactwatch.alert.quiet.Matcher;
import org.pactwatch.alert.quiet.Silence;
import org.pactwatch.alert.rule.Conditions;
import org.pactwatch.alert.rule.Rule;
import org.pactwatch.alert.settings.AlertSettings;
import org.pactwatch.model.Alert;
import org.pactwatch.model.AlertKind;
import org.pactwatch.model.ChangeKind;
import org.pactwatch.model.ChangeNature;
import org.pactwatch.model.Regrouping.Kind;
import org.pactwatch.model.Stage;

/** A pact whose claims are put together otherwise is not told of as if it were new. */
@SuppressWarnings("NullAway")
class RegroupedTest {
  private static Room room() {
    return new Room()
        .with(
            new Rule(
                "r",
                Set.of(AlertKind.NEW_PACT, AlertKind.STAGE_CHANGED, AlertKind.FIRST_PAIRING),
                Conditions.NONE,
                List.of(),
                null));
  }

  private static Changes pact(String id) {
    return Changes.newPact().pact(id);
  }

  private static Changes withdrawn(String pact) {
    return Changes.of(ChangeKind.WITHDRAWN).pact(pact).as(ChangeNature.CORRECTED).sources(0);
  }

  private static Changes[] renamed(String from, String to, boolean comesFirst) {
    List<Changes> both = new ArrayList<>();
    both.add(pact(to).regrouped(Kind.RENAMED, from));
    both.add(withdrawn(from).regrouped(Kind.RENAMED, to));
    if (!comesFirst) {
      Collections.reverse(both);
    }
    return both.toArray(Changes[]::new);
  }

  private static List<String> told(Room room) {
    return room.alerts().stream().map(a -> a.phase() + " " + a.key()).toList();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aPactUnderAnotherIdIsTheSameWhicheverOfItsChangesComesFirst(boolean comesFirst)
      throws InterruptedException {
    try (Room room = room()) {
      room.take(pact("a"));
      room.take(renamed("a", "b", comesFirst));
      room.take(renamed("b", "c", comesFirst));
      assertThat(told(room))
          .containsExactly("RAISED r:new-pact:a", "RAISED r:first-pairing:a:CA+NO");
      room.take(Changes.of(ChangeKind.SUPPORTED).pact("c").from(Stage.SIGNED).sources(2));
      assertThat(told(room)).contains("GROWN r:new-pact:a").hasSize(4);
      assertThat(room.alerts().get(3).subject()).as("what it leads to").isEqualTo("c");
      room.take(withdrawn("c"));
      assertThat(told(room)).contains("CORRECTED r:new-pact:a").hasSize(6);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aStageIsToldOnceUnderWhateverId(boolean comesFirst) throws InterruptedException {
    try (Room room = room()) {
      room.take(pact("a").to(Stage.AGREED), Changes.stage(Stage.AGREED, Stage.SIGNED).pact("a"));
      room.take(renamed("a", "b", comesFirst));
      room.take(
          Changes.stage(Stage.AGREED, Stage.SIGNED).pact("b"),
          Changes.stage(Stage.SIGNED, Stage.RATIFIED).pact("b"));
      assertThat(told(room).stream().filter(t -> t.contains("stage")))
          .containsExactly("RAISED r:stage-changed:a:signed", "RAISED r:stage-changed:a:ratified");
    }
  }

  @Test
  void aPactThatReaderHeardOfAsPartOfAnotherIsNotNewButItsStagesAre() throws InterruptedException {
    try (Room room = room()) {
      room.take(
          pact("a"),
          pact("b").regrouped(Kind.SPLIT, "a"),
          Changes.stage(Stage.SIGNED, Stage.IN_FORCE).pact("b"));
      assertThat(told(room).stream().filter(t -> !t.contains("pairing")))
          .containsExactly("RAISED r:new-pact:a", "RAISED r:stage-changed:b:in-force");
    }
  }

  @Test
  void aPactThatIsMergedIsCorrectedAndNotNewWhenItIsSplitOffAgain() throws InterruptedException {
    try (Room room = room()) {
      room.take(pact("a"), pact("b"));
      room.take(withdrawn("b").regrouped(Kind.MERGED, "a"));
      assertThat(told(room)).endsWith("CORRECTED r:new-pact:b");
      assertThat(room.alerts().stream().map(Alert::summary).reduce((x, y) -> y).orElseThrow())
          .endsWith("is not held to be so any more; the pact is held to be one with another");
      int before = told(room).size();
      room.take(pact("b").regrouped(Kind.SPLIT, "a"));
      assertThat(told(room)).hasSize(before);
    }
  }

  @Test
  void aNewPactIsToldThoughItHasTheIdThatAnotherHadBefore() throws InterruptedException {
    try (Room room = room()) {
      room.take(pact("a"));
      room.take(renamed("a", "b", true));
      room.take(pact("a"));
      assertThat(told(room)).contains("RAISED r:new-pact:a", "RAISED r:new-pact:a.2");
      room.take(withdrawn("a"));
      assertThat(told(room)).contains("CORRECTED r:new-pact:a.2");
      assertThat(told(room)).doesNotContain("CORRECTED r:new-pact:a");
    }
  }

  @Test
  void aSilenceAboutAPactHoldsUnderItsNextId() throws InterruptedException {
    try (Room room = room()) {
      Instant now = room.clock.instant();
      Matcher about = new Matcher(Set.of(), Set.of(), "a", Set.of());
      room.book.silence(new Silence(0, about, "anna", "known", now, now.plus(Duration.ofDays(1))));
      room.take(pact("a"));
      room.take(renamed("a", "b", true));
      room.take(Changes.stage(Stage.SIGNED, Stage.IN_FORCE).pact("b"));
      assertThat(told(room)).isEmpty();
    }
  }

  @Test
  void theBacktestSaysTheSame() {
    List<Changes> past = new ArrayList<>(List.of(pact("a")));
    past.addAll(List.of(renamed("a", "b", false)));
    past.addAll(List.of(renamed("b", "a", true)));
    Backtest.Result result =
        new Backtest(AlertSettings.STANDARD)
            .run(List.of(Changes.parties("CA NO")), past.stream().map(Changes::make).toList());
    assertThat(result.firings())
        .extracting(Backtest.Firing::key)
        .containsExactly("new-pact:new-pact:a");
    assertThat(result.corrected()).isZero();
  }
}
