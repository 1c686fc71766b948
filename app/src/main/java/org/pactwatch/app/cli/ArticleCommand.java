package org.pactwatch.app.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.pactwatch.app.print.ArticleJson;
import org.pactwatch.app.print.ArticleTable;
import org.pactwatch.ingest.ArticleReader;
import org.pactwatch.ingest.article.ArticleExtractor;
import org.pactwatch.ingest.article.ArticleOutcome;
import org.pactwatch.ingest.fetch.FetchSettings;
import org.pactwatch.ingest.fetch.Fetcher;
import org.pactwatch.ingest.publisher.PublisherSpecs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes the article out of pages and goes no further. */
@Command(name = "article", description = "Print the text and metadata of articles.")
final class ArticleCommand implements Callable<Integer> {
  private final Console console;

  @Option(
      names = "--format",
      description = "How to write it: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.",
      defaultValue = "table")
  private Format format = Format.TABLE;

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

  ArticleCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
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
                    read -> print(argument, read),
                    refused -> {
                      console.complain(refused.line());
                      return 1;
                    });
      }
    }
    return failures == 0 ? 0 : 1;
  }

  private int print(String argument, ArticleOutcome.Read read) {
    switch (format) {
      case TABLE -> console.out().print(ArticleTable.of(argument, read));
      case JSONL -> console.out().println(ArticleJson.line(argument, read));
    }
    console.out().flush();
    return 0;
  }
}
