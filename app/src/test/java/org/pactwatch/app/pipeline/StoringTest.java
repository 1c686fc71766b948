package org.pactwatch.app.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
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
import org.pactwatch.stream.Delivery;
import org.pactwatch.stream.TransientFailure;

class StoringTest {

  private static List<Delivery<Reading>> at(long offset, Reading reading) {
    return List.of(new Delivery<>("readings", 0, offset, null, reading));
  }

  private static Reading again(Reading r) {
    return new Reading(r.article(), r.extractor() + ".1", r.mentions(), r.officials(), r.claims());
  }

  @Test
  void readingsAreTriedAgainWhileTheStoredPictureIsWrong(@TempDir Path folder) throws SQLException {
    try (DatabaseServer server = EmbeddedPostgresServer.start(folder.resolve("postgres"));
        Database database =
            Database.open(
                server.jdbcUrl(),
                server.user(),
                server.password(),
                2,
                List.of(Migrations.ofStore()))) {
      Store store = Store.in(database, Clock.systemUTC());
      Storing storing = new Storing(store.ledger(), Arrivals.UNHEARD, () -> {});
      Reading reading = KnownPacts.catalogue().readings().get(0);
      storing.apply(at(0, reading));
      try (Connection connection = database.dataSource().getConnection();
          Statement statement = connection.createStatement()) {
        assertThat(statement.executeUpdate("DELETE FROM pact_claim")).isPositive();
      }

      assertThatExceptionOfType(TransientFailure.class)
          .isThrownBy(() -> storing.apply(at(1, again(reading))))
          .withMessageContaining("run rebuild");

      store.rebuild().rewrite();
      storing.apply(at(1, again(reading)));
      assertThat(store.ledger().nextOffset("readings", 0)).hasValue(2);
    }
  }
}
