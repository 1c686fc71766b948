package org.pactwatch.app.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.pactwatch.ingest.ArticleReader;
import org.pactwatch.ingest.article.ArticleExtractor;
import org.pactwatch.ingest.article.ArticleOutcome;
import org.pactwatch.ingest.fetch.FetchSettings;
import org.pactwatch.ingest.fetch.Fetcher;
import org.pactwatch.ingest.publisher.PublisherSpecs;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which single pages to read and by what, the same for every command that reads some. */
final class PageOptions {
  @Mixin private Specifications specifications = new Specifications();

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "data",
      description = "Whose archive captures are read from. Default: ${DEFAULT-VALUE}.")
  private Path data = Path.of("data");

  @Parameters(
      arity = "1..*",
      paramLabel = PageArguments.LABEL,
      description =
          "Pages: HTML or copied text, gzipped or not; the id of a capture reads it from the"
              + " archive; - is standard input.")
  private List<String> arguments = new ArrayList<>();

  /** Takes what was read. */
  @FunctionalInterface
  interface Printer {
    void print(String argument, ArticleOutcome.Read read);
  }

  /**
   * Reads one page after the other.
   *
   * @return the exit code: one if a specification or a page could not be read, which the console is
   *     told
   */
  int read(Console console, Printer printer) {
    PublisherSpecs specs = specifications.specs();
    specs.problems().forEach(console::complain);
    int failures = specs.problems().size();
    try (Fetcher fetcher = new Fetcher(FetchSettings.usual(""), Clock.systemUTC())) {
      ArticleReader articles =
          new ArticleReader(new ArticleExtractor(specs), fetcher, Clock.systemUTC());
      PageArguments pages = new PageArguments(articles, data, console);
      for (String argument : arguments) {
        failures += read(argument, pages, console, printer) ? 0 : 1;
      }
    }
    return failures == 0 ? 0 : 1;
  }

  /** Reads one page; a fault of the program on it keeps nobody from the others. */
  private static boolean read(
      String argument, PageArguments pages, Console console, Printer printer) {
    try {
      return pages
          .read(argument)
          .fold(
              read -> {
                printer.print(argument, read);
                console.out().flush();
                return true;
              },
              refused -> {
                console.complain(refused.line());
                return false;
              });
    } catch (RuntimeException e) {
      console.complain(argument + ": this is a fault of the program, please report it: " + e);
      e.printStackTrace(console.err());
      return false;
    }
  }
}
