package org.pactwatch.app.pipeline;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.pactwatch.alert.Dispatcher;
import org.pactwatch.alert.LogChannel;
import org.pactwatch.alert.Threshold;
import org.pactwatch.extract.ArticleReading;
import org.pactwatch.ingest.ArticleSink;
import org.pactwatch.model.Article;
import org.pactwatch.model.Change;
import org.pactwatch.model.Reading;
import org.pactwatch.store.Store;
import org.pactwatch.stream.KafkaConnection;
import org.pactwatch.stream.Pump;
import org.pactwatch.stream.PumpSettings;
import org.pactwatch.stream.RecordPublisher;
import org.pactwatch.stream.Topic;
import org.pactwatch.stream.Topics;

/**
 * The way from an article to an alert: articles are read, readings stored, changes relayed and told
 * of. Delivery on topics is at least once; the ledger keeps its own positions, so that the effect
 * is exactly once. The caller closes it.
 */
public final class Pipeline implements AutoCloseable {
  private static final Duration PUBLISH = Duration.ofSeconds(30);
  private static final Duration STOP_GRACE = Duration.ofSeconds(3);

  /** Long batches would hold back what follows, and be done again after a crash. */
  private static final int EXTRACT_BATCH = 20;

  private final RecordPublisher<Article> articles;
  private final RecordPublisher<Reading> readings;
  private final RecordPublisher<Change> changes;
  private final ChangeRelay relay;
  private final Stations stations;

  /**
   * A consumer group and the topic it takes.
   *
   * @param name what the work is called
   * @param pump the loop that does it
   * @param topic what it takes
   * @param group the consumer group
   */
  record Station(String name, Pump<?> pump, Topic<?> topic, String group) {}

  /** The stations in the order of the way of the data. */
  record Stations(Station extract, Station store, Station alert) {
    Stream<Station> all() {
      return Stream.of(extract, store, alert);
    }
  }

  /**
   * Makes the pipeline; nothing moves before it is started.
   *
   * @param kafka where the topics are; they must have been created
   * @param build the version of the program
   * @param listener told of every change, at least once, by one thread at a time
   */
  public Pipeline(
      KafkaConnection kafka,
      Store store,
      ArticleReading reading,
      Threshold threshold,
      String build,
      Consumer<Change> listener) {
    this.articles = new RecordPublisher<>(kafka, Topics.ARTICLES, PUBLISH);
    this.readings = new RecordPublisher<>(kafka, Topics.READINGS, PUBLISH);
    this.changes = new RecordPublisher<>(kafka, Topics.CHANGES, PUBLISH);
    this.relay = new ChangeRelay(store.outbox(), changes);
    Dispatcher dispatcher =
        new Dispatcher(
            Dispatcher.standardRules(threshold),
            new StoredAlerts(store.alerts()),
            List.of(new LogChannel()),
            Clock.systemUTC());
    PumpSettings extract = settings("extract", build).withBatch(EXTRACT_BATCH);
    PumpSettings keep = settings("store", build);
    PumpSettings alert = settings("alert", build);
    this.stations =
        new Stations(
            station(
                extract,
                Topics.ARTICLES,
                new Pump<>(kafka, Topics.ARTICLES, extract, new Extraction(reading, readings))),
            station(
                keep,
                Topics.READINGS,
                new Pump<>(
                    kafka,
                    Topics.READINGS,
                    keep,
                    new Storing(store.ledger(), relay::poke),
                    store.ledger()::nextOffset)),
            station(
                alert,
                Topics.CHANGES,
                new Pump<>(kafka, Topics.CHANGES, alert, new Alerting(dispatcher, listener))));
  }

  private static Station station(PumpSettings settings, Topic<?> topic, Pump<?> pump) {
    return new Station(settings.name(), pump, topic, settings.group());
  }

  /** One process does all the work, so it takes its partitions back at once after a crash. */
  private static PumpSettings settings(String name, String build) {
    return PumpSettings.of(name, "pactwatch." + name, build)
        .withInstance("one-" + name)
        .withStopGrace(STOP_GRACE);
  }

  /** Lets everything move. */
  public void start() {
    stations.all().forEach(s -> s.pump().start());
    relay.start();
  }

  /** Where articles enter. Takes an article over once it is durable on its topic. */
  public ArticleSink entrance() {
    return articles::publish;
  }

  /** The stations in the order of the way of the data. */
  Stations stations() {
    return stations;
  }

  /** Whether all changes that are recorded have been sent on. */
  boolean isRelayed() {
    return relay.isDrained();
  }

  /** Why a part of it has ended by itself, in one line; empty while all are at work. */
  public Optional<String> breakdown() {
    Stream<Optional<String>> pumps =
        stations.all().map(s -> s.pump().failure().map(e -> s.name() + " has stopped: " + e));
    return Stream.concat(pumps, Stream.of(relay.failure().map(e -> "relay has stopped: " + e)))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** What was set aside since the start, one line for each topic. */
  public List<String> setAside() {
    return stations
        .all()
        .filter(s -> s.pump().tally().deadLetters() > 0)
        .map(
            s ->
                s.topic().name()
                    + ": "
                    + s.pump().tally().deadLetters()
                    + " records could not be handled and are kept on "
                    + s.topic().deadLetters())
        .toList();
  }

  /** Ends after the batches at work, all at the same time, within 10 s. */
  @Override
  public void close() {
    List<Thread> closing = new ArrayList<>();
    stations.all().forEach(s -> closing.add(inBackground(s.pump()::close)));
    relay.close();
    try {
      for (Thread thread : closing) {
        thread.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    changes.close();
    readings.close();
    articles.close();
  }

  private static Thread inBackground(Runnable work) {
    Thread thread = new Thread(work, "stop-pump");
    thread.start();
    return thread;
  }
}
