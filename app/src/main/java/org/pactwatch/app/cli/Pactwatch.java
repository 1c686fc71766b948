package org.pactwatch.app.cli;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import org.pactwatch.app.config.ConfigurationException;
import org.pactwatch.app.engine.EngineException;
import org.pactwatch.model.Party;
import org.pactwatch.model.PartyNames;
import org.pactwatch.store.db.DatabaseUnavailable;
import org.pactwatch.store.upkeep.PictureMismatch;
import org.pactwatch.stream.TransientFailure;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The program: reads the command line and does what it says. */
@Command(
    name = "pactwatch",
    description = "Watches the news for security pacts and keeps the picture of them over time.",
    synopsisSubcommandLabel = "COMMAND",
    versionProvider = Pactwatch.Version.class,
    footer = {
      "",
      "Results go to stdout, everything else to stderr.",
      "Exit code: 0 if all went well, 1 if something failed, 2 if the command line makes no sense."
    })
public final class Pactwatch {
  private static final int BAD_USAGE = 2;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Show this help.")
  private boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Show the version.")
  private boolean version;

  private Pactwatch() {}

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    int code = run(Console.standard(), arguments);
    System.exit(code);
  }

  /** Runs a command and gives its exit code. */
  public static int run(Console console, String... arguments) {
    CommandLine line = new CommandLine(new Pactwatch());
    for (Callable<Integer> command : Commands.all(console)) {
      line.addSubcommand(command);
    }
    int code =
        line.setCaseInsensitiveEnumValuesAllowed(true)
            .setUsageHelpWidth(100)
            .registerConverter(Party.class, Pactwatch::party)
            .setOut(new java.io.PrintWriter(console.out(), true))
            .setErr(new java.io.PrintWriter(console.err(), true))
            .setParameterExceptionHandler((e, given) -> misused(console, e))
            .setExecutionExceptionHandler((e, where, parsed) -> failed(console, e))
            .execute(arguments);
    // A reader that went away, as head does, is no failure of ours but ends the output.
    console.out().flush();
    return code;
  }

  private static Party party(String written) {
    return PartyNames.find(written.strip())
        .orElseThrow(() -> new CommandLine.TypeConversionException(UnknownParty.line(written)));
  }

  private static int misused(Console console, CommandLine.ParameterException e) {
    String command = e.getCommandLine().getCommandSpec().qualifiedName();
    console.complain(e.getMessage() + " (see '" + command + " --help')");
    return BAD_USAGE;
  }

  private static int failed(Console console, Exception thrown) {
    console.out().flush();
    Throwable e =
        thrown instanceof CompletionException && thrown.getCause() != null
            ? thrown.getCause()
            : thrown;
    boolean expected =
        e instanceof CommandFailure
            || e instanceof ConfigurationException
            || e instanceof EngineException
            || e instanceof DatabaseUnavailable
            || e instanceof PictureMismatch
            || e instanceof TransientFailure;
    if (expected) {
      console.complain(String.valueOf(e.getMessage()));
    } else {
      console.complain("this is a fault of the program, please report it: " + e);
      e.printStackTrace(console.err());
    }
    return CommandLine.ExitCode.SOFTWARE;
  }

  /** Tells the version that the build wrote into the jar. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"pactwatch " + Build.version()};
    }
  }
}
