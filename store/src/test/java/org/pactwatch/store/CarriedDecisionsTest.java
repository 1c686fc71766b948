package org.pactwatch.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pactwatch.model.Decision;
import org.pactwatch.model.Stage;
import org.pactwatch.store.query.PactView;

/** An article is edited after its claims were judged. */
class CarriedDecisionsTest extends StoreCase {

  private static News story(String date) {
    return News.article("a", "2025-09-18")
        .claim("PK SA", Stage.SIGNED, date, "mutual defence pact")
        .claim("PK SA", Stage.AGREED, "2025-08-17", "mutual defence pact");
  }

  private final News first = story("2025-09-17");
  private final News edited =
      story("2025-09-17").modified("2025-09-19").saying("More was added later.");

  @Test
  void aDecisionHoldsForTheEqualClaimOfTheNextRevision() {
    take(first);
    store.decisions().decide(new Decision.Rejected(claim(first, 0), "ann", NOW, "a draft"), 0);

    take(edited);

    assertThat(onlyPact().stage()).isEqualTo(Stage.AGREED);
    assertThat(store.decisions().of(claim(edited, 0))).hasSize(1);
    assertThat(store.claims().claim(claim(edited, 0)).orElseThrow().counting()).isNotNull();
    assertThat(store.decisions().decide(new Decision.Undone(claim(edited, 0), "bob", NOW), 0))
        .as("the carried decision has been seen by nobody who expects none")
        .isEqualTo(new Decided.Conflict(1));
    store.decisions().decide(new Decision.Undone(claim(edited, 0), "bob", NOW), 1);
    assertThat(onlyPact().stage()).isEqualTo(Stage.SIGNED);
  }

  @Test
  void itHoldsWhicheverRevisionComesFirst() {
    take(first, edited);
    store.decisions().decide(new Decision.Accepted(claim(first, 0), "ann", NOW), 0);
    assertThat(onlyPact().confidence()).isEqualTo(1);
    String hash = store.rebuild().pictureHash();

    store = Store.in(TestDatabase.empty(), java.time.Clock.systemUTC());
    take(first);
    store.decisions().decide(new Decision.Accepted(claim(first, 0), "ann", NOW), 0);
    take(edited);
    assertThat(store.rebuild().pictureHash()).isEqualTo(hash);
  }

  @Test
  void aClaimThatSaysSomethingElseIsJudgedAnew() {
    take(first);
    store.decisions().decide(new Decision.Rejected(claim(first, 0), "ann", NOW, "a draft"), 0);

    take(story("2025-09-18").modified("2025-09-19"));

    assertThat(onlyPact()).extracting(PactView::stage).isEqualTo(Stage.SIGNED);
  }
}
