package org.pactwatch.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.pactwatch.model.ClaimId;
import org.pactwatch.store.ledger.Recorded;
import org.pactwatch.store.query.PactQuery;
import org.pactwatch.store.query.PactView;

/** A test with a store of its own, whose clock it sets; at the end the ledger is replayed. */
public abstract class StoreCase {

  protected static final Instant NOW = Instant.parse("2026-06-10T12:00:00Z");

  protected Store store;
  private Instant now = NOW;
  private long offset;

  @BeforeEach
  void open() {
    store = Store.in(TestDatabase.empty(), new SetClock());
  }

  @AfterEach
  void replay() {
    assertThat(store.rebuild().verify())
        .as("the replayed picture is the stored one")
        .satisfies(v -> assertThat(v.missing() + v.excess()).isZero())
        .matches(v -> v.holds());
  }

  private final class SetClock extends Clock {
    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  void clock(String instant) {
    now = Instant.parse(instant);
  }

  Recorded take(News... news) {
    Recorded recorded =
        store
            .ledger()
            .record(News.delivered(offset, Arrays.stream(news).map(News::reading).toList()));
    offset += news.length;
    return recorded;
  }

  List<PactView> pacts() {
    return store.picture().pacts(PactQuery.now());
  }

  PactView onlyPact() {
    assertThat(pacts()).hasSize(1);
    return pacts().get(0);
  }

  static ClaimId claim(News news, int number) {
    return news.reading().claims().get(number).id();
  }
}
