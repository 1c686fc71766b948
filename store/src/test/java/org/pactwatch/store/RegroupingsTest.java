package org.pactwatch.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.pactwatch.model.Change;
import org.pactwatch.model.ChangeKind;
import org.pactwatch.model.PactId;
import org.pactwatch.model.Regrouping;
import org.pactwatch.model.Regrouping.Kind;
import org.pactwatch.model.Stage;
import org.pactwatch.store.ledger.Recorded;
import org.pactwatch.store.query.Renamings;

/** Changes say where claims are only put together otherwise. */
class RegroupingsTest extends StoreCase {
  private final News accord =
      News.article("a", "2026-05-02").claim("NE US", Stage.SIGNED, "2026-05-01", "military accord");
  private final News forces =
      News.article("b", "2026-05-20")
          .claim("NE US", Stage.RATIFIED, "2026-05-19", "status of forces agreement");

  private static Rulings.Word word(Store store) {
    return new Rulings.Word("ann", NOW, "so it is", store.rulings().last());
  }

  private static Change the(ChangeKind kind, Iterable<Change> changes) {
    Change found = null;
    for (Change c : changes) {
      found = c.kind() == kind ? c : found;
    }
    assertThat(found).as(kind.name()).isNotNull();
    return Objects.requireNonNull(found);
  }

  @Test
  void aPactThatGetsAnotherIdIsSaidToBeTheSameAndWhatElseChangedIsTold() {
    PactId before = take(accord).changes().get(0).pact();

    Recorded recorded = take(forces);

    PactId after = onlyPact().id();
    assertThat(after).isNotEqualTo(before);
    assertThat(recorded.changes())
        .extracting(Change::kind, Change::pact, Change::regrouped)
        .containsExactlyInAnyOrder(
            tuple(ChangeKind.WITHDRAWN, before, new Regrouping(Kind.RENAMED, after)),
            tuple(ChangeKind.NEW_PACT, after, new Regrouping(Kind.RENAMED, before)),
            tuple(ChangeKind.STAGE_CHANGED, after, null));
    assertThat(store.picture().successor(before)).contains(after);
    assertThat(store.picture().successor(after)).isEmpty();
    assertThat(store.picture().origin(after)).contains(new Regrouping(Kind.RENAMED, before));
    assertThat(store.picture().origin(before)).isEmpty();
    Renamings renamings = Renamings.of(recorded.changes());
    assertThat(renamings.told())
        .extracting(Change::kind)
        .containsExactlyInAnyOrder(ChangeKind.NEW_PACT, ChangeKind.STAGE_CHANGED);
    Change come = the(ChangeKind.NEW_PACT, recorded.changes());
    assertThat(come.bringsNewPact()).isFalse();
    assertThat(renamings.former(come)).map(Change::name).contains("military accord");
    Change stage = the(ChangeKind.STAGE_CHANGED, recorded.changes());
    assertThat(stage.from()).isEqualTo(Stage.SIGNED);
    assertThat(stage.to()).isEqualTo(Stage.RATIFIED);
  }

  @Test
  void aPactThatAnArticleBringsBesideAnotherIsNew() {
    take(accord);
    Recorded recorded =
        take(
            News.article("c", "2026-05-20")
                .claim("NE US", Stage.SIGNED, "2010-05-19", "Agadez Treaty"));

    assertThat(the(ChangeKind.NEW_PACT, recorded.changes()).regrouped()).isNull();
  }

  @Test
  void aPactThatNoArticleTellsOfAnyMoreIsWithdrawnForGood() {
    take(accord);
    Recorded recorded =
        take(News.article("a", "2026-05-02").modified("2026-05-03").saying("Nothing of the sort."));

    assertThat(the(ChangeKind.WITHDRAWN, recorded.changes()).regrouped()).isNull();
  }

  @Test
  void pactsThatAreMergedAndSetApartAgainSayWithWhichOther() {
    News trinity =
        News.article("d", "2024-01-10")
            .claim("DE GB", Stage.SIGNED, "2024-01-09", "Trinity House Agreement");
    News kensington =
        News.article("e", "2025-07-18")
            .claim("DE GB", Stage.SIGNED, "2025-07-17", "Kensington Treaty");
    PactId home = take(trinity).changes().get(0).pact();
    PactId moved = the(ChangeKind.NEW_PACT, take(kensington).changes()).pact();

    Ruled.Recorded merged = (Ruled.Recorded) store.rulings().merge(moved, home, word(store));
    assertThat(the(ChangeKind.WITHDRAWN, merged.changes()).regrouped())
        .isEqualTo(new Regrouping(Kind.MERGED, home));
    assertThat(store.picture().successor(moved)).contains(home);

    Ruled.Recorded undone =
        (Ruled.Recorded) store.rulings().undo(merged.ruling().number(), word(store));
    assertThat(the(ChangeKind.NEW_PACT, undone.changes()).regrouped())
        .isEqualTo(new Regrouping(Kind.SPLIT, home));
    assertThat(store.picture().successor(moved)).isEmpty();
  }
}
