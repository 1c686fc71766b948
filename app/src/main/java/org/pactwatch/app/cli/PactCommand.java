package org.pactwatch.app.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.pactwatch.app.print.PactTable;
import org.pactwatch.app.print.PictureJson;
import org.pactwatch.store.query.PactLife;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints one pact's life. */
@Command(name = "pact", description = "Print one pact's life with its evidence.")
final class PactCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private Place place = new Place();

  @Option(
      names = "--format",
      description = "How to write it: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.",
      defaultValue = "table")
  private Format format = Format.TABLE;

  @Option(
      names = "--known",
      paramLabel = "DAY|TIME",
      description = "As it was known at the end of a day, in UTC, or at a time. Default: now.")
  private @Nullable String known;

  @Option(
      names = "--explain",
      description = "Also tell of each claim why it is held to be about this pact.")
  private boolean explain;

  @Parameters(
      paramLabel = "ID",
      description = "The pact's id, or as much of its beginning as no other pact shares.")
  private String id = "";

  PactCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try (OpenStore open = place.store()) {
      PactLife found = open.life(id, known == null ? null : Moments.endOf(known));
      switch (format) {
        case TABLE -> console.out().print(PactTable.of(found, explain));
        case JSONL -> console.out().println(PictureJson.line(found));
      }
    }
    return 0;
  }
}
