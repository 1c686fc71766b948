package org.pactwatch.app.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.pactwatch.app.print.ReadingJson;
import org.pactwatch.app.print.ReadingPage;
import org.pactwatch.app.print.ReadingTable;
import org.pactwatch.extract.ArticleReading;
import org.pactwatch.extract.text.LanguageModels;
import org.pactwatch.ingest.ArticleReader;
import org.pactwatch.ingest.article.ArticleExtractor;
import org.pactwatch.ingest.fetch.FetchSettings;
import org.pactwatch.ingest.fetch.Fetcher;
import org.pactwatch.ingest.publisher.PublisherSpecs;
import org.pactwatch.model.Article;
import org.pactwatch.model.Reading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads single articles and prints what was found, without Kafka or a database. */
@Command(
    name = "read",
    description = "Read articles and print what was found: mentions, officials, claims.")
final class ReadCommand implements Callable<Integer> {
  private final Console console;

  @Option(
      names = "--format",
      description = "How to write it: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.",
      defaultValue = "table")
  private ReadingFormat format = ReadingFormat.TABLE;

  @Option(names = "--explain", description = "Also say how each claim was found.")
  private boolean explain;

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

  ReadCommand(Console console) {
    this.console = console;
  }

  /** Prints readings one after the other. */
  private interface Printer {
    void print(String argument, Reading reading);

    default void end() {}
  }

  @Override
  public Integer call() {
    ArticleReading reading = new ArticleReading(LanguageModels.load());
    Printer printer = printer();
    PublisherSpecs specs = specifications.specs();
    specs.problems().forEach(console::complain);
    int failures = specs.problems().size();
    try (Fetcher fetcher = new Fetcher(FetchSettings.usual(""), Clock.systemUTC())) {
      ArticleReader articles =
          new ArticleReader(new ArticleExtractor(specs), fetcher, Clock.systemUTC());
      PageArguments pages = new PageArguments(articles, data, console);
      for (String argument : arguments) {
        failures +=
            pages
                .read(argument)
                .fold(
                    read -> print(printer, argument, reading, read.article()),
                    refused -> {
                      console.complain(refused.line());
                      return 1;
                    });
      }
    }
    printer.end();
    return failures == 0 ? 0 : 1;
  }

  private int print(Printer printer, String argument, ArticleReading reading, Article article) {
    printer.print(argument, reading.read(article));
    console.out().flush();
    return 0;
  }

  private Printer printer() {
    return switch (format) {
      case TABLE -> (argument, r) -> console.out().print(ReadingTable.of(argument, r, explain));
      case JSONL -> (argument, r) -> console.out().println(ReadingJson.line(argument, r, explain));
      case HTML -> new HtmlPrinter();
    };
  }

  private final class HtmlPrinter implements Printer {
    private final ReadingPage page = new ReadingPage(explain);

    @Override
    public void print(String argument, Reading reading) {
      page.add(argument, reading);
    }

    @Override
    public void end() {
      console.out().print(page.html());
    }
  }
}
