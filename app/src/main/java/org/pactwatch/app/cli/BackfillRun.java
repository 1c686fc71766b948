package org.pactwatch.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.pactwatch.alert.settings.AlertSettings;
import org.pactwatch.app.alerting.AlertRoom;
import org.pactwatch.app.config.Configuration;
import org.pactwatch.app.engine.DataDirectory;
import org.pactwatch.app.engine.Engines;
import org.pactwatch.app.pipeline.Drain;
import org.pactwatch.app.pipeline.Membership;
import org.pactwatch.app.pipeline.Pipeline;
import org.pactwatch.extract.ArticleReading;
import org.pactwatch.extract.text.LanguageModels;
import org.pactwatch.ingest.Backfill;
import org.pactwatch.ingest.BackfillReport;
import org.pactwatch.ingest.archive.ReadPositions;
import org.pactwatch.ingest.archive.WarcArchive;
import org.pactwatch.ingest.dedup.Sameness;
import org.pactwatch.ingest.frontier.PostgresFrontier;
import org.pactwatch.ingest.publisher.PublisherSpecs;
import org.pactwatch.store.Store;
import org.pactwatch.store.db.Database;
import org.pactwatch.stream.KafkaConnection;
import org.pactwatch.stream.Topics;

/** One reading of old news over engines that are ready, until all of it is in the picture. */
final class BackfillRun {
  private static final Duration TOPICS = Duration.ofSeconds(30);

  private final Configuration configuration;
  private final AlertSettings alertSettings;
  private final DataDirectory data;
  private final Engines engines;
  private final Termination termination;
  private final Faults faults;
  private final Console console;
  private final Clock clock = Clock.systemUTC();

  BackfillRun(
      Configuration configuration,
      AlertSettings alertSettings,
      DataDirectory data,
      Engines engines,
      Termination termination,
      Faults faults,
      Console console) {
    this.configuration = configuration;
    this.alertSettings = alertSettings;
    this.data = data;
    this.engines = engines;
    this.termination = termination;
    this.faults = faults;
    this.console = console;
  }

  /** Gives the exit code. */
  int run(List<Path> inputs, boolean again) throws IOException {
    KafkaConnection kafka = engines.broker().connection();
    try (Database database = Place.open(engines.database())) {
      Topics.create(kafka, TOPICS);
      Store store = Store.upToDate(database, clock);
      try (AlertRoom alerts = AlertRoom.of(database, store, kafka, alertSettings, List::of, clock);
          Pipeline pipeline =
              Pipeline.whole(
                  kafka,
                  store,
                  new ArticleReading(LanguageModels.load()),
                  alerts::take,
                  Membership.alone(Build.version()),
                  change -> {});
          Drain drain = new Drain(pipeline, kafka)) {
        pipeline.start();
        take(inputs, again, database, pipeline, drain);
        pipeline.setAside().forEach(faults::add);
      }
    }
    faults.lines().forEach(console::complain);
    return faults.lines().isEmpty() ? 0 : 1;
  }

  private void take(
      List<Path> inputs, boolean again, Database database, Pipeline pipeline, Drain drain)
      throws IOException {
    try (WarcArchive archive =
        new WarcArchive(data.resolve("warc"), WarcArchive.DEFAULT_ROTATION, clock)) {
      archive.mend().forEach(console::tell);
      Backfill backfill =
          new Backfill(
              LearnedPages.in(database, specifications(), clock),
              new PostgresFrontier(database.dataSource()),
              Sameness.in(database.dataSource()),
              new ReadPositions(database.dataSource()),
              archive,
              pipeline.entrance(),
              clock);
      termination.interruptibly(
          () -> {
            BackfillProgress progress = new BackfillProgress(console);
            BackfillReport report = take(backfill, inputs, again, progress, pipeline);
            progress.end(report);
            report.damaged().values().forEach(damage -> faults.add(line(damage)));
            return drained(drain);
          });
    } catch (InterruptedException e) {
      console.tell("Stopping; the next backfill of the same files goes on from here.");
    }
  }

  private PublisherSpecs specifications() {
    PublisherSpecs specs = Specifications.with(configuration.publishers());
    specs.problems().forEach(faults::add);
    return specs;
  }

  private BackfillReport take(
      Backfill backfill,
      List<Path> inputs,
      boolean again,
      BackfillProgress progress,
      Pipeline pipeline)
      throws InterruptedException {
    try {
      return backfill.take(inputs, again, progress, () -> isToEnd(pipeline));
    } catch (IOException e) {
      throw new CommandFailure(
          e.getMessage() + "; the next backfill of the same files goes on from here", e);
    }
  }

  private boolean isToEnd(Pipeline pipeline) {
    return termination.isRequested() || faults.isBroken() || pipeline.breakdown().isPresent();
  }

  private static String line(BackfillReport.Damage damage) {
    return damage.count() == 1
        ? damage.first()
        : damage.first() + " (and " + (damage.count() - 1) + " more of this kind)";
  }

  private boolean drained(Drain drain) throws InterruptedException {
    Drain.Outcome outcome =
        drain.await(() -> termination.isRequested() || faults.isBroken(), new Progress(console));
    if (outcome == Drain.Outcome.BROKEN) {
      drain.trouble().ifPresent(faults::broke);
    }
    return outcome == Drain.Outcome.DRAINED;
  }
}
