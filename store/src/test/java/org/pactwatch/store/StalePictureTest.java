package org.pactwatch.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pactwatch.model.Stage;
import org.pactwatch.store.db.Database;
import org.pactwatch.store.ledger.Recorded;
import org.pactwatch.store.upkeep.PictureMismatch;
import org.pactwatch.store.upkeep.Rewriting;

/**
 * The stored picture is not the one the writer left there. Nothing is wrong with the readings that
 * come next, and none may be refused.
 */
class StalePictureTest extends StoreCase {

  private static final News NEXT =
      News.article("b", "2026-05-12").claim("KE OM", Stage.RATIFIED, "2026-05-11", "Lamu Treaty");

  private final Database database = TestDatabase.empty();

  @BeforeEach
  void theWriterHoldsAPact() {
    take(News.article("a", "2026-05-10").claim("KE OM", Stage.SIGNED, null, "Lamu Treaty"));
  }

  private void write(String sql) {
    int rows = database.write(h -> h.execute(sql));
    assertThat(rows).isEqualTo(1);
  }

  private void isTaken(News news) {
    Recorded recorded = take(news);
    assertThat(recorded.refused()).isEmpty();
    assertThat(recorded.taken()).isEqualTo(1);
    assertThat(store.rebuild().verify().holds()).isTrue();
  }

  private void isNotTaken(News news, String why) {
    assertThatExceptionOfType(PictureMismatch.class)
        .isThrownBy(() -> store.ledger().record(News.delivered(50, List.of(news.reading()))))
        .withMessageContainingAll(why, "run rebuild");
    assertThat(store.ledger().nextOffset("readings", 0).orElse(0)).isLessThan(50);
  }

  @Test
  void afterARebuildTheWriterGoesOnFromWhatThatWrote() {
    write("UPDATE revision SET spoken_on = '2026-05-09'");
    store.rebuild().rewrite();

    News copy = News.article("b", "2026-05-12").group("a");
    isTaken(copy.claim("KE OM", Stage.SIGNED, null, "Lamu Treaty"));
  }

  @Test
  void aPictureThatWasWrittenBehindTheWritersBackIsReadAnew() {
    write("UPDATE revision SET spoken_on = '2026-05-09'");
    database.write(Rewriting::rewrite);

    isTaken(NEXT);
    assertThat(onlyPact().stage()).isEqualTo(Stage.RATIFIED);
  }

  @Test
  void readingsWaitWhileARowIsAnotherAndAreTakenAfterARebuild() {
    write("UPDATE pact_now SET row_hash = 'x'");

    isNotTaken(NEXT, "0 of 1 pacts are as they should be");
    store.rebuild().rewrite();
    isTaken(NEXT);
  }

  @Test
  void readingsWaitWhileARowIsInTheWayAndAreTakenAfterARebuild() {
    take(News.article("a", "2026-05-10").modified("2026-05-11"));
    write(
        "INSERT INTO pact_now SELECT pact_id, row_hash, lower(recorded), name, parties, kinds,"
            + " articles, sources FROM pact_past");

    isNotTaken(NEXT, "rows are there that should not be");
    store.rebuild().rewrite();
    isTaken(NEXT);
  }
}
