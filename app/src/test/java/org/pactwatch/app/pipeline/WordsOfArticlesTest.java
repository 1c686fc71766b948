package org.pactwatch.app.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pactwatch.model.Reading;
import org.pactwatch.store.Store;
import org.pactwatch.store.catalogue.KnownPacts;
import org.pactwatch.store.ledger.Delivered;

class WordsOfArticlesTest {
  private static final String WAITING = "words_waiting";

  private static List<Delivered<Reading>> delivered(List<Reading> readings) {
    List<Delivered<Reading>> batch = new ArrayList<>();
    readings.forEach(r -> batch.add(new Delivered<>("readings", 0, batch.size(), r)));
    return batch;
  }

  @Test
  void whatALargeBatchLeftIsGivenItsWordsWithoutASearch(@TempDir Path folder)
      throws InterruptedException, SQLException {
    try (EmbeddedStore embedded = new EmbeddedStore(folder)) {
      Store store = embedded.store();
      embedded.execute("ALTER TABLE article_words RENAME TO away");
      store.ledger().record(delivered(KnownPacts.catalogue().readings()));
      assertThat(embedded.count(WAITING)).isPositive();
      embedded.execute("ALTER TABLE away RENAME TO article_words");

      try (WordsOfArticles words = new WordsOfArticles(store.articles())) {
        words.start();
        Instant deadline = Instant.now().plus(Duration.ofSeconds(60));
        while (embedded.count(WAITING) > 0 && Instant.now().isBefore(deadline)) {
          Thread.sleep(50);
        }
      }
      assertThat(embedded.count(WAITING)).isZero();
    }
  }
}
