package org.pactwatch.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.pactwatch.model.Change;
import org.pactwatch.model.ChangeKind;
import org.pactwatch.model.Party;
import org.pactwatch.model.Stage;
import org.pactwatch.store.ledger.Recorded;
import org.pactwatch.store.query.PactQuery;
import org.pactwatch.store.query.PactView;

/** Parties that come and go. */
class LeavingTest extends StoreCase {

  private final News founding =
      News.article("a", "2023-09-17").claim("BF ML NE", Stage.SIGNED, "2023-09-16", "charter");

  @Test
  void aPactStandsWithoutThePartyThatHasLeftIt() {
    Recorded recorded =
        take(
            founding,
            News.article("b", "2025-05-01")
                .claim("BF ML + NE", Stage.TERMINATED, "2025-04-30", "charter"));

    assertThat(onlyPact().stage()).isEqualTo(Stage.SIGNED);
    assertThat(onlyPact().parties()).isEqualTo(Standing.codes("BF ML"));
    PactView before =
        store.picture().pacts(PactQuery.now().asOf(LocalDate.parse("2024-01-01"))).get(0);
    assertThat(before.parties()).isEqualTo(Standing.codes("BF ML NE"));
    assertThat(recorded.changes()).extracting(Change::kind).contains(ChangeKind.PARTIES_CHANGED);
  }

  @Test
  void aPartyThatHasJoinedMayLeaveAgain() {
    take(
        founding,
        News.article("b", "2024-05-01").claim("BF ML NE + TG", Stage.SIGNED, "2024-04-30", null),
        News.article("c", "2025-05-01")
            .claim("BF ML NE + TG", Stage.TERMINATED, "2025-04-30", null));
    assertThat(onlyPact().parties()).isEqualTo(Standing.codes("BF ML NE"));
    assertThat(
            store
                .picture()
                .pacts(PactQuery.now().asOf(LocalDate.parse("2024-12-01")))
                .get(0)
                .parties())
        .contains(new Party("TG"));
  }

  @Test
  void thatAPartyMayJoinIsAChangeOfItsOwn() {
    take(founding);
    Recorded recorded =
        take(
            News.article("b", "2026-05-01")
                .claim("BF ML NE + TG", Stage.PROPOSED, null, "charter"));
    assertThat(recorded.changes())
        .singleElement()
        .satisfies(
            c -> {
              assertThat(c.kind()).isEqualTo(ChangeKind.PROSPECT_CHANGED);
              assertThat(c.joining()).isEqualTo(new Party("TG"));
              assertThat(c.from()).isNull();
              assertThat(c.to()).isEqualTo(Stage.PROPOSED);
            });
    assertThat(
            take(News.article("c", "2026-05-02").claim("BF ML NE + TG", Stage.PROPOSED, null, null))
                .changes())
        .as("the same is no news, but has a further source")
        .extracting(Change::kind, Change::independentSources)
        .containsExactly(tuple(ChangeKind.SUPPORTED, 2));
  }
}
