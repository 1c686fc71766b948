package org.pactwatch.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.pactwatch.model.Decision;
import org.pactwatch.model.PactId;
import org.pactwatch.model.Reading;
import org.pactwatch.model.Stage;
import org.pactwatch.store.db.Database;
import org.pactwatch.store.query.Articles;
import org.pactwatch.store.query.PactQuery;
import org.pactwatch.store.query.PactView;
import org.pactwatch.store.upkeep.Upkeep;

/** What a writer keeps in memory never shows in the picture; after each test it is replayed. */
class UpkeepTest extends StoreCase {

  private static final List<Stage> STAGES =
      List.of(Stage.PROPOSED, Stage.SIGNED, Stage.RATIFIED, Stage.IN_FORCE, Stage.TERMINATED);

  private static final String REFUSED =
      """
      CREATE FUNCTION refused() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN RAISE EXCEPTION 'no position is taken'; END $$;
      CREATE TRIGGER refused BEFORE INSERT ON consumed EXECUTE FUNCTION refused()
      """;

  private static List<Reading> news(int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(
            i ->
                News.article("a" + i, "2026-05-" + (10 + i % 20))
                    .claim("KE OM", STAGES.get(i % STAGES.size()), "2026-05", "Lamu Treaty")
                    .claim("KE QA", STAGES.get(i % 3), null, i % 2 == 0 ? "Kisumu Pact" : null)
                    .claim("PK SA + TR", STAGES.get(i % 4), null, null)
                    .claim("PK SA", STAGES.get(i % 4), null, "the SMDA")
                    .reading())
        .toList();
  }

  @Test
  void aWriterThatForgetsMostOfItBetweenBatchesGivesTheSamePicture() {
    store.ledger().record(News.delivered(0, news(0, 40)));
    String expected = store.rebuild().pictureHash();

    Database database = TestDatabase.empty();
    Ledger forgetful = new Ledger(database, Clock.systemUTC(), new Upkeep(5));
    for (int i = 0; i < 40; i += 4) {
      forgetful.record(News.delivered(i, news(i, i + 4)));
    }
    assertThat(store.rebuild().pictureHash()).isEqualTo(expected);
  }

  @Test
  void writersByTurnsSeeWhatTheOthersWrote() {
    Store other = Store.in(TestDatabase.empty(), Clock.systemUTC());
    for (int i = 0; i < 40; i += 4) {
      (i % 8 == 0 ? store : other).ledger().record(News.delivered(i, news(i, i + 4)));
      Reading first = news(i, i + 1).get(0);
      store
          .decisions()
          .decide(new Decision.Rejected(first.claims().get(0).id(), "ann", NOW, "no"), 0);
      assertThat(store.rebuild().verify().holds()).isTrue();
    }
  }

  @Test
  void aTransactionThatFailedLeavesNothingBehindInMemory() {
    Database database = TestDatabase.empty();
    store.ledger().record(News.delivered(0, news(0, 8)));
    // Positions are written last, when the picture has been derived and written.
    database.write(h -> h.execute(REFUSED));
    try {
      assertThatThrownBy(() -> store.ledger().record(News.delivered(8, news(8, 12))))
          .hasMessageContaining("no position is taken");
    } finally {
      database.write(h -> h.execute("DROP FUNCTION refused CASCADE"));
    }
    assertThat(store.ledger().record(News.delivered(8, news(8, 12))).changes()).isNotEmpty();
    assertThat(store.rebuild().verify().holds()).isTrue();
  }

  @Test
  void articlesOfALargeBatchAreFoundBeforeTheirWordsAreIndexed() {
    store.ledger().record(News.delivered(0, news(0, 150)));
    Articles.Search search = new Articles.Search("Lamu", null, null, null);
    assertThat(store.articles().search(search, 500)).hasSize(150);
  }

  @Test
  void aPictureCanBeReadPageByPage() {
    store.ledger().record(News.delivered(0, news(0, 20)));
    List<PactId> all = pacts().stream().map(PactView::id).toList();
    List<PactId> read = new ArrayList<>();
    for (int skip = 0; skip < all.size(); skip += 2) {
      store.picture().pacts(PactQuery.now().page(skip, 2)).forEach(p -> read.add(p.id()));
    }
    assertThat(all).hasSizeGreaterThan(2);
    assertThat(read).isEqualTo(all);
  }
}
