package org.pactwatch.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pactwatch.model.Reading;
import org.pactwatch.model.Stage;
import org.pactwatch.store.db.Database;
import org.pactwatch.store.ledger.Recorded;
import org.pactwatch.store.query.Articles;

/** The words by which articles are found follow the ledger, sooner or later, and none is lost. */
class SearchWordsTest extends StoreCase {

  private static final String REFUSED =
      """
      CREATE FUNCTION refused() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN RAISE EXCEPTION 'no room for words' USING ERRCODE = '54000'; END $$;
      CREATE TRIGGER refused BEFORE INSERT ON article_words EXECUTE FUNCTION refused()
      """;

  private final Database database = TestDatabase.empty();

  @AfterEach
  void mend() {
    database.write(h -> h.execute("DROP FUNCTION IF EXISTS refused CASCADE"));
  }

  private static List<Reading> news(int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(
            i ->
                News.article("a" + i, "2026-05-10")
                    .claim("KE OM", Stage.SIGNED, null, "Lamu Treaty")
                    .reading())
        .toList();
  }

  private int found() {
    return store.articles().search(new Articles.Search("Lamu", null, null, null), 5_000).size();
  }

  private long count(String table) {
    return database.read(
        h -> h.createQuery("SELECT count(*) FROM " + table).mapTo(Long.class).one());
  }

  @Test
  void aReadingWhoseWordsFailIsTakenAndItsWordsWait() {
    database.write(h -> h.execute(REFUSED));

    Recorded recorded = store.ledger().record(News.delivered(0, news(0, 2)));
    assertThat(recorded.taken()).isEqualTo(2);
    assertThat(recorded.refused()).isEmpty();
    assertThat(count("words_waiting")).isEqualTo(2);

    mend();
    store.ledger().record(News.delivered(2, news(2, 3)));
    assertThat(count("words_waiting")).isZero();
    assertThat(found()).isEqualTo(3);
  }

  @Test
  void aSearchFindsWhatWaitsThoughItCannotBeIndexed() {
    store.ledger().record(News.delivered(0, news(0, 150)));
    database.write(h -> h.execute(REFUSED));

    assertThat(found()).isEqualTo(150);
    assertThat(count("words_waiting")).isEqualTo(150);
  }

  @Test
  void whatWaitsIsWorkedOffPartByPart() {
    store.ledger().record(News.delivered(0, news(0, 150)));

    assertThat(store.articles().makeSearchable(100)).isEqualTo(100);
    assertThat(count("words_waiting")).isEqualTo(50);
    assertThat(store.articles().makeSearchable(100)).isEqualTo(50);
    assertThat(store.articles().makeSearchable(100)).isZero();
    assertThat(count("article_words")).isEqualTo(150);
    assertThat(found()).isEqualTo(150);
  }
}
