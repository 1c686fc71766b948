package org.pactwatch.app.pipeline;

import java.util.List;
import org.pactwatch.model.Reading;
import org.pactwatch.store.Ledger;
import org.pactwatch.store.db.DatabaseUnavailable;
import org.pactwatch.store.ledger.Delivered;
import org.pactwatch.store.upkeep.PictureMismatch;
import org.pactwatch.stream.Delivery;
import org.pactwatch.stream.Effect;
import org.pactwatch.stream.TransientFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Takes readings into the ledger, which keeps their positions in the same transaction. A reading
 * that cannot be stored is thrown back, so that the pump sets it aside; the ledger then takes the
 * others. While the database is away, or the picture has to be rebuilt, they wait.
 */
final class Storing implements Effect<Reading> {
  private static final Logger LOG = LoggerFactory.getLogger(Storing.class);

  private final Ledger ledger;
  private final Arrivals arrivals;
  private final Runnable changed;

  /**
   * @param arrivals told of what is stored
   * @param changed told when there may be changes to relay
   */
  Storing(Ledger ledger, Arrivals arrivals, Runnable changed) {
    this.ledger = ledger;
    this.arrivals = arrivals;
    this.changed = changed;
  }

  @Override
  public void apply(List<Delivery<Reading>> batch) {
    List<Delivered<Reading>> readings =
        batch.stream()
            .map(d -> new Delivered<>(d.topic(), d.partition(), d.offset(), d.value()))
            .toList();
    try {
      ledger.record(
          readings,
          refused -> {
            throw refused.why();
          });
    } catch (DatabaseUnavailable | PictureMismatch e) {
      throw new TransientFailure(String.valueOf(e.getMessage()), e);
    }
    batch.forEach(d -> log(d.value()));
    changed.run();
    arrivals.arrived(batch.stream().map(d -> d.value().article()).toList());
  }

  private static void log(Reading reading) {
    try (MDC.MDCCloseable about =
        MDC.putCloseable(Correlation.ARTICLE, reading.article().id().value())) {
      LOG.info("event=reading_stored claims={}", reading.claims().size());
    }
  }
}
