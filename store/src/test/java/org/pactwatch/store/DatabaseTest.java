package org.pactwatch.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pactwatch.store.db.Database;
import org.pactwatch.store.db.DatabaseTooNew;
import org.pactwatch.store.db.DatabaseUnavailable;
import org.pactwatch.store.db.Migrations;
import org.pactwatch.store.ledger.Epoch;

class DatabaseTest {

  private static Database open(String url, Migrations... migrations) {
    return Database.open(url, "postgres", "postgres", 3, List.of(migrations));
  }

  @Test
  void aDatabaseThatIsAwayIsToldInOneLineWithoutThePassword() {
    assertThatThrownBy(
            () ->
                Database.open(
                    "jdbc:postgresql://127.0.0.1:1/pactwatch?ssl=false",
                    "watcher",
                    "hush-hush",
                    3,
                    List.of(Migrations.ofStore())))
        .isInstanceOf(DatabaseUnavailable.class)
        .hasMessageStartingWith("database jdbc:postgresql://127.0.0.1:1/pactwatch is not available")
        .message()
        .doesNotContain("\n", "hush-hush");
  }

  @Test
  void openingAgainChangesNothingAndASecondSchemaIsKeptApart() {
    String url = TestDatabase.emptyUrl();
    Migrations second = new Migrations("other", "db/other");
    open(url, Migrations.ofStore(), second).close();
    try (Database database = open(url, Migrations.ofStore(), second)) {
      List<String> schemas =
          database.read(
              h ->
                  h.createQuery(
                          "SELECT table_schema FROM information_schema.tables"
                              + " WHERE table_name IN ('reading', 'thing') ORDER BY 1")
                      .mapTo(String.class)
                      .list());
      assertThat(schemas).containsExactly("other", "pactwatch");
    }
  }

  @Test
  void aDatabaseOfANewerProgramIsLeftAlone() {
    String url = TestDatabase.emptyUrl();
    open(url, new Migrations("pactwatch", "db/newer")).close();
    assertThatThrownBy(() -> open(url, new Migrations("pactwatch", "db/other")))
        .isInstanceOf(DatabaseTooNew.class)
        .hasMessageContaining("schema pactwatch is at version 99");
  }

  @Test
  void whereAnotherHoldsALockForLongTryingAgainHelps() throws SQLException {
    Database database = TestDatabase.empty();
    try (Connection other = database.dataSource().getConnection();
        Statement holding = other.createStatement()) {
      other.setAutoCommit(false);
      holding.execute("SELECT recorded_at FROM epoch FOR UPDATE");
      assertThatThrownBy(
              () ->
                  database.write(
                      h -> {
                        h.execute("SET LOCAL lock_timeout = '1ms'");
                        return Epoch.next(h, Instant.EPOCH);
                      }))
          .isInstanceOf(DatabaseUnavailable.class)
          .hasMessageContaining("lock timeout");
      other.rollback();
      other.setAutoCommit(true);
    }
  }
}
