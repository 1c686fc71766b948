package org.pactwatch.app.cli;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.pactwatch.alert.outbox.AlertBook;
import org.pactwatch.alert.outbox.AlertDatabase;
import org.pactwatch.alert.outbox.RuleDesk;
import org.pactwatch.app.alerting.AlertRoom;
import org.pactwatch.app.alerting.QuietSources;
import org.pactwatch.app.desk.AlertKeeping;
import org.pactwatch.app.desk.RuleKeeping;
import org.pactwatch.app.engine.Broker;
import org.pactwatch.app.engine.DataDirectory;
import org.pactwatch.app.pipeline.Membership;
import org.pactwatch.app.pipeline.Pipeline;
import org.pactwatch.app.pipeline.Role;
import org.pactwatch.extract.ArticleReading;
import org.pactwatch.extract.text.LanguageModels;
import org.pactwatch.ingest.SourceReport;
import org.pactwatch.ingest.frontier.PostgresFrontier;
import org.pactwatch.ingest.source.Source;
import org.pactwatch.model.QuietSource;
import org.pactwatch.review.ConsoleServer;
import org.pactwatch.review.PortUnavailable;
import org.pactwatch.review.Rooms;
import org.pactwatch.store.Store;
import org.pactwatch.store.db.Database;
import org.pactwatch.stream.KafkaConnection;
import org.pactwatch.stream.Topics;

/**
 * Some of the roles in this process, against brokers and a database that others run, until it is
 * told to end. Other processes have the other roles, or more of the same.
 */
final class RoleRun {
  private static final Duration TOPICS = Duration.ofSeconds(30);
  private static final long CHECK_MILLIS = 200;

  private final Settings settings;
  private final Monitor.Settings monitored;
  private final Console console;
  private final Termination termination;
  private final Faults faults = new Faults();
  private final Clock clock = Clock.systemUTC();

  /** What the process watches: its own sources, or those that are configured where others do. */
  private volatile Supplier<List<Source>> watched;

  private @Nullable Pipeline begun;

  /** What is to be closed, the last opened first. */
  private final Deque<AutoCloseable> open = new ArrayDeque<>();

  /**
   * What this process is.
   *
   * @param roles at least one
   * @param instance a fixed name of this process among those of its roles, or null
   * @param operations where health and metrics are served
   */
  record Settings(Set<Role> roles, @Nullable String instance, OperationsPort operations) {
    boolean has(Role role) {
      return roles.contains(role);
    }
  }

  RoleRun(Settings settings, Monitor.Settings monitored, Termination termination) {
    this.settings = settings;
    this.monitored = monitored;
    this.console = monitored.console();
    this.termination = termination;
    this.watched = () -> monitored.configuration().sources();
  }

  /** Gives the exit code. */
  int run(Place place, EngineChoice choice) throws Exception {
    try {
      termination.interruptibly(
          () -> {
            begin(place, choice);
            return watch();
          });
    } catch (InterruptedException e) {
      console.tell("Stopping; what is not done yet is done next time.");
    } finally {
      close();
    }
    faults.lines().forEach(console::complain);
    return faults.lines().isEmpty() ? 0 : 1;
  }

  private void begin(Place place, EngineChoice choice) throws InterruptedException {
    Operations operations = opened(new Operations(clock, faults));
    opened(operations.serve(settings.operations(), console));
    Database database = needsDatabase() ? opened(Place.open(place.externalDatabase())) : null;
    KafkaConnection kafka = null;
    if (needsKafka()) {
      Broker broker = choice.externalKafka();
      kafka = broker.connection();
      Topics.create(kafka, TOPICS);
    }
    Store store = database == null ? null : Store.upToDate(database, clock);
    if (database != null) {
      operations.watch(database);
    }
    if (kafka != null) {
      begin(place, kafka, database, store, operations);
    }
    if (store != null && database != null && settings.has(Role.CONSOLE)) {
      serve(database, store);
    }
    operations.begun();
    console.tell("Running " + names() + "; Ctrl-C stops.");
  }

