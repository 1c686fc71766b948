package org.pactwatch.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.pactwatch.app.evaluation.PageEvaluation;
import org.pactwatch.app.evaluation.PageEvaluation.Addresses;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures the program against gold. */
@Command(
    name = "evaluate",
    description = "Measure what is read against gold.",
    synopsisSubcommandLabel = "COMMAND")
final class EvaluateCommand extends CommandGroup {
  private final Console console;

  EvaluateCommand(Console console) {
    this.console = console;
  }

  @Command(
      name = "pages",
      description = "Read sets of saved pages and measure text, headlines and dates.")
  int pages(
      @Option(
              names = {"-o", "--output"},
              paramLabel = "FILE",
              description = "Write what was read of one set here, one JSON object a page.")
          @Nullable Path output,
      @Option(
              names = "--without-addresses",
              description = "Do not tell the extractor where a page was taken from.")
          boolean withheld,
      @Parameters(
              arity = "1..*",
              paramLabel = "SET_DIR",
              description = "A folder with gold.jsonl and the pages it names.")
          Path... sets) {
    if (output != null && sets.length > 1) {
      throw new CommandFailure(
          "--output takes the pages of one set, " + sets.length + " are given");
    }
    Addresses addresses = withheld ? Addresses.WITHHELD : Addresses.GIVEN;
    for (Path set : sets) {
      try (PrintWriter lines = new PrintWriter(open(output))) {
        print(set, PageEvaluation.of(set, addresses, lines::println));
        if (lines.checkError()) {
          throw new CommandFailure(output + ": cannot be written");
        }
      } catch (IOException e) {
        throw new CommandFailure(line(e), e);
      }
    }
    return 0;
  }

  private static String line(IOException e) {
    String said = String.valueOf(e.getMessage());
    return e instanceof NoSuchFileException ? said + ": no such file" : said;
  }

  private static Writer open(@Nullable Path output) throws IOException {
    return output == null
        ? Writer.nullWriter()
        : Files.newBufferedWriter(output, StandardCharsets.UTF_8);
  }

  private void print(Path set, PageEvaluation evaluation) {
    evaluation.refusals().forEach(console::complain);
    console.out().println(set);
    evaluation.figures().forEach(figure -> console.out().println("  " + figure));
    console.out().flush();
  }
}
