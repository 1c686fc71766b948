package org.pactwatch.app.operations;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.pactwatch.app.operations.Sampler.Sampled;
import org.pactwatch.app.pipeline.Station;
import org.pactwatch.app.pipeline.Work;
import org.pactwatch.store.Outbox;
import org.pactwatch.stream.DeadLetterBox;
import org.pactwatch.stream.KafkaConnection;
import org.pactwatch.stream.Lag;

/** How far the work of this process is behind, as metrics. For the thread that wires it. */
public final class PipelineSamples implements AutoCloseable {
  private static final Duration QUESTION = Duration.ofSeconds(10);
  private static final long UNKNOWN = -1;

  private final Lag lag;
  private final DeadLetterBox letters;
  private final Sampler sampler;
  private final Meters meters;
  private final Clock clock;

  /** Asks these brokers. */
  public PipelineSamples(KafkaConnection kafka, Sampler sampler, Meters meters, Clock clock) {
    this.lag = new Lag(kafka, QUESTION);
    this.letters = new DeadLetterBox(kafka, clock, QUESTION);
    this.sampler = sampler;
    this.meters = meters;
    this.clock = clock;
  }

  /** Adds what a pump of this process does, how far its group is behind, and its dead letters. */
  public void station(Station station) {
    meters.station(station);
    Work work = station.work();
    String[] tags = {"group", work.group(), "topic", work.topic().name()};
    Sampled<Lag.Backlog> behind =
        sampler.sample(
            "lag of " + work.group(),
            new Lag.Backlog(UNKNOWN, Optional.empty()),
            () -> lag.behind(work.group(), work.topic()));
    meters.gauge(
        "pactwatch.lag.records",
        "Records that the group has not committed.",
        () -> known(behind.value().records()),
        tags);
    meters.gauge(
        "pactwatch.lag.seconds",
        "How long the oldest of them has waited.",
        () -> seconds(behind.value().records(), behind.value().since()),
        tags);
    Sampled<Long> waiting =
        sampler.sample(
            "dead letters of " + work.topic().name(), UNKNOWN, () -> letters.count(work.topic()));
    meters.gauge(
        "pactwatch.dead.letters",
        "Dead letters that are neither replayed nor dropped.",
        () -> known(waiting.value()),
        "topic",
        work.topic().name());
  }

  /** Adds what waits to be relayed. */
  public void outbox(Outbox outbox) {
    Sampled<Outbox.Waiting> waiting =
        sampler.sample("outbox", new Outbox.Waiting(UNKNOWN, Optional.empty()), outbox::waiting);
    meters.gauge(
        "pactwatch.outbox.changes",
        "Changes of the picture that wait to be sent on.",
        () -> known(waiting.value().changes()));
    meters.gauge(
        "pactwatch.outbox.age.seconds",
        "How long the oldest of them has waited.",
        () -> seconds(waiting.value().changes(), waiting.value().since()));
  }

  private static double known(long count) {
    return count == UNKNOWN ? Double.NaN : count;
  }

  private double seconds(long waiting, Optional<Instant> since) {
    if (waiting == UNKNOWN) {
      return Double.NaN;
    }
    return since.map(s -> Duration.between(s, clock.instant()).toMillis() / 1000.0).orElse(0.0);
  }

  @Override
  public void close() {
    lag.close();
    letters.close();
  }
}
