package org.pactwatch.app.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.pactwatch.model.Change;
import org.pactwatch.model.ChangeId;
import org.pactwatch.model.ChangeKind;
import org.pactwatch.model.ChangeNature;
import org.pactwatch.model.PactId;
import org.pactwatch.model.Party;
import org.pactwatch.model.Regrouping;
import org.pactwatch.model.Stage;

class ChangeLineTest {
  private static Change change(
      ChangeKind kind, String pact, String name, Regrouping.Kind regrouped, String other) {
    return new Change(
        new ChangeId(kind + pact),
        new PactId(pact),
        kind,
        ChangeNature.WORLD_CHANGED,
        name,
        new TreeSet<>(List.of(new Party("NE"), new Party("US"))),
        Set.of(),
        null,
        Stage.SIGNED,
        null,
        Instant.parse("2026-06-10T12:00:00Z"),
        null,
        null,
        null,
        null,
        0.8,
        1,
        false,
        null,
        null,
        null,
        null,
        null,
        null,
        new Regrouping(regrouped, new PactId(other)));
  }

  private static final Change GONE =
      change(ChangeKind.WITHDRAWN, "p1", "military accord", Regrouping.Kind.RENAMED, "p2");
  private static final Change COME =
      change(ChangeKind.NEW_PACT, "p2", "forces agreement", Regrouping.Kind.RENAMED, "p1");

  @Test
  void aPactThatIsOnlyCalledOtherwiseIsToldOnceAndNotAsNewOrGone() {
    assertThat(ChangeLine.all(List.of(GONE, COME)))
        .singleElement()
        .asString()
        .contains("RENAMED forces agreement", "formerly known as p1", "called military accord")
        .doesNotContain("NEW PACT", "WITHDRAWN");
    assertThat(ChangeLine.all(List.of(GONE)))
        .singleElement()
        .asString()
        .contains("RENAMED military accord", "now known as p2");
  }

  @Test
  void aPactThatIsMergedOrSplitOffSaysWithWhich() {
    assertThat(
            ChangeLine.of(
                change(ChangeKind.WITHDRAWN, "p1", "accord", Regrouping.Kind.MERGED, "p2")))
        .contains("MERGED accord", "now held to be one with p2");
    assertThat(
            ChangeLine.of(change(ChangeKind.NEW_PACT, "p2", "accord", Regrouping.Kind.SPLIT, "p1")))
        .contains("SPLIT accord", "held to be one with p1 before");
  }

  @Test
  void asCommaSeparatedValuesEachSaysWhatBecameOfIt() {
    List<String> lines = PictureCsv.changes(List.of(GONE, COME));
    assertThat(lines.get(0)).endsWith(",regrouped,regrouped_pact");
    assertThat(lines.get(1)).endsWith(",RENAMED,p2");
    assertThat(lines.get(2)).endsWith(",RENAMED,p1");
  }
}
