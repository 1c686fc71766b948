package org.pactwatch.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pactwatch.store.db.Database;
import org.pactwatch.store.db.DatabaseTooNew;
import org.pactwatch.store.db.DatabaseUnavailable;
import org.pactwatch.store.db.Migrations;

class DatabaseTest {

  private static Database open(String url, Migrations... migrations) {
    return Database.open(url, "postgres", "postgres", 2, List.of(migrations));
  }

  @Test
  void aDatabaseThatIsAwayIsToldInOneLineWithoutThePassword() {
    assertThatThrownBy(
            () ->
                Database.open(
                    "jdbc:postgresql://127.0.0.1:1/pactwatch?ssl=false",
                    "watcher",
                    "hush-hush",
                    2,
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
}
