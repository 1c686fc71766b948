package org.pactwatch.app.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.pactwatch.app.print.ChangeLine;
import org.pactwatch.app.print.PictureJson;
import org.pactwatch.model.Change;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints what changed in the picture. */
@Command(name = "changes", description = "Print what changed in the picture, by when we knew.")
final class ChangesCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private Place place = new Place();

  @Option(
      names = "--from",
      paramLabel = "DAY|TIME",
      required = true,
      description = "The first day, in UTC, or a time such as 2026-01-31T12:00:00Z.")
  private String from = "";

  @Option(
      names = "--to",
      paramLabel = "DAY|TIME",
      required = true,
      description = "The last day, whole, or the time before which.")
  private String to = "";

  @Option(
      names = "--format",
      description = "How to write it: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.",
      defaultValue = "table")
  private Format format = Format.TABLE;

  ChangesCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try (OpenStore open = place.store()) {
      List<Change> changes =
          open.store().picture().changes(Moments.startOf(from), Moments.endOf(to));
      for (Change change : changes) {
        console
            .out()
            .println(format == Format.TABLE ? ChangeLine.of(change) : PictureJson.line(change));
      }
      console.tell(changes.size() + (changes.size() == 1 ? " change." : " changes."));
    }
    return 0;
  }
}
