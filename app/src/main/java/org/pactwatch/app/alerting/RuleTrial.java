package org.pactwatch.app.alerting;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pactwatch.alert.outbox.Backtest;
import org.pactwatch.alert.settings.AlertSettings;
import org.pactwatch.store.Store;

/** Tries rules on the changes that a store has recorded. Keeps nothing, tells nobody. */
public final class RuleTrial {
  private final Store store;

  public RuleTrial(Store store) {
    this.store = store;
  }

  /**
   * When rules would have fired from one moment to before another. What was before is taken in too,
   * since what is known already is no news.
   *
   * @param rule only this rule's alerts, or all if null
   */
  public Backtest.Result run(
      AlertSettings settings, Instant from, Instant to, @Nullable String rule) {
    return new Backtest(settings)
        .run(List.of(), store.picture().changesAndSupport(Instant.EPOCH, to))
        .within(from, to, rule);
  }
}
