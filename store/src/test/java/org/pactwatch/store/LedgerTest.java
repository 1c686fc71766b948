package org.pactwatch.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pactwatch.model.Change;
import org.pactwatch.model.ChangeKind;
import org.pactwatch.model.ChangeNature;
import org.pactwatch.model.Claim;
import org.pactwatch.model.Dispute;
import org.pactwatch.model.Evidence;
import org.pactwatch.model.Modality;
import org.pactwatch.model.Party;
import org.pactwatch.model.Reading;
import org.pactwatch.model.Span;
import org.pactwatch.model.Stage;
import org.pactwatch.store.ledger.Recorded;
import org.pactwatch.store.query.PactView;

class LedgerTest extends StoreCase {

  private static News signing(String name, String published) {
    return News.article(name, published)
        .claim("PK SA", Stage.SIGNED, "2025-09-17", "mutual defence pact");
  }

  @Test
  void aNewPactIsInThePictureAndTheOutboxAndThePositionHasMoved() {
    Recorded recorded =
        store.ledger().record(News.delivered(7, List.of(signing("a", "2025-09-18").reading())));

    assertThat(recorded.taken()).isEqualTo(1);
    assertThat(store.ledger().nextOffset("readings", 0)).hasValue(8);
    assertThat(store.ledger().nextOffset("readings", 1)).isEmpty();
    Change change = store.outbox().pending(10).get(0).change();
    assertThat(change).isEqualTo(recorded.changes().get(0));
    assertThat(change.kind()).isEqualTo(ChangeKind.NEW_PACT);
    assertThat(change.nature()).isEqualTo(ChangeNature.WORLD_CHANGED);
    assertThat(change.from()).isNull();
    assertThat(change.to()).isEqualTo(Stage.SIGNED);
    assertThat(change.articleTitle()).isEqualTo("About a");
    assertThat(change.parties()).isEqualTo(News.codes("PK SA"));
    PactView pact = onlyPact();
    assertThat(pact.id()).isEqualTo(change.pact());
    assertThat(pact.evidence().sentence()).isEqualTo(change.evidence());
    assertThat(pact.evidence().url()).isEqualTo("https://news.example/a");
    assertThat(pact.since()).hasToString("2025-09-17");
  }

  @Test
  void takingAReadingAgainHasNoEffect() {
    take(signing("a", "2025-09-18"));
    String hash = store.rebuild().pictureHash();

    Recorded again = take(signing("a", "2025-09-18"), signing("a", "2025-09-18"));

    assertThat(again.taken()).isZero();
    assertThat(again.known()).isEqualTo(2);
    assertThat(again.changes()).isEmpty();
    assertThat(store.rebuild().pictureHash()).isEqualTo(hash);
    assertThat(store.ledger().nextOffset("readings", 0)).hasValue(3);
    assertThat(onlyPact().articles()).isEqualTo(1);
  }

  @Test
  void aNewerRevisionSupersedesTheEarlierReadingWhicheverComesFirst() {
    News early = signing("a", "2025-09-18");
    News late =
        News.article("a", "2025-09-18")
            .modified("2025-09-19")
            .claim("PK SA", Stage.AGREED, "2025-09-17", "mutual defence pact");
    take(early);
    Recorded revised = take(late);

    assertThat(onlyPact().stage()).isEqualTo(Stage.AGREED);
    assertThat(revised.changes())
        .extracting(Change::kind, Change::nature)
        .containsExactly(tuple(ChangeKind.STAGE_CHANGED, ChangeNature.CORRECTED));
    assertThat(store.claims().claim(claim(early, 0)).orElseThrow().counts()).isFalse();

    take(early);
    assertThat(onlyPact().stage()).isEqualTo(Stage.AGREED);
  }

  @Test
  void anOlderRevisionThatComesLateIsKeptAndDoesNotCount() {
    take(
        News.article("a", "2025-09-18")
            .modified("2025-09-19")
            .claim("PK SA", Stage.AGREED, "2025-09-17", "mutual defence pact"));
    Recorded late = take(signing("a", "2025-09-18"));
    assertThat(late.taken()).isEqualTo(1);
    assertThat(late.changes()).isEmpty();
    assertThat(onlyPact().stage()).isEqualTo(Stage.AGREED);
  }

