package org.pactwatch.alert.channel;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pactwatch.alert.outbox.Channel;
import org.pactwatch.alert.outbox.Delivery;
import org.pactwatch.alert.outbox.Outcome;
import org.pactwatch.alert.settings.ChannelSettings;
import org.pactwatch.alert.text.AlertLines;
import org.pactwatch.model.Alert;

/**
 * Tells a receiver by the Standard Webhooks specification: {@code webhook-id} is the same over all
 * tries, {@code webhook-signature} has one signature for each key.
 */
final class WebhookChannel implements Channel {
  private final ChannelSettings.Webhook settings;
  private final Duration limit;
  private final Post post;
  private final AlertLines lines;
  private final Clock clock;

  WebhookChannel(
      ChannelSettings.Webhook settings, Duration limit, Post post, AlertLines lines, Clock clock) {
    this.settings = settings;
    this.limit = limit;
    this.post = post;
    this.lines = lines;
    this.clock = clock;
  }

  /**
   * What the receiver reads.
   *
   * @param type always {@code pactwatch.alerts}
   * @param timestamp when the delivery was put together
   */
  record Body(String type, Instant timestamp, Told data) {}

  /** The messages. */
  record Told(List<Item> alerts) {}

  /** A message, and where its pact is shown. */
  record Item(Alert alert, @Nullable URI pact) {}

  @Override
  public Outcome send(Delivery delivery) {
    String body = Payloads.json(body(delivery, lines));
    Instant now = clock.instant();
    return post.send(
        settings.url(),
        body,
        Map.of(
            "webhook-id",
            delivery.id(),
            "webhook-timestamp",
            String.valueOf(now.getEpochSecond()),
            "webhook-signature",
            Signature.header(settings.secrets(), delivery.id(), now, body)),
        settings.privateNetwork(),
        limit);
  }

  static Body body(Delivery delivery, AlertLines lines) {
    List<Item> items =
        delivery.alerts().stream().map(alert -> new Item(alert, pact(lines, alert))).toList();
    return new Body("pactwatch.alerts", delivery.createdAt(), new Told(items));
  }

  private static @Nullable URI pact(AlertLines lines, Alert alert) {
    Optional<URI> pact = lines.pact(alert);
    return pact.isPresent() ? pact.get() : null;
  }
}
