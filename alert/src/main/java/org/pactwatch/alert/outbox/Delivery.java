package org.pactwatch.alert.outbox;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pactwatch.model.Alert;

/**
 * Messages that a channel is told at once.
 *
 * @param id the same over all tries
 * @param sequence its place in the order of the channel
 * @param channel the channel
 * @param state whether it waits, was taken or was given up
 * @param tries how often it was tried
 * @param nextAt when it is tried next, if it waits
 * @param createdAt when it was put together
 * @param trouble why the last try failed, or null
 * @param alerts what it tells
 */
public record Delivery(
    String id,
    long sequence,
    String channel,
    State state,
    int tries,
    Instant nextAt,
    Instant createdAt,
    @Nullable String trouble,
    List<Alert> alerts) {
  /** What has become of a delivery. */
  public enum State {
    WAITING,
    DELIVERED,
    DEAD
  }

  public Delivery {
    alerts = List.copyOf(alerts);
  }
}
