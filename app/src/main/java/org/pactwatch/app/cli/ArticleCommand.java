package org.pactwatch.app.cli;

import java.util.concurrent.Callable;
import org.pactwatch.app.print.ArticleJson;
import org.pactwatch.app.print.ArticleTable;
import org.pactwatch.ingest.article.ArticleOutcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Takes the article out of pages and goes no further. */
@Command(name = "article", description = "Print the text and metadata of articles.")
final class ArticleCommand implements Callable<Integer> {
  private final Console console;

  @Option(
      names = "--format",
      description = "How to write it: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.",
      defaultValue = "table")
  private Format format = Format.TABLE;

  @Mixin private PageOptions pages = new PageOptions();

  ArticleCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    return pages.read(console, this::print);
  }

  private void print(String argument, ArticleOutcome.Read read) {
    switch (format) {
      case TABLE -> console.out().print(ArticleTable.of(argument, read));
      case JSONL -> console.out().println(ArticleJson.line(argument, read));
    }
  }
}
