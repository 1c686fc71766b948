package org.pactwatch.alert.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.pactwatch.alert.settings.ChannelPlan;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings a channel its deliveries one after the other: the next one only once the one before was
 * taken or given up. For one thread.
 */
final class Courier {
  private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

  private final ChannelPlan plan;
  private final Channel channel;
  private final AlertDatabase database;
  private final ChannelLocks locks;
  private final Clock clock;
  private final RandomGenerator chance;

  Courier(
      ChannelPlan plan,
      Channel channel,
      AlertDatabase database,
      ChannelLocks locks,
      Clock clock,
      RandomGenerator chance) {
    this.plan = plan;
    this.channel = channel;
    this.database = database;
    this.locks = locks;
    this.clock = clock;
    this.chance = chance;
  }

  String name() {
    return plan.name();
  }

  /**
   * Tries the delivery whose turn it is.
   *
   * @return when to come again, or nothing if nothing waits or another process has the channel
   */
  Optional<Instant> work() throws InterruptedException {
    Optional<Delivery> head = database.in(h -> DeliveryRows.head(h, plan.name()));
    if (head.isEmpty() || head.get().nextAt().isAfter(clock.instant())) {
      return head.map(Delivery::nextAt);
    }
    if (!locks.has(plan.name())) {
      return Optional.empty();
    }
    // Whoever had the channel before may just have brought it.
    Optional<Delivery> turn = database.in(h -> DeliveryRows.head(h, plan.name()));
    if (turn.isEmpty() || turn.get().nextAt().isAfter(clock.instant())) {
      return turn.map(Delivery::nextAt);
    }
    bring(turn.get());
    return Optional.of(clock.instant());
  }

  private void bring(Delivery delivery) throws InterruptedException {
    Instant begun = AlertDatabase.exact(clock.instant());
    Outcome outcome = tried(delivery);
    Duration took = Duration.between(begun, clock.instant());
    Delivery.State state =
        outcome.fold(new Noted(delivery, begun, took.isNegative() ? Duration.ZERO : took));
    LOG.debug("event=delivery_tried channel={} delivery={} state={}", name(), delivery.id(), state);
  }

  /** A channel's fault is a failure of the try, and does not end the channel. */
  private Outcome tried(Delivery delivery) throws InterruptedException {
    try {
      return channel.send(delivery);
    } catch (RuntimeException e) {
      LOG.error("event=channel_fault channel={} delivery={}", plan.name(), delivery.id(), e);
      return new Outcome.Failed("fault of the program: " + e);
    }
  }

  /** Writes down what came of a try. */
  private final class Noted implements Outcome.Cases<Delivery.State> {
    private final Delivery delivery;
    private final Instant begun;
    private final Duration took;

    Noted(Delivery delivery, Instant begun, Duration took) {
      this.delivery = delivery;
      this.begun = begun;
      this.took = took;
    }

    @Override
    public Delivery.State taken(Outcome.Taken outcome) {
      return note(Delivery.State.DELIVERED, begun, outcome.answer(), null);
    }

    @Override
    public Delivery.State failed(Outcome.Failed outcome) {
      Optional<Duration> wait =
          plan.retries().waitAfter(delivery.tries() + 1, outcome.refused(), outcome.wish(), chance);
      LOG.warn(
          "event=delivery_failed channel={} delivery={} try={} again_in={} cause=\"{}\"",
          plan.name(),
          delivery.id(),
          delivery.tries() + 1,
          wait.map(Duration::toString).orElse("never"),
          outcome.why());
      return wait.isPresent()
          ? note(
              Delivery.State.WAITING,
              clock.instant().plus(wait.get()),
              outcome.why(),
              outcome.why())
          : note(Delivery.State.DEAD, begun, outcome.why(), outcome.why());
    }

    @Override
    public Delivery.State gone(Outcome.Gone outcome) {
      LOG.error("event=channel_disabled channel={} cause=\"{}\"", plan.name(), outcome.why());
      note(Delivery.State.DEAD, begun, outcome.why(), outcome.why());
      database.in(
          h -> {
            DeliveryRows.disable(h, plan.name(), outcome.why(), clock.instant());
            return 0;
          });
      return Delivery.State.DEAD;
    }

    private Delivery.State note(
        Delivery.State state, Instant next, String outcome, @Nullable String trouble) {
      Instant ended = state == Delivery.State.WAITING ? null : clock.instant();
      database.in(
          h -> {
            DeliveryRows.attempt(h, delivery, begun, took, outcome);
            DeliveryRows.tried(h, delivery, state, next, ended, trouble);
            return 0;
          });
      return state;
    }
  }
}
