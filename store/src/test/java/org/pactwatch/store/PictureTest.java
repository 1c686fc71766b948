package org.pactwatch.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pactwatch.model.Change;
import org.pactwatch.model.Modality;
import org.pactwatch.model.PactId;
import org.pactwatch.model.Party;
import org.pactwatch.model.Stage;
import org.pactwatch.store.News.Draft;
import org.pactwatch.store.picture.Contradiction;
import org.pactwatch.store.picture.Track;
import org.pactwatch.store.query.PactLife;
import org.pactwatch.store.query.PactQuery;
import org.pactwatch.store.query.PactView;

class PictureTest extends StoreCase {

  private List<Stage> stages(PactQuery query) {
    return store.picture().pacts(query).stream().map(PactView::stage).toList();
  }

  private static PactQuery on(String day) {
    return PactQuery.now().asOf(LocalDate.parse(day));
  }

  @Test
  void whatWasSoOnADayAndWhatWasBelievedAboutIt() {
    clock("2025-10-01T00:00:00Z");
    take(News.article("a", "2025-09-30").claim("PK SA", Stage.NEGOTIATING, "2025-06", null));
    clock("2026-01-10T00:00:00Z");
    take(News.article("b", "2026-01-09").claim("PK SA", Stage.SIGNED, "2025-09-17", null));
    clock("2026-03-10T00:00:00Z");
    take(News.article("c", "2026-03-09").claim("PK SA", Stage.RATIFIED, "2026-03-01", null));
    clock("2026-06-10T00:00:00Z");

    assertThat(stages(PactQuery.now())).containsExactly(Stage.RATIFIED);
    assertThat(stages(on("2025-10-15"))).containsExactly(Stage.SIGNED);
    assertThat(stages(on("2025-07-01"))).containsExactly(Stage.NEGOTIATING);
    assertThat(stages(on("2025-05-01"))).isEmpty();

    Instant november = Instant.parse("2025-11-01T00:00:00Z");
    assertThat(stages(on("2025-10-15").knownAt(november))).containsExactly(Stage.NEGOTIATING);
    assertThat(stages(on("2026-04-15").knownAt(Instant.parse("2026-02-01T00:00:00Z"))))
        .containsExactly(Stage.SIGNED);
    assertThat(stages(PactQuery.now().knownAt(Instant.parse("2025-01-01T00:00:00Z")))).isEmpty();
    assertThat(
            store
                .picture()
                .changes(
                    Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2026-02-01T00:00:00Z")))
        .extracting(Change::to)
        .containsExactly(Stage.SIGNED);
  }

  @Test
  void aCorrectionKeepsWhatWasBelievedBefore() {
    News news = News.article("a", "2025-09-18").claim("PK SA", Stage.SIGNED, "2025-09-17", null);
    clock("2025-10-01T00:00:00Z");
    take(news);
    clock("2025-11-01T00:00:00Z");
    store
        .decisions()
        .decide(new org.pactwatch.model.Decision.Rejected(claim(news, 0), "ann", NOW, "wrong"), 0);
    assertThat(pacts()).isEmpty();
    assertThat(stages(on("2025-10-15").knownAt(Instant.parse("2025-10-15T00:00:00Z"))))
        .containsExactly(Stage.SIGNED);
  }

  @Test
  void aPartyThatMayJoinIsShownBesideTheStandingPact() {
    take(
        News.article("a", "2026-05-18")
            .claim("PK SA", Stage.IN_FORCE, "2025-09-17", "mutual defence pact")
            .claim("PK SA + TR QA", Stage.PROPOSED, null, null)
            .claim("PK SA", Stage.NEGOTIATING, null, "expanded mutual defence pact"));
    PactView pact = onlyPact();
    assertThat(pact.stage()).isEqualTo(Stage.IN_FORCE);
    assertThat(pact.parties()).isEqualTo(News.codes("PK SA"));
    assertThat(pact.joining()).isEqualTo(News.codes("QA TR"));
    assertThat(pact.prospectiveStage()).contains(Stage.NEGOTIATING);
    assertThat(store.picture().pacts(PactQuery.now().of(new Party("TR")))).hasSize(1);
    assertThat(store.picture().pacts(PactQuery.now().of(new Party("US")))).isEmpty();
  }

  @Test
  void onePactsLifeIsToldWithItsEvidenceAndWhatContradictsIt() {
    take(
        News.article("a", "2019-07-22").claim("CN KH", Stage.SIGNED, "2019-05", "secret deal"),
        News.article("b", "2019-07-23")
            .claim(
                new Draft("CN KH", Stage.REJECTED, "2019-07-22", "secret deal")
                    .as(Modality.DENIED)),
        News.article("c", "2019-08-23").claim("CN KH", Stage.PROPOSED, "2017", "base deal"));
    PactId id = onlyPact().id();

    PactLife life = store.picture().pact(new PactId(id.value().substring(0, 8))).orElseThrow();

    assertThat(life.id()).isEqualTo(id);
    assertThat(life.states())
        .extracting(PactLife.State::stage)
        .containsExactly(Stage.PROPOSED, Stage.SIGNED);
    PactLife.State signed = life.states().get(1);
    assertThat(signed.track()).isEqualTo(Track.STANDING);
    assertThat(signed.evidence()).extracting(e -> e.title()).containsExactly("About a");
    assertThat(signed.contested()).isTrue();
    assertThat(life.contradictions()).hasSize(1);
    PactLife.Dispute dispute = life.contradictions().get(0);
    assertThat(dispute.kind()).isEqualTo(Contradiction.Kind.DENIAL);
    assertThat(dispute.against()).extracting(e -> e.title()).containsExactly("About b");
    assertThat(store.picture().pact(new PactId("no such"))).isEmpty();
  }
}