  private void begin(
      Place place,
      KafkaConnection kafka,
      @Nullable Database database,
      @Nullable Store store,
      Operations operations)
      throws InterruptedException {
    Membership membership = new Membership(settings.instance(), Build.version());
    Pipeline pipeline = opened(new Pipeline(kafka, membership, operations.arrivals()));
    if (settings.has(Role.EXTRACT)) {
      pipeline.extract(new ArticleReading(LanguageModels.load()));
    }
    if (store != null && settings.has(Role.STORE)) {
      pipeline.store(store);
    }
    if (database != null && store != null && settings.has(Role.ALERT)) {
      AlertRoom alerts =
          opened(AlertRoom.of(database, store, kafka, place.alerts(), quiet(database), clock));
      alerts.start();
      pipeline.alert(alerts::take, change -> {});
    }
    begun = pipeline;
    operations.watch(kafka, pipeline, settings.has(Role.STORE) ? store : null);
    if (database != null && settings.has(Role.INGEST)) {
      ingest(place, database, pipeline, operations);
    }
    pipeline.start();
  }

  private Supplier<List<QuietSource>> quiet(Database database) {
    PostgresFrontier frontier = new PostgresFrontier(database.dataSource());
    return new QuietSources(() -> watched.get(), frontier::states, clock);
  }

  private void ingest(Place place, Database database, Pipeline pipeline, Operations operations) {
    DataDirectory data = opened(place.take());
    PostgresFrontier frontier = new PostgresFrontier(database.dataSource());
    Intake.Order order =
        new Intake.Order(monitored.configuration(), monitored.named(), console::complain, console);
    Intake intake;
    try {
      intake = opened(new Intake(order, data, database, frontier, pipeline.entrance(), clock));
    } catch (IOException e) {
      throw new CommandFailure(data.root() + ": cannot be used: " + e.getMessage(), e);
    }
    operations.watch(frontier, intake.sources());
    watched = intake::sources;
    Thread watching =
        new Thread(
            () -> {
              try {
                intake.ingest().watch(intake.sources(), this::tell);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              } catch (RuntimeException e) {
                faults.broke("watching has stopped: " + e);
              }
            },
            "watch");
    watching.setDaemon(true);
    watching.start();
  }

  private void tell(SourceReport report) {
    if (report.taken() + report.revised() > 0) {
      console.tell(
          report.source().name() + ": " + (report.taken() + report.revised()) + " articles");
    }
    report.failures().forEach(console::complain);
  }

  private void serve(Database database, Store store) {
    try {
      AlertDatabase alerts = new AlertDatabase(database.dataSource());
      Rooms rooms =
          Rooms.of(database, store)
              .with(
                  new AlertKeeping(new AlertBook(alerts, clock), clock),
                  new RuleKeeping(new RuleDesk(alerts, clock), store));
      ConsoleServer pages = opened(ConsoleServer.start(monitored.served(), rooms, clock));
      Monitor.tell(pages, monitored);
    } catch (PortUnavailable e) {
      throw new CommandFailure(e.getMessage() + "; --port chooses another", e);
    }
  }

  private boolean watch() throws InterruptedException {
    while (!faults.isBroken()) {
      if (begun != null) {
        begun
            .breakdown()
            .ifPresent(faults::broke); // so that whoever restarts processes hears of it
      }
      Thread.sleep(CHECK_MILLIS);
    }
    return false;
  }

  private boolean needsDatabase() {
    return settings.roles().stream().anyMatch(Role::needsDatabase);
  }

  private boolean needsKafka() {
    return settings.roles().stream().anyMatch(Role::needsKafka);
  }

  private String names() {
    return settings.roles().stream().map(Role::toString).reduce((a, b) -> a + ", " + b).orElse("");
  }

  private <C extends AutoCloseable> C opened(C part) {
    open.push(part);
    return part;
  }

  private void close() throws Exception {
    Exception first = null;
    while (!open.isEmpty()) {
      try {
        open.pop().close();
      } catch (Exception e) {
        first = first == null ? e : first;
      }
    }
    if (first != null) {
      throw first;
    }
  }
}
