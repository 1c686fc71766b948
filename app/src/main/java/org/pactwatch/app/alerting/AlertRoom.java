package org.pactwatch.app.alerting;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.pactwatch.alert.channel.Channels;
import org.pactwatch.alert.channel.Post;
import org.pactwatch.alert.outbox.AlertDatabase;
import org.pactwatch.alert.outbox.AlertDesk;
import org.pactwatch.alert.outbox.Readers;
import org.pactwatch.alert.settings.AlertSettings;
import org.pactwatch.model.Alert;
import org.pactwatch.model.Change;
import org.pactwatch.model.QuietSource;
import org.pactwatch.store.Store;
import org.pactwatch.store.db.Database;
import org.pactwatch.store.db.Migrations;
import org.pactwatch.store.query.PactQuery;
import org.pactwatch.store.query.PactView;
import org.pactwatch.stream.KafkaConnection;
import org.pactwatch.stream.RecordPublisher;
import org.pactwatch.stream.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The alert room of a process: takes changes, and while it is started brings messages. */
public final class AlertRoom implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(AlertRoom.class);
  private static final Duration PUBLISH = Duration.ofSeconds(15);
  private static final Duration LOOK_AT_SOURCES = Duration.ofMinutes(5);
  private static final long PAUSE_MILLIS = 50;

  private final AlertDesk desk;
  private final RecordPublisher<Alert> topic;
  private final ScheduledExecutorService looks =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "alert-sources");
            thread.setDaemon(true);
            return thread;
          });
  private final Supplier<List<QuietSource>> quiet;

  private AlertRoom(
      AlertDesk desk, RecordPublisher<Alert> topic, Supplier<List<QuietSource>> quiet) {
    this.desk = desk;
    this.topic = topic;
    this.quiet = quiet;
  }

  /** The schema of the room. */
  public static Migrations migrations() {
    return new Migrations(AlertDatabase.SCHEMA, AlertDatabase.MIGRATIONS);
  }

  /**
   * The room, not started. Pairs of countries that the picture has already are no news to it.
   *
   * @param quiet which sources are quiet now
   */
  public static AlertRoom of(
      Database database,
      Store store,
      KafkaConnection kafka,
      AlertSettings settings,
      Supplier<List<QuietSource>> quiet,
      Clock clock) {
    RecordPublisher<Alert> topic = new RecordPublisher<>(kafka, Topics.ALERTS, PUBLISH);
    AlertDatabase alerts = new AlertDatabase(database.dataSource());
    Channels channels =
        new Channels(Post.usual(clock), new Readers(alerts, clock), new AlertTopic(topic), clock);
    AlertDesk desk = new AlertDesk(alerts, settings, channels.of(settings), clock);
    if (desk.knowsNoPairs()) {
      desk.knows(store.picture().pacts(PactQuery.now()).stream().map(PactView::parties).toList());
    }
    return new AlertRoom(desk, topic, quiet);
  }

  /** Takes changes in; see {@link AlertDesk#take}. */
  public void take(List<Change> changes) {
    desk.take(changes);
  }

  /** Starts bringing messages, and looking at sources. */
  public void start() {
    desk.start();
    looks.scheduleWithFixedDelay(
        this::look, LOOK_AT_SOURCES.toSeconds(), LOOK_AT_SOURCES.toSeconds(), TimeUnit.SECONDS);
  }

  private void look() {
    try {
      desk.quiet(quiet.get());
    } catch (RuntimeException e) {
      LOG.warn("event=sources_not_judged cause=\"{}\"", e.toString());
    }
  }

  /** Looks at the sources, and waits until nothing is due, for so long at most; whether it is. */
  public boolean settle(Duration patience) throws InterruptedException {
    look();
    long deadline = System.nanoTime() + patience.toNanos();
    while (!desk.isIdle()) {
      if (System.nanoTime() > deadline) {
        return false;
      }
      Thread.sleep(PAUSE_MILLIS);
    }
    return true;
  }

  /** Ends after what is being sent. What waits is sent next time. */
  @Override
  public void close() {
    looks.shutdownNow();
    desk.close();
    topic.close();
  }
}
