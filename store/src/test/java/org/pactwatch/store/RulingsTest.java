package org.pactwatch.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pactwatch.model.Change;
import org.pactwatch.model.ChangeKind;
import org.pactwatch.model.ChangeNature;
import org.pactwatch.model.ClaimId;
import org.pactwatch.model.PactId;
import org.pactwatch.model.Stage;
import org.pactwatch.store.query.PactView;
import org.pactwatch.store.query.RulingView;

class RulingsTest extends StoreCase {

  private final News defence =
      News.article("a", "2024-01-10")
          .claim("DE GB", Stage.SIGNED, "2024-01-09", "Trinity House Agreement")
          .claim("DE GB", Stage.PROPOSED, null, "Trinity House Agreement");
  private final News treaty =
      News.article("b", "2025-07-18")
          .claim("DE GB", Stage.SIGNED, "2025-07-17", "Kensington Treaty");

  private PactView named(String name) {
    return pacts().stream().filter(p -> p.name().equals(name)).findFirst().orElseThrow();
  }

  private Rulings.Word word(String reason) {
    return new Rulings.Word("ann", NOW, reason, store.rulings().last());
  }

  private static Ruled.Recorded recorded(Ruled ruled) {
    assertThat(ruled).isInstanceOf(Ruled.Recorded.class);
    return (Ruled.Recorded) ruled;
  }

  @Test
  void mergedPactsAreOneWithTheOthersIdUntilTheMergingIsUndone() {
    take(defence, treaty);
    String hash = store.rebuild().pictureHash();
    PactId home = named("Trinity House Agreement").id();

    Ruled.Recorded merged =
        recorded(
            store
                .rulings()
                .merge(named("Kensington Treaty").id(), home, word("the same in short")));

    assertThat(onlyPact().id()).isEqualTo(home);
    assertThat(onlyPact().articles()).isEqualTo(2);
    assertThat(merged.changes())
        .extracting(Change::kind)
        .contains(ChangeKind.WITHDRAWN)
        .doesNotContain(ChangeKind.NEW_PACT);
    assertThat(merged.changes()).extracting(Change::nature).containsOnly(ChangeNature.CORRECTED);
    recorded(store.rulings().undo(merged.ruling().number(), word("")));
    assertThat(store.rebuild().pictureHash()).isEqualTo(hash);
    assertThat(store.rulings().all())
        .extracting(RulingView::kind, RulingView::reviewer, RulingView::reason)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("MERGED", "ann", "the same in short"),
            org.assertj.core.groups.Tuple.tuple("UNDONE", "ann", ""));
  }

  @Test
  void aMergingHoldsForLaterClaimsAndLaterRevisions() {
    take(defence, treaty);
    recorded(
        store
            .rulings()
            .merge(
                named("Kensington Treaty").id(), named("Trinity House Agreement").id(), word("x")));

    take(
        News.article("c", "2025-08-01").claim("DE GB", Stage.RATIFIED, null, "Kensington Treaty"),
        News.article("b", "2025-07-18")
            .modified("2025-07-20")
            .saying("Corrected.")
            .claim("DE GB", Stage.SIGNED, "2025-07-17", "Kensington Treaty of friendship"));

    assertThat(onlyPact().articles()).isEqualTo(3);
  }

  @Test
  void pactsOfOtherPartiesCanBeMerged() {
    take(
        News.article("a", "2025-01-10").claim("FR GB", Stage.NEGOTIATING, null, "new pact"),
        News.article("b", "2025-01-11").claim("DE FR GB", Stage.NEGOTIATING, null, "new pact"));
    PactView three =
        pacts().stream().filter(p -> p.parties().size() == 3).findFirst().orElseThrow();
    PactView two = pacts().stream().filter(p -> p.parties().size() == 2).findFirst().orElseThrow();

    recorded(store.rulings().merge(two.id(), three.id(), word("Germany was forgotten")));

    assertThat(onlyPact().parties()).isEqualTo(Standing.codes("DE FR GB"));
    assertThat(onlyPact().independentSources()).isEqualTo(2);
  }

  @Test
  void claimsSetApartAreAPactOfTheirOwnThatDrawsItsName() {
    News lombok =
        News.article("b", "2026-02-07").claim("AU ID", Stage.RATIFIED, null, "defence agreement");
    take(
        News.article("a", "2026-02-06").claim("AU ID", Stage.SIGNED, "2026-02-06", "security pact"),
        lombok);
    PactId pact = onlyPact().id();

    recorded(store.rulings().split(pact, Set.of(claim(lombok, 0)), word("another agreement")));

    assertThat(pacts())
        .extracting(PactView::stage)
        .containsExactlyInAnyOrder(Stage.SIGNED, Stage.RATIFIED);
    assertThat(pacts()).extracting(PactView::id).contains(pact);
    recorded(store.rulings().undo(store.rulings().last(), word("")));
    assertThat(onlyPact().stage()).isEqualTo(Stage.RATIFIED);
  }

  @Test
  void whatNobodyCanMeanIsRefused() {
    take(defence, treaty);
    PactId one = named("Kensington Treaty").id();
    assertThat(store.rulings().merge(one, one, word("x"))).isInstanceOf(Ruled.Refused.class);
    assertThat(store.rulings().merge(one, new PactId("none"), word("x")))
        .isEqualTo(new Ruled.Refused("there is no pact none"));
    assertThat(store.rulings().split(one, Set.of(claim(treaty, 0)), word("x")))
        .isInstanceOf(Ruled.Refused.class);
    assertThat(store.rulings().split(one, List.of(new ClaimId("other")), word("x")))
        .isInstanceOf(Ruled.Refused.class);
    assertThat(store.rulings().undo(9, word("x"))).isInstanceOf(Ruled.Refused.class);
    assertThat(store.rulings().all()).isEmpty();
  }

  @Test
  void whoHasNotSeenTheLastRulingIsTold() {
    take(defence, treaty);
    PactId one = named("Kensington Treaty").id();
    PactId other = named("Trinity House Agreement").id();
    Rulings.Word early = word("x");
    Ruled.Recorded first = recorded(store.rulings().merge(one, other, early));

    assertThat(store.rulings().undo(first.ruling().number(), early))
        .isEqualTo(new Ruled.Conflict(first.ruling().number()));
  }
}
