package org.pactwatch.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.Date;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.pactwatch.model.Claim;
import org.pactwatch.model.Decision;
import org.pactwatch.model.Reading;
import org.pactwatch.model.Stage;
import org.pactwatch.store.db.Database;
import org.pactwatch.store.db.Json;
import org.pactwatch.store.db.Migrations;
import org.pactwatch.store.query.Articles;
import org.pactwatch.store.query.PactQuery;
import org.pactwatch.store.query.PactView;

/** A ledger that an earlier release wrote is taken over with all it holds. */
class MigrationTest {

  private final Reading reading =
      News.article("a", "2026-05-01")
          .claim("KE OM", Stage.SIGNED, "2026-04-30", "Lamu Treaty")
          .claim("KE QA", Stage.SIGNED, "2026-04-30", "Lamu Treaty")
          .reading();

  @Test
  void theFirstReleasesLedgerIsTakenOverAndThePictureDerivedFromIt() throws SQLException {
    String url = TestDatabase.emptyUrl();
    migrate(url, "1");
    writeAsTheFirstReleaseDid(url);

    try (Database database = open(url)) {
      Store store = Store.upToDate(database, Clock.systemUTC());
      assertThat(store.rebuild().isOutdated()).isFalse();
      assertThat(store.rebuild().verify().holds()).isTrue();
      assertThat(store.picture().pacts(PactQuery.now()))
          .as("the other claim was rejected")
          .singleElement()
          .extracting(PactView::name)
          .isEqualTo("Lamu Treaty");
      assertThat(store.articles().search(new Articles.Search("Lamu", null, null, null), 5))
          .hasSize(1);
    }
  }

  @Test
  void aMigrationThatWasCutOffBeforeItStoodInTheHistoryIsNotAppliedAgain() throws SQLException {
    String url = TestDatabase.emptyUrl();
    migrate(url, "1");
    execute(
        url,
        """
        CREATE FUNCTION cut_off() RETURNS trigger LANGUAGE plpgsql AS
          'BEGIN RAISE EXCEPTION ''the server is gone''; END'
        """,
        // The history is committed after what it tells of; this fails there.
        "CREATE CONSTRAINT TRIGGER cut_off AFTER INSERT ON pactwatch.flyway_schema_history"
            + " DEFERRABLE INITIALLY DEFERRED"
            + " FOR EACH ROW WHEN (NEW.version = '2') EXECUTE FUNCTION cut_off()");
    assertThatThrownBy(() -> open(url)).hasMessageContaining("the server is gone");
    assertThat(history(url)).containsExactly("1");
    execute(url, "DROP TRIGGER cut_off ON pactwatch.flyway_schema_history");

    open(url).close();
    assertThat(history(url)).startsWith("1", "2").doesNotHaveDuplicates().hasSizeGreaterThan(2);
    open(url).close();
  }

  @Test
  void processesThatStartAtOnceMigrateOneAfterTheOther() throws Exception {
    String url = TestDatabase.emptyUrl();
    ExecutorService processes = Executors.newFixedThreadPool(3);
    try {
      List<Callable<Void>> starts =
          Collections.nCopies(
              3,
              () -> {
                open(url).close();
                return null;
              });
      for (Future<Void> start : processes.invokeAll(starts)) {
        start.get();
      }
    } finally {
      processes.shutdownNow();
    }
    assertThat(history(url)).doesNotHaveDuplicates().hasSizeGreaterThan(2);
  }

  private static Database open(String url) {
    return Database.open(url, "postgres", "postgres", 3, List.of(Migrations.ofStore()));
  }

  private static void execute(String url, String... statements) throws SQLException {
    try (Connection c = DriverManager.getConnection(url, "postgres", "postgres");
        Statement s = c.createStatement()) {
      for (String statement : statements) {
        s.execute(statement);
      }
    }
  }

  private static List<String> history(String url) throws SQLException {
    List<String> versions = new ArrayList<>();
    try (Connection c = DriverManager.getConnection(url, "postgres", "postgres");
        Statement s = c.createStatement();
        ResultSet rs =
            s.executeQuery(
                "SELECT version FROM pactwatch.flyway_schema_history"
                    + " WHERE version IS NOT NULL ORDER BY installed_rank")) {
      while (rs.next()) {
        versions.add(rs.getString(1));
      }
    }
    return versions;
  }

  private static void migrate(String url, String target) {
    Flyway.configure()
        .dataSource(url, "postgres", "postgres")
        .defaultSchema(Database.SCHEMA)
        .schemas(Database.SCHEMA)
        .locations("classpath:db/store")
        .target(target)
        .load()
        .migrate();
  }

  private void writeAsTheFirstReleaseDid(String url) throws SQLException {
    try (Connection c = DriverManager.getConnection(url, "postgres", "postgres")) {
      c.setSchema(Database.SCHEMA);
      insert(
          c,
          """
          INSERT INTO revision (article_id, revision, title, spoken_on, revised_at, fetched_at,
            syndication_group, backfill, body)
          VALUES ('a', ?, 'About a', ?, now(), now(), 'a', false, ?::jsonb)
          """,
          reading.article().revision(),
          Date.valueOf("2026-05-01"),
          Json.write(reading.article()));
      insert(
          c,
          """
          INSERT INTO reading (reading_id, article_id, revision, extractor, mentions, recorded_at,
            counts)
          VALUES (?, 'a', ?, 'test 1.0', '[]', '2026-05-01T12:00:00Z', true)
          """,
          reading.id(),
          reading.article().revision());
      for (Claim claim : reading.claims()) {
        String parties = String.join(",", claim.parties().stream().map(p -> p.code()).toList());
        insert(
            c,
            "INSERT INTO claim VALUES (?, ?, 0, ?, ?, 'SIGNED', 0.8, ?::jsonb)",
            reading.id(),
            claim.id().value(),
            parties,
            parties,
            Json.write(claim));
      }
      Decision rejected =
          new Decision.Rejected(reading.claims().get(1).id(), "ann", StoreCase.NOW, "no");
      String body = Json.write(Decision.class, rejected);
      insert(
          c,
          "INSERT INTO decision VALUES (?, 1, 'ann', now(), '2026-05-02T12:00:00Z', ?::jsonb)",
          rejected.claim().value(),
          body);
      insert(
          c,
          "INSERT INTO judgement VALUES (?, 1, ?::jsonb, NULL, NULL)",
          rejected.claim().value(),
          body);
    }
  }

  private static void insert(Connection c, String sql, Object... values) throws SQLException {
    try (PreparedStatement s = c.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        s.setObject(i + 1, values[i]);
      }
      s.execute();
    }
  }
}
