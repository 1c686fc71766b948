package org.pactwatch.alert.channel;

import org.pactwatch.alert.outbox.Channel;
import org.pactwatch.alert.outbox.Delivery;
import org.pactwatch.alert.outbox.Outcome;
import org.pactwatch.alert.text.AlertLines;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes each message as one line to the log {@code pactwatch.alert}. */
public final class LogChannel implements Channel {
  /** The name of the log. */
  public static final String LOG_NAME = "pactwatch.alert";

  private static final Logger LOG = LoggerFactory.getLogger(LOG_NAME);

  private final AlertLines lines;

  public LogChannel(AlertLines lines) {
    this.lines = lines;
  }

  @Override
  public Outcome send(Delivery delivery) {
    delivery.alerts().forEach(alert -> LOG.info("{}", lines.line(alert)));
    return new Outcome.Taken("written");
  }
}
