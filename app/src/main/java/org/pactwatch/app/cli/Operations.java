package org.pactwatch.app.cli;

import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.pactwatch.app.operations.Check;
import org.pactwatch.app.operations.Health;
import org.pactwatch.app.operations.Meters;
import org.pactwatch.app.operations.OperationsServer;
import org.pactwatch.app.operations.PipelineSamples;
import org.pactwatch.app.operations.Sampler;
import org.pactwatch.app.pipeline.Arrivals;
import org.pactwatch.app.pipeline.Pipeline;
import org.pactwatch.ingest.frontier.PostgresFrontier;
import org.pactwatch.ingest.frontier.SourceHealth;
import org.pactwatch.ingest.frontier.SourceMetrics;
import org.pactwatch.ingest.frontier.SourceState;
import org.pactwatch.ingest.source.Source;
import org.pactwatch.model.SourceId;
import org.pactwatch.store.Store;
import org.pactwatch.store.db.Database;
import org.pactwatch.stream.KafkaConnection;
import org.pactwatch.stream.KafkaProbe;

/** Health and metrics of a run, wired to what there is of it. */
final class Operations implements AutoCloseable {
  private static final Duration SAMPLES = Duration.ofSeconds(15);
  private static final Duration ANSWER = Duration.ofSeconds(5);

  private final Health health = new Health();
  private final Sampler sampler = new Sampler();
  private final Meters meters;
  private final Clock clock;
  private final AtomicBoolean begun = new AtomicBoolean();
  private @Nullable PipelineSamples samples;
  private @Nullable KafkaProbe probe;

  Operations(Clock clock, Faults faults) {
    this.clock = clock;
    this.meters = new Meters(clock, Build.version());
    meters.gauge(
        "pactwatch.samples.failed",
        "Questions for metrics that had no answer since the start.",
        sampler::failures);
    health.live(
        new Check(
            "process",
            () ->
                faults.isBroken()
                    ? Optional.of(String.join("; ", faults.lines()))
                    : Optional.empty()));
    health.ready(
        new Check(
            "start", () -> begun.get() ? Optional.empty() : Optional.of("has not begun yet")));
  }

  /** Serves them, and says where. */
  OperationsServer serve(OperationsPort port, Console console) {
    try {
      OperationsServer server =
          OperationsServer.start(port.bind(), port.port(), health, meters::scrape);
      console.tell("Health and metrics at " + server.base());
      return server;
    } catch (UncheckedIOException e) {
      throw new CommandFailure(e.getMessage() + "; --ops-port chooses another", e);
    }
  }

  /** Who tells how old articles are that arrive in the picture. */
  Arrivals arrivals() {
    return meters;
  }

  /** Watches the database. */
  void watch(Database database) {
    DataSource pool = database.dataSource();
    health.ready(new Check("database", () -> trouble(pool)));
  }

  private static Optional<String> trouble(DataSource pool) {
    try (Connection connection = pool.getConnection()) {
      boolean answers = connection.isValid(Math.toIntExact(ANSWER.toSeconds()));
      return answers ? Optional.empty() : Optional.of("does not answer");
    } catch (SQLException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  /**
   * Watches the brokers and the work on them.
   *
   * @param store whose outbox is relayed from here, or null
   */
  void watch(KafkaConnection kafka, Pipeline pipeline, @Nullable Store store) {
    KafkaProbe brokers = new KafkaProbe(kafka, ANSWER);
    probe = brokers;
    health.ready(new Check("kafka", brokers::trouble));
    health.live(new Check("pipeline", pipeline::breakdown));
    PipelineSamples work = new PipelineSamples(kafka, sampler, meters, clock);
    samples = work;
    pipeline.stations().forEach(work::station);
    if (store != null) {
      work.outbox(store.outbox());
    }
  }

  /** Watches how sources fare. */
  void watch(PostgresFrontier frontier, Collection<Source> sources) {
    Sampler.Sampled<String> text =
        sampler.sample("sources", "", () -> sources(frontier, sources, clock.instant()));
    meters.text(text::value);
  }

  private static String sources(
      PostgresFrontier frontier, Collection<Source> sources, Instant now) {
    Map<SourceId, SourceState> states = frontier.states();
    List<SourceHealth> fare =
        sources.stream()
            .map(s -> SourceHealth.of(s, states.getOrDefault(s.id(), SourceState.NEW), now))
            .toList();
    return SourceMetrics.of(fare, Map.of());
  }

  /** Everything is there, and at work from now on. */
  void begun() {
    begun.set(true);
    sampler.start(SAMPLES);
  }

  @Override
  public void close() {
    sampler.close();
    if (samples != null) {
      samples.close();
    }
    if (probe != null) {
      probe.close();
    }
    meters.close();
  }
}
