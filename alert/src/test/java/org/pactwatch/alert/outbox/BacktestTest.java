package org.pactwatch.alert.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pactwatch.alert.Changes;
import org.pactwatch.alert.settings.AlertSettings;
import org.pactwatch.model.Change;
import org.pactwatch.model.ChangeKind;
import org.pactwatch.model.ChangeNature;
import org.pactwatch.model.Stage;

class BacktestTest {
  private static final Instant MARCH = Instant.parse("2026-03-31T23:59:59Z");
  private static final Instant APRIL = Instant.parse("2026-04-01T00:00:00Z");

  private static final List<Change> PAST =
      List.of(
          Changes.newPact().at(MARCH).make(),
          Changes.newPact().pact("old").at(MARCH).old().make(),
          Changes.stage(Stage.SIGNED, Stage.RATIFIED).at(APRIL).make(),
          Changes.newPact().pact("p2").at(APRIL).make(),
          Changes.of(ChangeKind.WITHDRAWN).pact("p2").as(ChangeNature.CORRECTED).at(APRIL).make());

  @Test
  void tellsHowOftenEachRuleWouldHaveFiredInEachMonth() {
    Backtest.Result result = new Backtest(AlertSettings.STANDARD).run(List.of(), PAST);
    assertThat(result.months())
        .containsEntry("new-pact", Map.of(YearMonth.of(2026, 3), 1, YearMonth.of(2026, 4), 1))
        .containsEntry("stage-changed", Map.of(YearMonth.of(2026, 4), 1))
        .containsEntry("first-pairing", Map.of(YearMonth.of(2026, 3), 1));
    assertThat(result.corrected()).isEqualTo(1);
  }

  @Test
  void firesAsTheRoomDoes() throws InterruptedException {
    try (Room room = new Room()) {
      for (Change change : PAST) {
        room.clock.set(change.recordedAt());
        room.desk().take(List.of(change));
        room.settle();
      }
      Backtest.Result result = new Backtest(AlertSettings.STANDARD).run(List.of(), PAST);
      assertThat(result.firings().stream().map(f -> "RAISED " + f.rule()))
          .containsExactlyElementsOf(
              room.told().stream().filter(t -> t.startsWith("RAISED")).toList());
    }
  }
}
