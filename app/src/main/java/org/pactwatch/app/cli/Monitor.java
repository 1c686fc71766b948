package org.pactwatch.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.pactwatch.alert.outbox.AlertBook;
import org.pactwatch.alert.outbox.AlertDatabase;
import org.pactwatch.alert.outbox.RuleDesk;
import org.pactwatch.alert.settings.AlertSettings;
import org.pactwatch.app.alerting.AlertRoom;
import org.pactwatch.app.alerting.QuietSources;
import org.pactwatch.app.config.Configuration;
import org.pactwatch.app.desk.AlertKeeping;
import org.pactwatch.app.desk.ArticleKeeping;
import org.pactwatch.app.desk.LetterKeeping;
import org.pactwatch.app.desk.RuleKeeping;
import org.pactwatch.app.desk.SourceKeeping;
import org.pactwatch.app.desk.WatchedSources;
import org.pactwatch.app.engine.DataDirectory;
import org.pactwatch.app.engine.Engines;
import org.pactwatch.app.engine.ExternalPostgres;
import org.pactwatch.app.pipeline.Drain;
import org.pactwatch.app.pipeline.Membership;
import org.pactwatch.app.pipeline.Pipeline;
import org.pactwatch.app.print.ChangeLine;
import org.pactwatch.app.print.PictureTable;
import org.pactwatch.extract.ArticleReading;
import org.pactwatch.extract.text.LanguageModels;
import org.pactwatch.ingest.Ingest;
import org.pactwatch.ingest.PassReport;
import org.pactwatch.ingest.SourceReport;
import org.pactwatch.ingest.archive.WarcArchive;
import org.pactwatch.ingest.dedup.PostgresArticleLog;
import org.pactwatch.ingest.frontier.PostgresFrontier;
import org.pactwatch.ingest.source.Source;
import org.pactwatch.model.Change;
import org.pactwatch.model.QuietSource;
import org.pactwatch.review.ConsoleServer;
import org.pactwatch.review.ConsoleSettings;
import org.pactwatch.review.PortUnavailable;
import org.pactwatch.review.Rooms;
import org.pactwatch.review.desk.PausedSources;
import org.pactwatch.store.Store;
import org.pactwatch.store.db.Database;
import org.pactwatch.store.query.PactQuery;
import org.pactwatch.stream.DeadLetterBox;
import org.pactwatch.stream.KafkaConnection;
import org.pactwatch.stream.Topics;

/** One run over engines that are ready: sources are taken, the pipeline drained, changes told. */
final class Monitor {
  private static final Duration TOPICS = Duration.ofSeconds(30);
  private static final Duration LAST_ALERTS = Duration.ofSeconds(20);
  private static final long CHECK_MILLIS = 500;

  private final Settings settings;
  private final AlertSettings alertSettings;
  private final Console console;
  private final DataDirectory data;
  private final Engines engines;
  private final Termination termination;
  private final Faults faults;
  private final Clock clock = Clock.systemUTC();
  private final AtomicBoolean live = new AtomicBoolean();
  private volatile Supplier<List<Source>> watched = List::of;

  /**
   * What is asked for.
   *
   * @param configuration what the user configured
   * @param named sources that take the place of the configured ones, if there are any
   * @param once whether to end after one look at every source
   * @param served how the review console is served while watching
   * @param configurationFile where sources that are added meanwhile are written
   * @param console where to tell of it
   */
  record Settings(
      Configuration configuration,
      List<Source> named,
      boolean once,
      ConsoleSettings served,
      Path configurationFile,
      Console console) {}

  Monitor(
      Settings settings,
      AlertSettings alertSettings,
      DataDirectory data,
      Engines engines,
      Termination termination,
      Faults faults) {
    this.settings = settings;
    this.alertSettings = alertSettings;
    this.console = settings.console();
    this.data = data;
    this.engines = engines;
    this.termination = termination;
    this.faults = faults;
  }

  /** Gives the exit code. */
  int run() throws IOException {
    KafkaConnection kafka = engines.broker().connection();
    CompletableFuture<ArticleReading> reading =
        CompletableFuture.supplyAsync(() -> new ArticleReading(LanguageModels.load()));
    CompletableFuture<Void> topics = CompletableFuture.runAsync(() -> Topics.create(kafka, TOPICS));
    try (Database database = Place.open(engines.database())) {
      Store store = Store.upToDate(database, clock);
      topics.join();
      try (AlertRoom alerts =
              AlertRoom.of(database, store, kafka, alertSettings, quiet(database), clock);
          Pipeline pipeline =
              Pipeline.whole(
                  kafka,
                  store,
                  reading.join(),
                  alerts::take,
                  Membership.alone(Build.version()),
                  this::tell);
          Drain drain = new Drain(pipeline, kafka)) {
        alerts.start();
        pipeline.start();
        takeAndWatch(database, store, pipeline, drain);
        settle(alerts);
        pipeline.setAside().forEach(faults::add);
      }
    }
    faults.lines().forEach(console::complain);
    return faults.lines().isEmpty() ? 0 : 1;
  }

  private Supplier<List<QuietSource>> quiet(Database database) {
    PostgresFrontier frontier = new PostgresFrontier(database.dataSource());
    return new QuietSources(() -> watched.get(), frontier::states, clock);
  }

