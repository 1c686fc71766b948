package org.pactwatch.alert.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.pactwatch.alert.AlertPostgres;

/** What an older version has written is understood by this one. */
class AmendmentsMigrationTest {
  private static final String SCHEMA = "older";

  @Test
  void aCorrectionAfterWhichItsAlertWentOnIsAnAmendment() {
    DataSource source = AlertPostgres.emptySource();
    migrate(source, "1");
    Jdbi jdbi = Jdbi.create(source);
    jdbi.useHandle(
        h ->
            h.execute(
                """
                INSERT INTO older.fact VALUES ('f', 'NEW_PACT', 'p', 0, true, true, now(), now(), '{}');
                INSERT INTO older.alert SELECT k, 'f', 'r', 'p', s, 1, 1, now(), now(), NULL
                FROM (VALUES ('goes on', 'OPEN'), ('over', 'CORRECTED'), ('again', 'OPEN'),
                  ('last', 'OPEN')) v (k, s);
                INSERT INTO older.message (message_id, alert_key, rule, written_at, body)
                SELECT k || n, k, 'r', now(), jsonb_build_object('phase', p)
                FROM (VALUES ('goes on', 1, 'RAISED'), ('goes on', 2, 'CORRECTED'),
                  ('goes on', 3, 'GROWN'), ('over', 1, 'RAISED'), ('over', 2, 'CORRECTED'),
                  ('over', 3, 'CORRECTED'), ('again', 1, 'CORRECTED'), ('again', 2, 'RAISED'),
                  ('last', 1, 'RAISED'), ('last', 2, 'CORRECTED')) v (k, n, p)
                """));
    migrate(source, "latest");
    List<String> amended =
        jdbi.withHandle(
            h ->
                h.createQuery(
                        "SELECT message_id FROM older.message"
                            + " WHERE body ->> 'phase' = 'AMENDED' ORDER BY 1")
                    .mapTo(String.class)
                    .list());
    assertThat(amended).containsExactly("goes on2", "last2", "over2");
  }

  private static void migrate(DataSource source, String version) {
    Flyway.configure()
        .dataSource(source)
        .locations("classpath:" + AlertDatabase.MIGRATIONS)
        .schemas(SCHEMA)
        .target(version)
        .load()
        .migrate();
  }
}
