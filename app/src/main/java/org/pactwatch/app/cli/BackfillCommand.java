package org.pactwatch.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.pactwatch.app.engine.DataDirectory;
import org.pactwatch.app.engine.Engines;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes old news. */
@Command(
    name = "backfill",
    description = {
      "Read old news from WARC files (CC-NEWS among them) and folders of pages into the picture.",
      "It keeps the dates of its articles and never alerts. What was read once is not read again,"
          + " so that the command can be given again after it was ended."
    })
final class BackfillCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private Place place = new Place();

  @Mixin private EngineChoice choice = new EngineChoice();

  @Option(
      names = "--again",
      description = "Read WARC files from their beginning, though they were read before.")
  private boolean again;

  @Parameters(
      arity = "1..*",
      paramLabel = "WARC|DIR",
      description =
          "WARC files (.warc, .warc.gz), pages, and folders of both, with all folders below.")
  private List<Path> inputs = new ArrayList<>();

  BackfillCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    try (Termination termination = Termination.listening();
        DataDirectory data = place.take()) {
      Faults faults = new Faults();
      try (Engines engines = choice.start(place, data, console, faults)) {
        return new BackfillRun(
                place.configuration(), place.alerts(), data, engines, termination, faults, console)
            .run(inputs, again);
      }
    }
  }
}
