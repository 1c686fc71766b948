package org.pactwatch.app.pipeline;

import java.util.List;
import java.util.function.Consumer;
import org.pactwatch.model.Change;
import org.pactwatch.model.ChangeKind;
import org.pactwatch.stream.Delivery;
import org.pactwatch.stream.Effect;

/** Tells of changes, and gives them to the alert room. */
final class Alerting implements Effect<Change> {
  private final Consumer<List<Change>> alerts;
  private final Consumer<Change> listener;

  /**
   * @param alerts takes changes in, durably
   * @param listener told of every change, at least once, but not of what only adds sources
   */
  Alerting(Consumer<List<Change>> alerts, Consumer<Change> listener) {
    this.alerts = alerts;
    this.listener = listener;
  }

  @Override
  public void apply(List<Delivery<Change>> batch) {
    List<Change> changes = batch.stream().map(Delivery::value).toList();
    changes.stream().filter(c -> c.kind() != ChangeKind.SUPPORTED).forEach(listener);
    alerts.accept(changes);
  }
}