  @Test
  void ofTwoExtractorVersionsTheHigherOneCounts() {
    take(signing("a", "2025-09-18").extractor("rules 1.10"));
    take(signing("a", "2025-09-18").extractor("rules 1.9"));
    Recorded better = take(signing("a", "2025-09-18").extractor("rules 2.0"));
    assertThat(better.taken()).isEqualTo(1);
    assertThat(store.claims().claim(claim(signing("a", "2025-09-18"), 0)).orElseThrow().extractor())
        .isEqualTo("rules 2.0");
    assertThat(onlyPact().articles()).isEqualTo(1);
  }

  @Test
  void aRevisionThatTakesItsClaimBackWithdrawsThePact() {
    take(signing("a", "2025-09-18"));
    Recorded back = take(News.article("a", "2025-09-18").modified("2025-09-20").saying("Sorry."));
    assertThat(pacts()).isEmpty();
    assertThat(back.changes()).extracting(Change::kind).containsExactly(ChangeKind.WITHDRAWN);
  }

  @Test
  void anOldSigningIsLearnedAndANewOneAChangeOfTheWorld() {
    List<Change> changes = new ArrayList<>();
    changes.addAll(
        take(News.article("a", "2026-05-18").claim("QA US", Stage.SIGNED, "2014", null)).changes());
    changes.addAll(
        take(News.article("b", "2026-05-28").claim("QA US", Stage.RENEWED, "2026-05-27", null))
            .changes());
    assertThat(changes)
        .extracting(Change::kind, Change::nature)
        .containsExactly(
            tuple(ChangeKind.NEW_PACT, ChangeNature.LEARNED),
            tuple(ChangeKind.STAGE_CHANGED, ChangeNature.WORLD_CHANGED));
  }

  @Test
  void whatHappensOfLateToAPactNotKnownBeforeIsNoOldNews() {
    News old =
        News.article("a", "2026-05-28")
            .claim("IR OM", Stage.SIGNED, "2013", null)
            .claim("IR OM", Stage.NEGOTIATING, "2026-05-26", null);
    List<Change> changes = take(old).changes();
    assertThat(changes)
        .extracting(Change::kind, Change::nature, Change::to, Change::claim)
        .containsExactly(
            tuple(ChangeKind.NEW_PACT, ChangeNature.WORLD_CHANGED, Stage.SIGNED, claim(old, 1)),
            tuple(
                ChangeKind.PROSPECT_CHANGED,
                ChangeNature.WORLD_CHANGED,
                Stage.NEGOTIATING,
                claim(old, 1)));
  }

  @Test
  void whoMayJoinAPactNotKnownBeforeIsTold() {
    Recorded recorded =
        take(
            News.article("b", "2026-05-18")
                .claim("PK SA", Stage.SIGNED, "2025-09-17", null)
                .claim("PK SA + TR", Stage.NEGOTIATING, null, null));
    assertThat(recorded.changes())
        .extracting(Change::kind, Change::joining)
        .containsExactly(
            tuple(ChangeKind.NEW_PACT, null), tuple(ChangeKind.PROSPECT_CHANGED, new Party("TR")));
  }

  @Test
  void aJoiningChangesTheParties() {
    take(signing("a", "2025-09-18"));
    Recorded joined =
        take(News.article("b", "2026-05-18").claim("PK SA + TR", Stage.SIGNED, "2026-05-17", null));
    assertThat(joined.changes())
        .extracting(Change::kind)
        .containsExactly(ChangeKind.PARTIES_CHANGED);
    assertThat(onlyPact().parties()).isEqualTo(News.codes("PK SA TR"));
  }

  @Test
  void aBatchTellsItsChangesInTheOrderOfPublication() {
    Recorded recorded =
        take(
            News.article("b", "2025-12-02").claim("PK SA", Stage.RATIFIED, "2025-12-01", null),
            signing("a", "2025-09-18"));
    assertThat(recorded.changes())
        .extracting(Change::to)
        .containsExactly(Stage.SIGNED, Stage.RATIFIED);
  }

