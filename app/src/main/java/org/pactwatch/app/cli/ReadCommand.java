package org.pactwatch.app.cli;

import java.util.concurrent.Callable;
import org.pactwatch.app.print.ReadingJson;
import org.pactwatch.app.print.ReadingPage;
import org.pactwatch.app.print.ReadingTable;
import org.pactwatch.extract.ArticleReading;
import org.pactwatch.extract.text.LanguageModels;
import org.pactwatch.model.Reading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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

  @Mixin private PageOptions pages = new PageOptions();

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
    int code =
        pages.read(
            console, (argument, read) -> printer.print(argument, reading.read(read.article())));
    printer.end();
    return code;
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