  /** Lets what is due be told before a run of once ends; what a receiver refuses waits. */
  private void settle(AlertRoom alerts) {
    try {
      if (settings.once() && !alerts.settle(LAST_ALERTS)) {
        console.complain("some alerts could not be told yet; the next run goes on");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void takeAndWatch(Database database, Store store, Pipeline pipeline, Drain drain)
      throws IOException {
    PostgresFrontier frontier = new PostgresFrontier(database.dataSource());
    if (!(engines.database() instanceof ExternalPostgres)) {
      frontier.sources().endOtherLeases();
    }
    Intake.Order order =
        new Intake.Order(
            settings.configuration(),
            settings.named(),
            settings.once() ? faults::add : console::complain,
            console);
    try (Intake intake = new Intake(order, data, database, frontier, pipeline.entrance(), clock)) {
      Ingest ingest = intake.ingest();
      List<Source> sources = intake.sources();
      watched = () -> sources;
      termination.interruptibly(
          () -> {
            boolean drained = take(ingest, sources, pipeline, drain);
            if (drained) {
              console.out().print(PictureTable.of(store.picture().pacts(PactQuery.now())));
              console.out().flush();
            }
            if (drained && !settings.once()) {
              serveAndWatch(ingest, sources, pipeline, database, store);
            }
            return drained;
          });
    } catch (InterruptedException e) {
      console.tell("Stopping; what is not done yet is done next time.");
    }
  }

  /** Takes every source once and waits until all of it is in the picture; false if it cannot be. */
  private boolean take(Ingest ingest, List<Source> sources, Pipeline pipeline, Drain drain)
      throws InterruptedException {
    console.tell(
        "Taking " + sources.size() + (sources.size() == 1 ? " source" : " sources") + " ...");
    PassReport report = ingest.takeOnce(sources);
    report.sources().forEach(this::tell);
    Progress progress = new Progress(console);
    Drain.Outcome outcome =
        drain.await(() -> termination.isRequested() || faults.isBroken(), progress);
    if (outcome == Drain.Outcome.BROKEN) {
      drain.trouble().ifPresent(faults::broke);
    }
    return outcome == Drain.Outcome.DRAINED;
  }

  private void tell(SourceReport report) {
    console.tell(report.source().name() + ": " + brought(report));
    if (settings.once()) {
      report.failures().forEach(faults::add);
    } else {
      report.failures().forEach(console::complain);
    }
  }

  private static String brought(SourceReport report) {
    List<String> parts = new ArrayList<>();
    count(parts, report.taken(), "new");
    count(parts, report.revised(), "revised");
    count(parts, report.unchanged(), "known");
    count(parts, report.left(), "old ones left out");
    count(parts, report.skipped().size(), "skipped as no articles");
    count(parts, report.failures().size(), "failed");
    return parts.isEmpty() ? "nothing new" : String.join(", ", parts);
  }

  private static void count(List<String> parts, int number, String what) {
    if (number > 0) {
      parts.add(number + " " + what);
    }
  }

  private void tell(Change change) {
    if (live.get()) {
      console.out().println(ChangeLine.of(change));
      console.out().flush();
    }
  }

  private void serveAndWatch(
      Ingest ingest, List<Source> all, Pipeline pipeline, Database database, Store store)
      throws InterruptedException {
    DeadLetterBox letters = new DeadLetterBox(engines.broker().connection(), clock, TOPICS);
    WatchedSources sources = new WatchedSources(all, new PausedSources(database));
    watched = sources;
    AlertDatabase alerts = new AlertDatabase(database.dataSource());
    Rooms rooms =
        new Rooms(
            database,
            store,
            new SourceKeeping(
                sources,
                database.dataSource(),
                settings.configurationFile(),
                settings.configuration().contact(),
                clock),
            new ArticleKeeping(
                new PostgresArticleLog(database.dataSource()),
                new WarcArchive(data.resolve("warc"), WarcArchive.DEFAULT_ROTATION, clock),
                store.claims(),
                pipeline.entrance()),
            new LetterKeeping(letters),
            new AlertKeeping(new AlertBook(alerts, clock), clock),
            new RuleKeeping(new RuleDesk(alerts, clock), store));
    try (letters;
        ConsoleServer pages = ConsoleServer.start(settings.served(), rooms, clock)) {
      tell(pages, settings);
      watch(ingest, sources, pipeline);
    } catch (PortUnavailable e) {
      console.complain(e.getMessage() + "; --port chooses another, the console is not served");
      watch(ingest, sources, pipeline);
    }
  }

  /** Says where the console is, and how the first account is opened. */
  static void tell(ConsoleServer pages, Settings settings) {
    Console console = settings.console();
    console.tell("Review and browse at " + pages.base());
    pages
        .setupLink()
        .ifPresent(
            link ->
                console.tell(
                    (pages.openToThisMachine()
                            ? "There are no accounts, so it is open to whoever sits at this"
                                + " machine; the first account opens at "
                            : "There are no accounts, so it shows nothing yet; the first account"
                                + " opens at ")
                        + link));
    if (!pages.host().equals(settings.served().bind())) {
      console.complain(
          "note: without accounts the console listens at "
              + pages.host()
              + " only, not at "
              + settings.served().bind());
    }
  }

  private void watch(Ingest ingest, WatchedSources sources, Pipeline pipeline)
      throws InterruptedException {
    live.set(true);
    console.tell("Watching " + sources.get().size() + " sources; Ctrl-C stops.");
    Thread watching =
        new Thread(
            () -> {
              try {
                ingest.watch(sources, this::tellNews);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              } catch (RuntimeException e) {
                faults.broke("watching has stopped: " + e);
              }
            },
            "watch");
    watching.setDaemon(true);
    watching.start();
    while (!faults.isBroken()) {
      pipeline.breakdown().ifPresent(faults::broke);
      Thread.sleep(CHECK_MILLIS);
    }
  }

  private void tellNews(SourceReport report) {
    if (report.taken() + report.revised() + report.failures().size() > 0) {
      tell(report);
    }
  }
}
