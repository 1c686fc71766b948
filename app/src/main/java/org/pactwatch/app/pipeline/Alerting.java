package org.pactwatch.app.pipeline;

import java.util.List;
import java.util.function.Consumer;
import org.pactwatch.alert.Dispatcher;
import org.pactwatch.model.Change;
import org.pactwatch.store.db.DatabaseUnavailable;
import org.pactwatch.stream.Delivery;
import org.pactwatch.stream.Effect;
import org.pactwatch.stream.TransientFailure;

/** Tells of changes, and alerts where a rule is met. */
final class Alerting implements Effect<Change> {
  private final Dispatcher dispatcher;
  private final Consumer<Change> listener;

  /**
   * @param listener told of every change, at least once
   */
  Alerting(Dispatcher dispatcher, Consumer<Change> listener) {
    this.dispatcher = dispatcher;
    this.listener = listener;
  }

  @Override
  public void apply(List<Delivery<Change>> batch) {
    try {
      for (Delivery<Change> delivery : batch) {
        listener.accept(delivery.value());
        dispatcher.dispatch(delivery.value());
      }
    } catch (DatabaseUnavailable e) {
      throw new TransientFailure(String.valueOf(e.getMessage()), e);
    }
  }
}
