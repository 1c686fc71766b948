package org.pactwatch.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pactwatch.model.ArticleId;
import org.pactwatch.model.Attribution;
import org.pactwatch.model.Claim;
import org.pactwatch.model.Official;
import org.pactwatch.model.Party;
import org.pactwatch.model.Reading;
import org.pactwatch.model.Stage;
import org.pactwatch.store.query.ArticleHit;
import org.pactwatch.store.query.Articles;
import org.pactwatch.store.query.ClaimFilter;
import org.pactwatch.store.query.OfficialView;
import org.pactwatch.store.query.Officials;
import org.pactwatch.store.query.StatementView;

class QuestionsTest extends StoreCase {

  private List<ArticleHit> search(String words) {
    return store.articles().search(new Articles.Search(words, null, null, null), 10);
  }

  @Test
  void articlesAreFoundByTheirWordsInAnyForm() {
    take(
        News.article("patrols", "2026-05-01").saying("Joint patrols of the strait were promised."),
        News.article("radar", "2026-05-02").saying("A radar station was promised."),
        News.article("radar2", "2026-05-03").saying("Radar stations; the promised patrol."));

    assertThat(search("patrolling strait"))
        .singleElement()
        .satisfies(h -> assertThat(h.passage()).contains("«patrols»"));
    assertThat(search("\"radar station\""))
        .extracting(ArticleHit::article)
        .containsExactlyInAnyOrder(new ArticleId("radar"), new ArticleId("radar2"));
    assertThat(search("radar -patrol"))
        .extracting(h -> h.article().value())
        .containsExactly("radar");
    assertThat(search("submarine")).isEmpty();
    assertThat(search("' & | ! :* ( \\ \0 x")).as("what is no query finds nothing").isEmpty();
  }

  @Test
  void onlyTheCurrentRevisionIsSearchedAndItsPactsAreNamed() {
    News first =
        News.article("a", "2026-05-01")
            .claim("KE OM", Stage.SIGNED, "2026-04-30", "naval pact")
            .saying("A frigate was mentioned.");
    take(first);
    assertThat(search("frigate"))
        .singleElement()
        .satisfies(h -> assertThat(h.pacts()).containsExactly(onlyPact().id()));
    take(
        News.article("a", "2026-05-01")
            .modified("2026-05-02")
            .claim("KE OM", Stage.SIGNED, "2026-04-30", "naval pact")
            .saying("A corvette was mentioned."));
    assertThat(search("frigate")).isEmpty();
    assertThat(search("corvette")).hasSize(1);
    Party kenya = new Party("KE");
    LocalDate later = LocalDate.parse("2026-05-02");
    assertThat(store.articles().search(new Articles.Search("corvette", null, null, kenya), 5))
        .hasSize(1);
    assertThat(store.articles().search(new Articles.Search("corvette", later, null, null), 5))
        .isEmpty();
  }

  private static Reading attributed(News news, String speaker) {
    Reading r = news.reading();
    List<Claim> claims =
        r.claims().stream()
            .map(
                c ->
                    new Claim(
                        c.id(),
                        c.name(),
                        c.kinds(),
                        c.parties(),
                        c.joining(),
                        c.stage(),
                        c.date(),
                        c.modality(),
                        new Attribution(speaker, "Defence Minister", new Party("KE")),
                        c.provisions(),
                        c.evidence(),
                        c.furtherEvidence(),
                        c.confidence(),
                        null))
            .toList();
    Official official = new Official(speaker, "Defence Minister", new Party("KE"), null);
    return new Reading(r.article(), r.extractor(), r.mentions(), List.of(official), claims);
  }

  @Test
  void officialsAreListedWithWhatTheySaidAboutWhichPact() {
    News signing =
        News.article("a", "2026-05-01").claim("KE OM", Stage.SIGNED, "2026-04-30", "naval pact");
    News talks = News.article("b", "2026-05-03").claim("KE QA", Stage.NEGOTIATING, null, "accord");
    store
        .ledger()
        .record(
            News.delivered(
                0,
                List.of(attributed(signing, "Amina Odhiambo"), attributed(talks, "Peter Kimani"))));

    Officials.Filter all = new Officials.Filter(null, new Party("KE"), null);
    assertThat(store.officials().officials(all, 10))
        .extracting(OfficialView::name)
        .containsExactlyInAnyOrder("Amina Odhiambo", "Peter Kimani");
    assertThat(store.officials().statements(new Officials.Filter("odhiambo", null, null), 10))
        .singleElement()
        .satisfies(
            s -> {
              assertThat(s.stage()).isEqualTo(Stage.SIGNED);
              assertThat(s.pactName()).isEqualTo("naval pact");
              assertThat(s.evidence().article()).isEqualTo(new ArticleId("a"));
            });
    assertThat(
            store
                .officials()
                .statements(
                    new Officials.Filter(
                        null, null, store.claims().claim(claim(talks, 0)).orElseThrow().pact()),
                    10))
        .extracting(StatementView::speaker)
        .containsExactly("Peter Kimani");
    assertThat(store.officials().statements(new Officials.Filter(null, new Party("QA"), null), 10))
        .isEmpty();
  }

  @Test
  void theClaimsOfOneArticleAreFound() {
    take(
        News.article("a", "2026-05-01")
            .claim("KE OM", Stage.SIGNED, null, "naval pact")
            .claim("KE QA", Stage.SIGNED, null, "naval pact"),
        News.article("b", "2026-05-01").claim("KE OM", Stage.SIGNED, null, "naval pact"));
    assertThat(store.claims().list(ClaimFilter.of(new ArticleId("a")), 10, null)).hasSize(2);
    assertThat(store.claims().count(ClaimFilter.of(new ArticleId("b")))).isEqualTo(1);
  }

  @Test
  void fortyPapersWithOneAgencyStoryAreOneSource() {
    News[] papers = new News[40];
    for (int i = 0; i < papers.length; i++) {
      papers[i] =
          News.article("paper" + i, "2026-05-01")
              .group("agency story")
              .claim("KE OM", Stage.SIGNED, "2026-04-30", "naval pact");
    }
    take(papers);
    assertThat(onlyPact().articles()).isEqualTo(40);
    assertThat(onlyPact().independentSources()).isEqualTo(1);
    assertThat(onlyPact().confidence()).isEqualTo(0.8);
    take(
        News.article("other", "2026-05-01")
            .claim("KE OM", Stage.SIGNED, "2026-04-30", "naval pact"));
    assertThat(onlyPact().independentSources()).isEqualTo(2);
    assertThat(onlyPact().confidence()).isEqualTo(0.96);
  }

  @Test
  void eachClaimTellsWhyItIsHeldToBeAboutItsPact() {
    take(
        News.article("a", "2026-05-01").claim("KE OM", Stage.SIGNED, "2026-04-30", "Lamu Treaty"),
        News.article("b", "2026-05-02").claim("KE OM", Stage.IN_FORCE, null, "pact"));
    assertThat(store.picture().pact(onlyPact().id()).orElseThrow().placements())
        .extracting(p -> p.why())
        .containsExactly("its name: lamu", "the most alike in kind and time");
  }
}
