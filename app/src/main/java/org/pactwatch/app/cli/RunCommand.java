package org.pactwatch.app.cli;

import java.net.URI;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.pactwatch.app.config.Configuration;
import org.pactwatch.app.engine.DataDirectory;
import org.pactwatch.app.engine.Engines;
import org.pactwatch.app.pipeline.Role;
import org.pactwatch.review.ConsoleSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Takes articles from sources and keeps the picture. */
@Command(
    name = "run",
    description = {
      "Take every source, bring the picture up to date and print it; then keep watching until"
          + " Ctrl-C, and print what changes.",
      "With no source configured it reads the bundled sample newsroom.",
      "With --role this process does a part of it, beside others, on brokers and a database that"
          + " are run elsewhere (--kafka, --jdbc)."
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
          "Serve the review console at this port while watching; 0 for any free one"
              + " (default: ${DEFAULT-VALUE}).")
  private int port;

  @Option(
      names = "--public-url",
      paramLabel = "URL",
      description = "The address people use for it, such as that of a proxy that speaks TLS.")
  private @Nullable URI publicUrl;

  @Option(
      names = "--walled",
      description =
          "Let the console listen at --bind without accounts, too, as in a container; until the"
              + " first account is opened by the link that is printed, it shows nothing else.")
  private boolean walled;

  @Option(
      names = "--role",
      paramLabel = "ROLE",
      split = ",",
      description =
          "Do only this: ${COMPLETION-CANDIDATES}; several are separated by commas. Processes with"
              + " the same role share its work. Only extract needs no database, only console no"
              + " Kafka; only ingest uses --data.")
  private Set<Role> roles = EnumSet.noneOf(Role.class);

  @Option(
      names = "--instance",
      paramLabel = "NAME",
      defaultValue = "${env:PACTWATCH_INSTANCE:-" + Option.NULL_VALUE + "}",
      description =
          "With --role: a name that this process keeps when it is started again and no other has;"
              + " after a crash it takes its share of the work back at once.")
  private @Nullable String instance;

  @Mixin private OperationsPort operations = new OperationsPort();

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
        new Monitor.Settings(
            configuration,
            NamedSources.of(named),
            once,
            served(),
            place.configurationFile(),
            console);
    if (!roles.isEmpty()) {
      return runRoles(settings);
    }
    try (Termination termination = Termination.listening();
        DataDirectory data = place.take()) {
      console.tell("Keeping everything in " + data.root() + ".");
      Faults faults = new Faults();
      try (Engines engines = choice.start(place, data, console, faults)) {
        return new Monitor(settings, place.alerts(), data, engines, termination, faults).run();
      }
    }
  }

  private ConsoleSettings served() {
    boolean console = !once && (roles.isEmpty() || roles.contains(Role.CONSOLE));
    return new ConsoleSettings(
        port, operations.bind(), publicUrl, walled, console ? place.oidc() : null);
  }

  private int runRoles(Monitor.Settings settings) throws Exception {
    if (once) {
      throw new CommandFailure("--once and --role do not go together");
    }
    boolean kafka = roles.stream().anyMatch(Role::needsKafka) && choice.hasOwnKafka();
    boolean database = roles.stream().anyMatch(Role::needsDatabase) && place.hasOwnDatabase();
    if (kafka || database) {
      throw new CommandFailure(
          "--role needs "
              + (kafka ? "--kafka HOST:PORT" : "")
              + (kafka && database ? " and " : "")
              + (database ? "--jdbc URL" : "")
              + ": processes that share the work share its engines");
    }
    try (Termination termination = Termination.listening()) {
      return new RoleRun(
              new RoleRun.Settings(EnumSet.copyOf(roles), instance, operations),
              settings,
              termination)
          .run(place, choice);
    }
  }
}
