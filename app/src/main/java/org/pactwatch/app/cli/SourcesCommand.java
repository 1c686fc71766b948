package org.pactwatch.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.pactwatch.app.config.ConfigurationException;
import org.pactwatch.app.config.SourceList;
import org.pactwatch.ingest.source.OpmlWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The configured sources. */
@Command(
    name = "sources",
    description = "List, add, remove, find, try, import and export sources.",
    synopsisSubcommandLabel = "COMMAND")
final class SourcesCommand extends CommandGroup {
  private final Console console;

  SourcesCommand(Console console) {
    this.console = console;
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
      throw new CommandFailure(file + ": cannot be edited: " + e.getMessage(), e);
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

  @Command(name = "add", description = "Add a feed, a sitemap, a section page or a folder.")
  int add(@Mixin Place place, @Mixin SourceOptions options) {
    return edit(place.configurationFile(), list -> list.add(List.of(options.entry())));
  }

  @Command(name = "remove", description = "Remove a source.")
  int remove(
      @Mixin Place place,
      @Parameters(paramLabel = "NAME|PATH|URL", description = "As 'sources list' shows it.")
          String which) {
    return edit(place.configurationFile(), list -> list.remove(which, Path.of("")));
  }

  @Command(name = "discover", description = "Look for the feeds, sitemaps and sections of a site.")
  int discover(
      @Mixin Place place,
      @Parameters(paramLabel = "URL", description = "Any page of the site.") String site)
      throws InterruptedException {
    return new SourceSearch(console, place.configuration().contact()).discover(site);
  }

  @Command(
      name = "test",
      description = "Look at a source once, read its first article, and keep nothing.")
  int test(@Mixin Place place, @Mixin SourceOptions options) throws InterruptedException {
    return new SourceSearch(console, place.configuration().contact())
        .test(options.sourceIn(place.configuration()));
  }

  @Command(name = "import", description = "Add the feeds of an OPML file.")
  int importOpml(@Mixin Place place, @Parameters(paramLabel = "FILE|-") String file) {
    return edit(place.configurationFile(), list -> new OpmlImport(console, list).take(file));
  }

  @Command(name = "export", description = "Print the sources as OPML.")
  int export(@Mixin Place place) {
    console.out().print(OpmlWriter.write(place.configuration().sources()));
    return 0;
  }
}
