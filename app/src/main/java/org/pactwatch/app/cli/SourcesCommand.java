package org.pactwatch.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.pactwatch.app.config.ConfigurationException;
import org.pactwatch.app.config.SourceList;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The configured sources. */
@Command(
    name = "sources",
    description = "List, add and remove the sources in the configuration.",
    synopsisSubcommandLabel = "COMMAND")
final class SourcesCommand implements Callable<Integer> {
  private final Console console;

  @Spec private @Nullable CommandSpec spec;

  SourcesCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    CommandSpec own = spec;
    if (own == null) {
      throw new IllegalStateException("not called by way of a command line");
    }
    throw new ParameterException(own.commandLine(), "Missing required subcommand");
  }

  /** Work on the list in the configuration's file. */
  private interface Work {
    void on(SourceList list) throws IOException;
  }

  private static int edit(Path file, Work work) {
    try {
      work.on(new SourceList(file));
      return 0;
    } catch (ConfigurationException e) {
      throw new CommandFailure(String.valueOf(e.getMessage()), e);
    } catch (IOException e) {
      throw new CommandFailure(file + ": cannot be written: " + e.getMessage(), e);
    }
  }

  @Command(name = "list", description = "List the configured sources and how they fare.")
  int list(
      @Mixin Place place,
      @Option(
              names = "--format",
              description = "How to write it: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.",
              defaultValue = "table")
          HealthFormat format) {
    return new SourceListing(console, Clock.systemUTC()).list(place, format);
  }

  @Command(name = "add", description = "Add a feed, a sitemap or a folder.")
  int add(
      @Mixin Place place,
      @Option(names = "--name", description = "How people name it.") @Nullable String name,
      @Option(names = "--sitemap", description = "The address is a news sitemap.") boolean sitemap,
      @Option(
              names = "--private-network",
              description = "It may lie on this machine or in a private network.")
          boolean privateNetwork,
      @Parameters(paramLabel = "PATH|URL") String location) {
    boolean folder = !PageArguments.isAddress(location);
    if (folder && location.contains("://")) {
      throw new CommandFailure(location + ": no http or https address");
    }
    String kind = folder ? "folder" : sitemap ? "sitemap" : "feed";
    String where = folder ? Path.of(location).toAbsolutePath().normalize().toString() : location;
    return edit(place.configurationFile(), list -> list.add(kind, where, name, privateNetwork));
  }

  @Command(name = "remove", description = "Remove a source.")
  int remove(
      @Mixin Place place,
      @Parameters(paramLabel = "NAME|PATH|URL", description = "As 'sources list' shows it.")
          String which) {
    return edit(place.configurationFile(), list -> list.remove(which, Path.of("")));
  }
}
