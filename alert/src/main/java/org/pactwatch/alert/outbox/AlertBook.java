package org.pactwatch.alert.outbox;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pactwatch.alert.quiet.Silence;

/**
 * What there is of alerts, and what people may do about it: for the command line, the console and
 * the feeds. Thread-safe. Methods throw a {@link org.jdbi.v3.core.JdbiException} if the database is
 * away.
 */
public final class AlertBook {
  private final AlertDatabase database;
  private final Clock clock;

  public AlertBook(AlertDatabase database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * The alerts raised from one moment to before another, the latest first, and their last words.
   */
  public List<Told> alerts(Instant from, Instant to, int limit) {
    return database.in(
        h ->
            AlertRows.list(h, from, to, limit).stream()
                .map(row -> new Told(row, MessageRows.of(h, row.key())))
                .toList());
  }

  /** An alert by its key, or by the id of one of its messages. */
  public Optional<Told> alert(String keyOrId) {
    return database.in(
        h ->
            AlertRows.find(h, keyOrId)
                .or(
                    () ->
                        MessageRows.find(h, keyOrId)
                            .flatMap(m -> AlertRows.find(h, m.alert().key())))
                .map(row -> new Told(row, MessageRows.of(h, row.key()))));
  }

  /** What became of an alert's messages in each channel. */
  public List<Routed> routes(String key) {
    return database.in(h -> RoutingRows.of(h, key));
  }

  /**
   * The messages after a position, the earliest first.
   *
   * @param rule of this rule alone, or of all if null
   */
  public List<Message> after(long position, @Nullable String rule, int limit) {
    return database.in(h -> MessageRows.after(h, position, rule, limit));
  }

  /** The last messages, the latest first; {@code rule} as for {@link #after}. */
  public List<Message> latest(@Nullable String rule, int limit) {
    return database.in(h -> MessageRows.latest(h, rule, limit));
  }

  /** Deliveries in a state, or in any if null, the latest first. */
  public List<Delivery> deliveries(Delivery.@Nullable State state, int limit) {
    return database.in(h -> DeliveryRows.list(h, state, limit));
  }

  /** A delivery by its id. */
  public Optional<Delivery> delivery(String id) {
    return database.in(h -> DeliveryRows.find(h, id));
  }

  /** The tries at a delivery. */
  public List<Attempt> attempts(String delivery) {
    return database.in(h -> DeliveryRows.attempts(h, delivery));
  }

  /** The channels whose receivers want nothing more. */
  public List<Disabled> disabled() {
    return database.in(DeliveryRows::disabled);
  }

  /**
   * Lets a delivery be brought again, whether it is dead or was taken, and after it what has become
   * of its alerts since; false if it waits.
   */
  public boolean replay(String delivery) {
    return database.alone(h -> new Replay(h, clock.instant()).delivery(delivery)) > 0;
  }

  /**
   * Lets all dead deliveries of a channel be brought again, and after them what has become of their
   * alerts since; enables the channel.
   */
  public Replayed replayChannel(String channel) {
    return database.alone(
        h ->
            new Replayed(
                new Replay(h, clock.instant()).channel(channel), DeliveryRows.enable(h, channel)));
  }

  /**
   * What a replay of a channel came to.
   *
   * @param deliveries how many wait again
   * @param enabled whether the channel had been disabled
   */
  public record Replayed(int deliveries, boolean enabled) {}

  /** Keeps a silence; its number is given by the database. */
  public Silence silence(Silence silence) {
    return database.in(h -> SilenceRows.add(h, silence, clock.instant()));
  }

  /** The silences that hold now or will. */
  public List<Silence> silences() {
    return database.in(h -> SilenceRows.current(h, clock.instant()));
  }

  /** Ends a silence early; false if there is none that holds. */
  public boolean lift(long silence, String by) {
    return database.in(h -> SilenceRows.lift(h, silence, by, clock.instant()));
  }

  /**
   * An alert and its messages, the earliest first.
   *
   * @param row what is kept of it
   */
  public record Told(AlertRow row, List<Message> messages) {
    public Told {
      messages = List.copyOf(messages);
    }

    /** What was said last. */
    public Message last() {
      return messages.get(messages.size() - 1);
    }
  }

  /** A channel whose receiver wants nothing more. */
  public record Disabled(String channel, Instant since, String reason) {}
}
