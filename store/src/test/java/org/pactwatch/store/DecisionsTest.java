package org.pactwatch.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pactwatch.model.Change;
import org.pactwatch.model.ChangeNature;
import org.pactwatch.model.ClaimId;
import org.pactwatch.model.Decision;
import org.pactwatch.model.PartialDate;
import org.pactwatch.model.Stage;
import org.pactwatch.store.query.ClaimFilter;
import org.pactwatch.store.query.ClaimView;
import org.pactwatch.store.query.PactView;

class DecisionsTest extends StoreCase {

  private final News news =
      News.article("a", "2025-09-18")
          .claim("PK SA", Stage.SIGNED, "2025-09-17", "mutual defence pact")
          .claim("PK SA", Stage.AGREED, "2025-08-17", "mutual defence pact");

  private Decision reject() {
    return new Decision.Rejected(claim(news, 0), "ann", NOW, "a draft only");
  }

  private Decision undo() {
    return new Decision.Undone(claim(news, 0), "bob", NOW);
  }

  private static List<Change> changes(Decided decided) {
    assertThat(decided).isInstanceOf(Decided.Recorded.class);
    return ((Decided.Recorded) decided).changes();
  }

  @Test
  void aRejectedClaimDoesNotCountUntilTheRejectionIsUndone() {
    take(news);
    String hash = store.rebuild().pictureHash();

    List<Change> changes = changes(store.decisions().decide(reject(), 0));
    assertThat(onlyPact().stage()).isEqualTo(Stage.AGREED);
    assertThat(changes).extracting(Change::nature).containsExactly(ChangeNature.CORRECTED);

    changes(store.decisions().decide(undo(), 1));
    assertThat(onlyPact().stage()).isEqualTo(Stage.SIGNED);
    assertThat(store.rebuild().pictureHash()).isEqualTo(hash);
    assertThat(store.decisions().of(claim(news, 0))).containsExactly(reject(), undo());
  }

  @Test
  void anAcceptedClaimIsCertain() {
    take(news);
    store.decisions().decide(new Decision.Accepted(claim(news, 0), "ann", NOW), 0);
    assertThat(onlyPact().confidence()).isEqualTo(1);
  }

  @Test
  void aCorrectedClaimCountsWithTheCorrectedValuesWhereverTheyBelong() {
    take(news, News.article("b", "2025-10-18").claim("PK QA", Stage.PROPOSED, null, null));
    Decision.Corrected corrected =
        new Decision.Corrected(
            claim(news, 0),
            "ann",
            NOW,
            News.codes("PK QA"),
            Stage.SIGNED,
            PartialDate.parse("2025-10"));

    changes(store.decisions().decide(corrected, 0));

    assertThat(pacts())
        .extracting(p -> p.parties() + " " + p.stage() + " " + p.since())
        .containsExactly("[PK, QA] SIGNED 2025-10", "[PK, SA] AGREED 2025-08-17");
    changes(store.decisions().decide(undo(), 1));
    assertThat(pacts())
        .extracting(p -> p.parties() + " " + p.stage())
        .containsExactly("[PK, QA] PROPOSED", "[PK, SA] SIGNED");
  }

  @Test
  void aDecisionOnWhatSomebodyElseHasDecidedMeanwhileIsAConflict() {
    take(news);
    store.decisions().decide(reject(), 0);
    assertThat(store.decisions().decide(undo(), 0)).isEqualTo(new Decided.Conflict(1));
    assertThat(onlyPact().stage()).isEqualTo(Stage.AGREED);
  }

  @Test
  void anUnknownClaimAndNothingToUndoAreTold() {
    take(news);
    ClaimId unknown = new ClaimId("nobody-made-it");
    assertThat(store.decisions().decide(new Decision.Accepted(unknown, "ann", NOW), 0))
        .isEqualTo(new Decided.UnknownClaim(unknown));
    assertThat(store.decisions().decide(undo(), 0))
        .isEqualTo(new Decided.NothingToUndo(claim(news, 0)));
  }

  @Test
  void aPactWithoutAnyClaimLeftIsWithdrawnAndComesBack() {
    News one = News.article("z", "2025-09-18").claim("FR RS", Stage.SIGNED, null, null);
    take(one);
    Decision.Rejected no = new Decision.Rejected(claim(one, 0), "ann", NOW, "no");
    changes(store.decisions().decide(no, 0));
    assertThat(pacts()).isEmpty();
    changes(store.decisions().decide(new Decision.Undone(claim(one, 0), "ann", NOW), 1));
    assertThat(pacts()).extracting(PactView::stage).containsExactly(Stage.SIGNED);
  }

  @Test
  void claimsWaitForReviewWithThePassageTheyStandIn() {
    take(news);
    List<ClaimView> waiting = store.claims().list(ClaimFilter.waiting(), 10, null);
    assertThat(waiting).hasSize(2).allMatch(v -> v.pact() != null && "About a".equals(v.title()));
    ClaimView view = store.claims().claim(claim(news, 0)).orElseThrow();
    assertThat(view.evidenceInPassage().of(view.passage()))
        .isEqualTo(view.claim().evidence().text());
    assertThat(view.passage()).startsWith("PK SA SIGNED").endsWith("End. ");

    store.decisions().decide(reject(), 0);

    assertThat(store.claims().list(ClaimFilter.waiting(), 10, null)).hasSize(1);
    assertThat(store.claims().count(ClaimFilter.waiting())).isEqualTo(1);
    assertThat(store.claims().count(ClaimFilter.all())).isEqualTo(2);
    assertThat(store.claims().list(ClaimFilter.all(), 1, null)).hasSize(1);
    assertThat(store.claims().claim(claim(news, 0)).orElseThrow().counting()).isEqualTo(reject());
    assertThat(store.claims().article(news.reading().article().id()))
        .contains(news.reading().article());
  }
}
