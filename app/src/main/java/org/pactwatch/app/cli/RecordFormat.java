package org.pactwatch.app.cli;

import java.util.function.Function;
import org.pactwatch.app.print.PictureJson;
import picocli.CommandLine.Option;

/** How records are written, the same for every command that lists some. */
final class RecordFormat {
  @Option(
      names = "--format",
      description = "How to write it: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.",
      defaultValue = "table")
  private Format format = Format.TABLE;

  /** Prints a record, for people by a function of its own. */
  <T extends Record> void print(Console console, T found, Function<? super T, String> table) {
    console.out().println(format == Format.TABLE ? table.apply(found) : PictureJson.line(found));
  }
}
