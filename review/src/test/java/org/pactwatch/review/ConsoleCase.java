package org.pactwatch.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.pactwatch.model.Stage;
import org.pactwatch.store.Store;
import org.pactwatch.store.db.Database;
import org.pactwatch.store.ledger.Delivered;
import org.pactwatch.store.query.PactQuery;
import org.pactwatch.store.query.PactView;

/** A test with a console over a store of its own. */
abstract class ConsoleCase {
  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-10T12:00:00Z"), ZoneOffset.UTC);

  static final String SIGNED = "Oman and Kenya signed a defence pact in Muscat on Tuesday.";

  Database database;
  Store store;
  ConsoleServer console;
  Browser browser;
  ShownRules rules = new ShownRules();
  private long offset;

  @BeforeEach
  void open() {
    database = TestDatabase.fresh();
    store = Store.in(database, CLOCK);
    console = ConsoleServer.start(ConsoleSettings.local(0), rooms(), CLOCK);
    browser = new Browser(console.base());
  }

  private Rooms rooms() {
    return new Rooms(
        database,
        store,
        new ShownDesks.Sources(),
        new ShownDesks.Articles(),
        new ShownDesks.Letters(),
        new ShownDesks.Alerts(),
        rules);
  }

  @AfterEach
  void close() {
    console.close();
    database.close();
  }

  void take(Story... stories) {
    for (Story story : stories) {
      assertThat(
              store
                  .ledger()
                  .record(List.of(new Delivered<>("readings", 0, offset++, story.reading())))
                  .refused())
          .isEmpty();
    }
  }

  /** An article with one claim: Oman and Kenya signed. */
  static Story signing() {
    return Story.of("signing", "2026-05-13", "Oman and Kenya sign defence pact")
        .claim(
            "The ministers met for an hour. ",
            SIGNED,
            " Both called it a beginning.",
            "KE OM",
            Stage.SIGNED,
            "2026-05-12");
  }

  /** An article with one claim: the two negotiate. */
  static Story talks() {
    return Story.of("talks", "2026-03-02", "Oman and Kenya open defence talks")
        .claim(
            "",
            "Oman and Kenya opened talks on a defence pact.",
            "",
            "KE OM",
            Stage.NEGOTIATING,
            "2026-03-01");
  }

  List<PactView> pacts() {
    return store.picture().pacts(PactQuery.now());
  }

  PactView onlyPact() {
    assertThat(pacts()).hasSize(1);
    return pacts().get(0);
  }
}
