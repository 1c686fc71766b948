package org.pactwatch.app.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pactwatch.model.Reading;
import org.pactwatch.store.Store;
import org.pactwatch.store.catalogue.KnownPacts;
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
    try (EmbeddedStore embedded = new EmbeddedStore(folder)) {
      Store store = embedded.store();
      Storing storing = new Storing(store.ledger(), Arrivals.UNHEARD, () -> {});
      Reading reading = KnownPacts.catalogue().readings().get(0);
      storing.apply(at(0, reading));
      assertThat(embedded.execute("DELETE FROM pact_claim")).isPositive();

      assertThatExceptionOfType(TransientFailure.class)
          .isThrownBy(() -> storing.apply(at(1, again(reading))))
          .withMessageContaining("run rebuild");

      store.rebuild().rewrite();
      storing.apply(at(1, again(reading)));
      assertThat(store.ledger().nextOffset("readings", 0)).hasValue(2);
    }
  }
}
