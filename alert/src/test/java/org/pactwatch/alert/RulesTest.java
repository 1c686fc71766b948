package org.pactwatch.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pactwatch.model.Alert;
import org.pactwatch.model.ChangeNature;
import org.pactwatch.model.Stage;

class RulesTest {
  private static final Instant NOW = Instant.parse("2026-03-05T12:00:01Z");
  private static final List<Rule> RULES = Dispatcher.standardRules(Threshold.STANDARD);

  @Test
  void aPactNotKnownBeforeIsNew() {
    assertThat(alerts(Changes.newPact()))
        .singleElement()
        .satisfies(
            a -> {
              assertThat(a.key()).isEqualTo("new-pact:p1:x1");
              assertThat(a.rule()).isEqualTo("new-pact");
              assertThat(a.raisedAt()).isEqualTo(NOW);
              assertThat(a.summary())
                  .isEqualTo(
                      "New pact: Arctic patrol pact between ARAB LEAGUE, Canada and Norway:"
                          + " signed (2026-03)");
            });
  }

  @Test
  void aKnownPactAtAnotherStageHasMoved() {
    assertThat(alerts(Changes.stageChanged()))
        .singleElement()
        .satisfies(
            a -> {
              assertThat(a.key()).isEqualTo("stage-changed:p1:x1");
              assertThat(a.summary())
                  .isEqualTo(
                      "Arctic patrol pact between ARAB LEAGUE, Canada and Norway:"
                          + " from agreed to signed (2026-03-04)");
            });
  }

  @Test
  void aRenewalAfterARenewalIsTold() {
    assertThat(alerts(Changes.stageChanged().from(Stage.SIGNED)))
        .extracting(Alert::summary)
        .singleElement()
        .asString()
        .endsWith(": signed once more (2026-03-04)");
  }

  @Test
  void backfillNeverAlerts() {
    assertThat(alerts(Changes.newPact().old())).isEmpty();
    assertThat(alerts(Changes.stageChanged().old())).isEmpty();
  }

  @Test
  void aCorrectionIsNothingNewButACorrectedStageIsTold() {
    assertThat(alerts(Changes.newPact().as(ChangeNature.CORRECTED))).isEmpty();
    assertThat(alerts(Changes.stageChanged().as(ChangeNature.CORRECTED)))
        .extracting(Alert::summary)
        .singleElement()
        .asString()
        .startsWith("Correction: Arctic patrol pact");
  }

  @Test
  void whatWeLearnOfLateAlertsOnlyWhileItIsFresh() {
    Changes learned = Changes.newPact().as(ChangeNature.LEARNED);
    assertThat(alerts(learned.since("2026-01-20"))).hasSize(1);
    assertThat(alerts(learned.since("2025"))).hasSize(1);
    assertThat(alerts(learned.since("2025-11"))).isEmpty();
    assertThat(alerts(learned.since("1951"))).isEmpty();
    assertThat(alerts(learned.since(null))).isEmpty();
  }

  @Test
  void whatIsNotSureEnoughDoesNotAlert() {
    assertThat(alerts(Changes.newPact().sure(0.5))).hasSize(1);
    assertThat(alerts(Changes.newPact().sure(0.49))).isEmpty();
    Threshold all = new Threshold(0, Period.ofDays(90));
    assertThat(new NewPact(all).alert(Changes.newPact().sure(0).make(), NOW)).isPresent();
    assertThatIllegalArgumentException().isThrownBy(() -> new Threshold(1.1, Period.ZERO));
  }

  @Test
  void theLogLineSaysAllInOneLine() {
    assertThat(LogChannel.line(alerts(Changes.stageChanged()).get(0)))
        .isEqualTo(
            "ALERT Arctic patrol pact between ARAB LEAGUE, Canada and Norway: from agreed to"
                + " signed (2026-03-04); 2 independent sources, confidence 0.80; evidence: \"It was"
                + " signed in Tromsø.\"; from: Pact signed <https://example.org/pact>;"
                + " rule=stage-changed");
  }

  private static List<Alert> alerts(Changes change) {
    return RULES.stream().flatMap(r -> r.alert(change.make(), NOW).stream()).toList();
  }
}
