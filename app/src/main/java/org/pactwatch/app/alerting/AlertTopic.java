package org.pactwatch.app.alerting;

import org.pactwatch.alert.outbox.Channel;
import org.pactwatch.alert.outbox.Delivery;
import org.pactwatch.alert.outbox.Outcome;
import org.pactwatch.model.Alert;
import org.pactwatch.stream.RecordPublisher;
import org.pactwatch.stream.TransientFailure;

/** Puts messages on the topic of alerts. */
record AlertTopic(RecordPublisher<Alert> alerts) implements Channel {
  @Override
  public Outcome send(Delivery delivery) {
    try {
      alerts.publishAll(delivery.alerts());
      return new Outcome.Taken("on the topic");
    } catch (TransientFailure e) {
      return new Outcome.Failed(String.valueOf(e.getMessage()));
    }
  }
}
