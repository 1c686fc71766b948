package org.pactwatch.app.pipeline;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pactwatch.extract.ArticleReading;
import org.pactwatch.ingest.ArticleSink;
import org.pactwatch.model.Article;
import org.pactwatch.model.Change;
import org.pactwatch.store.Store;
import org.pactwatch.stream.KafkaConnection;
import org.pactwatch.stream.Pump;
import org.pactwatch.stream.PumpSettings;
import org.pactwatch.stream.RecordPublisher;
import org.pactwatch.stream.Topic;
import org.pactwatch.stream.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * What this process does of the way from an article to an alert: articles are read, readings
 * stored, changes relayed and told of. Delivery on topics is at least once; the ledger keeps its
 * own positions, so that the effect is exactly once. The caller closes it. Parts are added by one
 * thread before it is started.
 */
public final class Pipeline implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Pipeline.class);
  private static final Duration PUBLISH = Duration.ofSeconds(30);
  private static final Duration STOP_GRACE = Duration.ofSeconds(3);

  /** Long batches would hold back what follows, and be done again after a crash. */
  private static final int EXTRACT_BATCH = 20;

  private final KafkaConnection kafka;
  private final Membership membership;
  private final Arrivals arrivals;
  private final List<Station> stations = new ArrayList<>();
  private final List<RecordPublisher<?>> publishers = new ArrayList<>();
  private @Nullable ChangeRelay relay;
  private @Nullable WordsOfArticles words;

  /**
   * Does nothing yet.
   *
   * @param kafka where the topics are; they must have been created before it is started
   * @param arrivals told of what arrives in the picture
   */
  public Pipeline(KafkaConnection kafka, Membership membership, Arrivals arrivals) {
    this.kafka = kafka;
    this.membership = membership;
    this.arrivals = arrivals;
  }

  /**
   * All of it in one process.
   *
   * @param alerts takes changes in that may be worth an alert, durably
   * @param listener told of every change, at least once, by one thread at a time
   */
  public static Pipeline whole(
      KafkaConnection kafka,
      Store store,
      ArticleReading reading,
      Consumer<List<Change>> alerts,
      Membership membership,
      Consumer<Change> listener) {
    Pipeline pipeline = new Pipeline(kafka, membership, Arrivals.UNHEARD);
    pipeline.extract(reading);
    pipeline.store(store);
    pipeline.alert(alerts, listener);
    return pipeline;
  }

  /** Adds the reading of articles. */
  public void extract(ArticleReading reading) {
    Extraction effect = new Extraction(reading, publisher(Topics.READINGS));
    PumpSettings settings = settings(Work.EXTRACT).withBatch(EXTRACT_BATCH);
    add(Work.EXTRACT, new Pump<>(kafka, Topics.ARTICLES, settings, effect));
  }

  /** Adds the keeping of readings, the relay of what they change and the words of a search. */
  public void store(Store store) {
    ChangeRelay changes = new ChangeRelay(store.outbox(), publisher(Topics.CHANGES));
    relay = changes;
    words = new WordsOfArticles(store.articles());
    Storing effect = new Storing(store.ledger(), arrivals, changes::poke);
    add(
        Work.STORE,
        new Pump<>(
            kafka, Topics.READINGS, settings(Work.STORE), effect, store.ledger()::nextOffset));
  }

  /**
   * Adds alerts.
   *
   * @param alerts takes changes in that may be worth an alert, durably
   * @param listener told of every change, at least once, by one thread at a time
   */
  public void alert(Consumer<List<Change>> alerts, Consumer<Change> listener) {
    Alerting effect = new Alerting(alerts, listener);
    add(Work.ALERT, new Pump<>(kafka, Topics.CHANGES, settings(Work.ALERT), effect));
  }

  /** Where articles enter. Takes an article over once it is durable on its topic. */
  public ArticleSink entrance() {
    RecordPublisher<Article> articles = publisher(Topics.ARTICLES);
    return article -> {
      articles.publish(article);
      try (MDC.MDCCloseable about = MDC.putCloseable(Correlation.ARTICLE, article.id().value())) {
        LOG.info(
            "event=article_published source={} url={}", article.source().value(), article.url());
      }
    };
  }

  private <T> RecordPublisher<T> publisher(Topic<T> topic) {
    RecordPublisher<T> publisher = new RecordPublisher<>(kafka, topic, PUBLISH);
    publishers.add(publisher);
    return publisher;
  }

  private PumpSettings settings(Work work) {
    PumpSettings settings =
        PumpSettings.of(work.name(), work.group(), membership.build()).withStopGrace(STOP_GRACE);
    String name = membership.name();
    return name == null ? settings : settings.withInstance(name + "-" + work.name());
  }

  private void add(Work work, Pump<?> pump) {
    stations.add(new Station(work, pump));
  }

  /** Lets everything move. */
  public void start() {
    stations.forEach(s -> s.pump().start());
    if (relay != null) {
      relay.start();
    }
    if (words != null) {
      words.start();
    }
  }

  /** The stations that are here. */
  public List<Station> stations() {
    return List.copyOf(stations);
  }

  /** Whether all changes that are recorded have been sent on, where they are sent from here. */
  boolean isRelayed() {
    return relay == null || relay.isDrained();
  }

  /** Why a part of it has ended by itself, in one line; empty while all are at work. */
  public Optional<String> breakdown() {
    Stream<Optional<String>> relays =
        Stream.ofNullable(relay).map(r -> r.failure().map(e -> "relay has stopped: " + e));
    return Stream.concat(stations.stream().map(Station::breakdown), relays)
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** What was set aside since the start, one line for each topic. */
  public List<String> setAside() {
    return stations.stream().map(Station::setAside).flatMap(Optional::stream).toList();
  }

  /** Ends after the batches at work, all at the same time, within 10 s. */
  @Override
  public void close() {
    List<Thread> closing = new ArrayList<>();
    stations.forEach(s -> closing.add(inBackground(s.pump()::close)));
    if (relay != null) {
      relay.close();
    }
    if (words != null) {
      words.close();
    }
    try {
      for (Thread thread : closing) {
        thread.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    publishers.forEach(RecordPublisher::close);
  }

  private static Thread inBackground(Runnable work) {
    Thread thread = new Thread(work, "stop-pump");
    thread.start();
    return thread;
  }
}
