package org.pactwatch.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.pactwatch.app.config.Configuration;
import org.pactwatch.app.engine.DataDirectory;
import org.pactwatch.app.engine.Engines;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Takes articles from sources and keeps the picture. */
@Command(
    name = "run",
    description = {
      "Take every source, bring the picture up to date and print it; then keep watching until"
          + " Ctrl-C, and print what changes.",
      "With no source configured it reads the bundled sample newsroom."
    })
final class RunCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private Place place = new Place();

  @Mixin private EngineChoice choice = new EngineChoice();

  @Option(names = "--once", description = "Take every source once, print the picture, and end.")
  private boolean once;

  @Option(
      names = "--source",
      paramLabel = "PATH|URL",
      description =
          "A folder of pages, a file or the address of a feed; may be given several times. Takes"
              + " the place of the configured sources.")
  private List<String> named = new ArrayList<>();

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8080",
      description =
          "Serve the review console at this port of 127.0.0.1 while watching; 0 for any free one"
              + " (default: ${DEFAULT-VALUE}).")
  private int port;

  @Option(names = "--verbose", description = "Also write to stderr what goes on inside.")
  private boolean verbose;

  RunCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    if (verbose) {
      System.setProperty("pactwatch.log.level", "INFO");
    }
    Configuration configuration = place.configuration();
    Monitor.Settings settings =
        new Monitor.Settings(configuration, NamedSources.of(named), once, port, console);
    try (Termination termination = Termination.listening();
        DataDirectory data = place.take()) {
      console.tell("Keeping everything in " + data.root() + ".");
      Faults faults = new Faults();
      try (Engines engines = choice.start(place, data, console, faults)) {
        return new Monitor(settings, data, engines, termination, faults).run();
      }
    }
  }
}
