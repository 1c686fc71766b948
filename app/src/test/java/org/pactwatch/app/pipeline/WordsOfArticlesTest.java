package org.pactwatch.app.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pactwatch.app.engine.DatabaseServer;
import org.pactwatch.app.engine.EmbeddedPostgresServer;
import org.pactwatch.model.Reading;
import org.pactwatch.store.Store;
import org.pactwatch.store.catalogue.KnownPacts;
import org.pactwatch.store.db.Database;
import org.pactwatch.store.db.Migrations;
import org.pactwatch.store.ledger.Delivered;

class WordsOfArticlesTest {

  private static List<Delivered<Reading>> delivered(List<Reading> readings) {
    List<Delivered<Reading>> batch = new ArrayList<>();
    readings.forEach(r -> batch.add(new Delivered<>("readings", 0, batch.size(), r)));
    return batch;
  }

  private static void execute(Database database, String sql) throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static long waiting(Database database) throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT count(*) FROM words_waiting")) {
      assertThat(rows.next()).isTrue();
      return rows.getLong(1);
    }
  }

  @Test
  void whatALargeBatchLeftIsGivenItsWordsWithoutASearch(@TempDir Path folder)
      throws InterruptedException, SQLException {
    try (DatabaseServer server = EmbeddedPostgresServer.start(folder.resolve("postgres"));
        Database database =
            Database.open(
                server.jdbcUrl(),
                server.user(),
                server.password(),
                2,
                List.of(Migrations.ofStore()))) {
      Store store = Store.in(database, Clock.systemUTC());
      execute(database, "ALTER TABLE article_words RENAME TO away");
      store.ledger().record(delivered(KnownPacts.catalogue().readings()));
      assertThat(waiting(database)).isPositive();
      execute(database, "ALTER TABLE away RENAME TO article_words");

      try (WordsOfArticles words = new WordsOfArticles(store.articles())) {
        words.start();
        Instant deadline = Instant.now().plus(Duration.ofSeconds(60));
        while (waiting(database) > 0 && Instant.now().isBefore(deadline)) {
          Thread.sleep(50);
        }
      }
      assertThat(waiting(database)).isZero();
    }
  }
}