  @Test
  void aReadingThatCannotBeStoredIsRefusedAndTheOthersAreTaken() {
    List<Recorded.Refused> dead = new ArrayList<>();
    Recorded recorded =
        store
            .ledger()
            .record(
                News.delivered(
                    0,
                    List.of(
                        signing("a", "2025-09-18").reading(),
                        signing("nul", "2025-09-18").saying("x\0y").reading(),
                        signing("half", "2025-09-18").saying("\ud83d!").reading(),
                        elsewhere(signing("span", "2025-09-18").reading()),
                        signing("b", "2025-09-18").saying("a \\u0000 in words, 😀").reading())),
                dead::add);

    assertThat(recorded.taken()).isEqualTo(2);
    assertThat(recorded.refused()).isEqualTo(dead);
    assertThat(dead)
        .extracting(
            r -> r.why().article().value() + ": " + r.why().fault().replaceAll(" of claim.*", ""))
        .containsExactly(
            "nul: text with a NUL character",
            "half: text with half a surrogate pair",
            "span: evidence");
    assertThat(dead.get(0).why()).hasMessageContaining("article nul cannot be stored");
    assertThat(store.ledger().nextOffset("readings", 0)).hasValue(5);
    assertThat(onlyPact().articles()).isEqualTo(2);
  }

  private static Reading elsewhere(Reading reading) {
    Claim c = reading.claims().get(0);
    Claim moved =
        new Claim(
            c.id(),
            c.name(),
            c.kinds(),
            c.parties(),
            c.joining(),
            c.stage(),
            c.date(),
            c.modality(),
            c.attribution(),
            c.provisions(),
            new Evidence(new Span(9_000, 9_004), "gone"),
            c.furtherEvidence(),
            c.confidence(),
            c.explanation());
    return new Reading(
        reading.article(), reading.extractor(), List.of(), List.of(), List.of(moved));
  }

  @Test
  void whereTheDeadLettersFailNothingIsWritten() {
    List<Reading> batch =
        List.of(
            signing("a", "2025-09-18").reading(),
            signing("nul", "2025-09-18").saying("x\0y").reading());
    assertThatThrownBy(
            () ->
                store
                    .ledger()
                    .record(
                        News.delivered(0, batch),
                        refused -> {
                          throw new IllegalStateException("the broker is away");
                        }))
        .hasMessage("the broker is away");
    assertThat(pacts()).isEmpty();
    assertThat(store.outbox().pending(10)).isEmpty();
    assertThat(store.ledger().nextOffset("readings", 0)).isEmpty();
  }

  @Test
  void oldNewsIsMarkedInTheChange() {
    assertThat(take(signing("a", "2025-09-18").old()).changes()).allMatch(Change::backfill);
  }

  @Test
  void furtherIndependentSourcesOfWhatIsNewAreToldButCopiesAreNot() {
    take(signing("a", "2025-09-18"));
    Recorded copy = take(signing("b", "2025-09-18").group("a"));
    assertThat(copy.changes()).isEmpty();
    Recorded second = take(signing("c", "2025-09-19"));
    assertThat(second.changes())
        .extracting(Change::kind, Change::independentSources, Change::from)
        .containsExactly(tuple(ChangeKind.SUPPORTED, 2, Stage.SIGNED));
    assertThat(store.picture().changes(Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z")))
        .extracting(Change::kind)
        .containsExactly(ChangeKind.NEW_PACT);
    assertThat(take(signing("d", "2026-09-19")).changes())
        .as("long known")
        .extracting(Change::kind)
        .doesNotContain(ChangeKind.SUPPORTED);
  }

  @Test
  void thatClaimsContradictOneAnotherIsTold() {
    take(signing("a", "2025-09-18"));
    Recorded denied =
        take(
            News.article("b", "2025-09-20")
                .claim(
                    new News.Draft("PK SA", Stage.REJECTED, null, "mutual defence pact")
                        .as(Modality.DENIED)));
    assertThat(denied.changes())
        .extracting(Change::kind, Change::dispute, Change::modality)
        .containsExactly(tuple(ChangeKind.CONTRADICTED, Dispute.DENIAL, Modality.DENIED));
  }

  @Test
  void aProspectThatLosesItsArticleIsTakenBack() {
    take(signing("a", "2025-09-18"));
    News early =
        News.article("b", "2026-05-01")
            .claim("PK SA + QA", Stage.PROPOSED, null, "mutual defence pact");
    take(early);
    Recorded revised = take(News.article("b", "2026-05-01").modified("2026-05-02"));
    assertThat(revised.changes())
        .extracting(Change::kind, c -> String.valueOf(c.joining()))
        .containsExactly(tuple(ChangeKind.PROSPECT_WITHDRAWN, "QA"));
  }
}
