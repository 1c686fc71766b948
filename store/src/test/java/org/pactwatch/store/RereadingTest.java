package org.pactwatch.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pactwatch.model.Change;
import org.pactwatch.model.Reading;
import org.pactwatch.model.Stage;
import org.pactwatch.store.ledger.Recorded;

/**
 * A revision that is read again after another fetch, of which it says something else than before.
 * The ledger keeps what was said first, and after each test the picture must follow from that.
 */
class RereadingTest extends StoreCase {

  private static final Instant FIRST = Instant.parse("2026-06-01T00:00:00Z");
  private static final Instant SECOND = Instant.parse("2026-06-09T00:00:00Z");

  private static News undated(Instant fetchedAt, String extractor) {
    return News.undated("a", fetchedAt)
        .extractor(extractor)
        .claim("KE OM", Stage.SIGNED, null, "Lamu Treaty");
  }

  @Test
  void anUndatedArticleStaysOnTheDayOnWhichItWasFirstFetched() {
    take(undated(FIRST, "rules 1"));
    take(undated(SECOND, "rules 2").group("agency").old());

    assertThat(onlyPact().since()).hasToString("2026-06-01");
    assertThat(store.rebuild().verify().holds()).isTrue();
    take(News.article("b", "2026-06-10").claim("KE OM", Stage.RATIFIED, null, "Lamu Treaty"));
    assertThat(onlyPact().stage()).isEqualTo(Stage.RATIFIED);
  }

  @Test
  void soItDoesWhereBothReadingsComeInOneBatch() {
    take(undated(SECOND, "rules 1").group("agency"), undated(FIRST, "rules 2").old());

    assertThat(onlyPact().since()).hasToString("2026-06-09");
    assertThat(store.claims().claim(claim(undated(FIRST, "rules 2"), 0)).orElseThrow().extractor())
        .as("of one revision the higher extractor counts, whatever was fetched last")
        .isEqualTo("rules 2");
  }

  @Test
  void aLaterFetchDoesNotLetALowerExtractorCount() {
    take(undated(FIRST, "rules 2"));
    Recorded lower = take(undated(SECOND, "rules 1"));

    assertThat(lower.taken()).isEqualTo(1);
    assertThat(lower.changes()).isEmpty();
    assertThat(store.claims().claim(claim(undated(FIRST, "rules 2"), 0)).orElseThrow().extractor())
        .isEqualTo("rules 2");
  }

  @Test
  void anAgencysStoryIsNoFurtherSourceForBeingReadAgainUnderAnotherGroup() {
    News other = News.article("b", "2026-06-02").claim("KE OM", Stage.SIGNED, null, "Lamu Treaty");
    take(undated(FIRST, "rules 1").group("b"), other);
    take(undated(FIRST, "rules 2").group("a"));

    assertThat(onlyPact().independentSources()).isEqualTo(1);
  }

  @Test
  void whatIsReadAgainAsOldNewsIsToldAsSuch() {
    Reading full = undated(SECOND, "rules 2").old().reading();
    Reading live = undated(FIRST, "rules 1").reading();
    Reading less = new Reading(live.article(), "rules 1", List.of(), List.of(), List.of());

    assertThat(store.ledger().record(News.delivered(0, List.of(less))).changes()).isEmpty();
    assertThat(store.ledger().record(News.delivered(1, List.of(full))).changes())
        .isNotEmpty()
        .allMatch(Change::backfill);
    assertThat(onlyPact().since()).hasToString("2026-06-01");
  }
}
