package org.pactwatch.app.cli;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;

/** The commands there are, in the order in which help lists them. */
final class Commands {
  private Commands() {}

  static List<Callable<Integer>> all(Console console) {
    return List.of(
        new RunCommand(console),
        new BackfillCommand(console),
        new ReadCommand(console),
        new ArticleCommand(console),
        new HistoryCommand(console),
        new ImportCommand(console),
        new PictureCommand(console),
        new PactCommand(console),
        new ChangesCommand(console, Clock.systemUTC()),
        new AlertsCommand(console),
        new SearchCommand(console),
        new OfficialsCommand(console),
        new SourcesCommand(console),
        new ReviewCommand(console),
        new AccountsCommand(console),
        new RebuildCommand(console),
        new DeadLettersCommand(console),
        new EvaluateCommand(console),
        new TrainCommand(console),
        new DoctorCommand(console));
  }
}
