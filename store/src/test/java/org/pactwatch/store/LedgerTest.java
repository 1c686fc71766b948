package org.pactwatch.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pactwatch.model.Change;
import org.pactwatch.model.ChangeKind;
import org.pactwatch.model.ChangeNature;
import org.pactwatch.model.Reading;
import org.pactwatch.model.Stage;
import org.pactwatch.store.db.Database;
import org.pactwatch.store.ledger.Recorded;

class LedgerTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-06-10T12:00:00Z"), ZoneOffset.UTC);

  private Database database;
  private Ledger ledger;
  private Outbox outbox;
  private Rebuild rebuild;

  @BeforeEach
  void open() {
    database = TestDatabase.fresh();
    ledger = new Ledger(database, CLOCK);
    outbox = new Outbox(database);
    rebuild = new Rebuild(database);
  }

  @AfterEach
  void close() {
    assertThat(rebuild.verify().holds()).as("the replayed picture is the stored one").isTrue();
    database.close();
  }

  private Recorded take(long offset, News... news) {
    List<Reading> readings = new ArrayList<>();
    for (News n : news) {
      readings.add(n.reading());
    }
    return ledger.record(News.delivered(offset, readings));
  }

  @Test
  void aNewPactIsInThePictureAndTheOutboxAndThePositionHasMoved() {
    Recorded recorded =
        take(
            7,
            News.article("a", "2025-09-18")
                .claim("PK SA", Stage.SIGNED, "2025-09-17", "mutual defence pact"));

    assertThat(recorded.taken()).isEqualTo(1);
    assertThat(ledger.nextOffset("readings", 0)).hasValue(8);
    assertThat(ledger.nextOffset("readings", 1)).isEmpty();
    Change change = outbox.pending(10).get(0).change();
    assertThat(change).isEqualTo(recorded.changes().get(0));
    assertThat(change.kind()).isEqualTo(ChangeKind.NEW_PACT);
    assertThat(change.nature()).isEqualTo(ChangeNature.WORLD_CHANGED);
    assertThat(change.to()).isEqualTo(Stage.SIGNED);
    assertThat(change.articleTitle()).isEqualTo("About a");
    assertThat(change.parties()).isEqualTo(News.codes("PK SA"));
  }
}
