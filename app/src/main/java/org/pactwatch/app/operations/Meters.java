package org.pactwatch.app.operations;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.pactwatch.app.pipeline.Arrivals;
import org.pactwatch.app.pipeline.Station;
import org.pactwatch.model.Article;
import org.pactwatch.model.PublicationDate;

/** The metrics of this process, named {@code pactwatch_…}. Thread-safe. */
public final class Meters implements Arrivals, AutoCloseable {
  private static final Duration[] AGES = {
    Duration.ofSeconds(1),
    Duration.ofSeconds(5),
    Duration.ofSeconds(30),
    Duration.ofMinutes(2),
    Duration.ofMinutes(10),
    Duration.ofHours(1),
    Duration.ofHours(6),
    Duration.ofDays(1)
  };

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final List<Supplier<String>> others = new CopyOnWriteArrayList<>();
  private final JvmGcMetrics collections = new JvmGcMetrics();
  private final Clock clock;
  private final Timer published;
  private final Timer fetched;

  /**
   * @param build the version of the program
   */
  public Meters(Clock clock, String build) {
    this.clock = clock;
    this.published =
        age("pactwatch.published.to.picture", "From an article's publication to the picture.");
    this.fetched =
        age("pactwatch.fetched.to.picture", "From an article's fetching to the picture.");
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
    collections.bindTo(registry);
    Gauge.builder("pactwatch.build", () -> 1).tag("version", build).register(registry);
  }

  private Timer age(String name, String what) {
    return Timer.builder(name)
        .description(what)
        .serviceLevelObjectives(AGES)
        .maximumExpectedValue(Duration.ofDays(30))
        .register(registry);
  }

  /** Adds what a pump has done. */
  public void station(Station station) {
    counter("pactwatch.pump.applied", station, s -> s.pump().tally().applied());
    counter("pactwatch.pump.dead.letters", station, s -> s.pump().tally().deadLetters());
    counter("pactwatch.pump.retries", station, s -> s.pump().tally().retries());
    Gauge.builder("pactwatch.pump.running", station, s -> s.pump().isRunning() ? 1 : 0)
        .tag("pump", station.work().name())
        .register(registry);
  }

  private void counter(
      String name, Station station, java.util.function.ToDoubleFunction<Station> value) {
    FunctionCounter.builder(name, station, value)
        .tag("pump", station.work().name())
        .register(registry);
  }

  /**
   * Adds a value that is looked up at each scrape.
   *
   * @param value NaN while it is not known
   * @param tags names and values by turns
   */
  public void gauge(String name, String what, Supplier<Number> value, String... tags) {
    Gauge.builder(name, value).description(what).tags(tags).register(registry);
  }

  /** Adds metrics that are written in the text format of Prometheus already. */
  public void text(Supplier<String> metrics) {
    others.add(metrics);
  }

  /** Old news tells nothing of how fast the pipeline is. */
  @Override
  public void arrived(Collection<Article> articles) {
    Instant now = clock.instant();
    for (Article article : articles) {
      if (!article.backfill()) {
        fetched.record(notNegative(Duration.between(article.fetchedAt(), now)));
        Instant said = time(article.published());
        if (said != null) {
          published.record(notNegative(Duration.between(said, now)));
        }
      }
    }
  }

  /** Where only the day is known nothing can be said of hours. */
  private static @Nullable Instant time(@Nullable PublicationDate date) {
    return date == null || date.time() == null
        ? null
        : date.time().withOffsetSameInstant(ZoneOffset.UTC).toInstant();
  }

  /** Publishers' clocks are not ours. */
  private static Duration notNegative(Duration age) {
    return age.isNegative() ? Duration.ZERO : age;
  }

  /** All metrics in the text format of Prometheus. */
  public String scrape() {
    StringBuilder text = new StringBuilder(registry.scrape());
    others.forEach(other -> text.append(other.get()));
    return text.toString();
  }

  @Override
  public void close() {
    collections.close();
    registry.close();
  }
}
