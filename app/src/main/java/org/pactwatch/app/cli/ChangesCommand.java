package org.pactwatch.app.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.pactwatch.app.print.ChangeLine;
import org.pactwatch.app.print.PictureCsv;
import org.pactwatch.app.print.PictureJson;
import org.pactwatch.model.Change;
import org.pactwatch.model.ChangeNature;
import org.pactwatch.model.Party;
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
  private TableFormat format = TableFormat.TABLE;

  @Option(
      names = "--nature",
      split = ",",
      description =
          "Only these: ${COMPLETION-CANDIDATES}. Something happened, we heard of something that had"
              + " happened long before, or what we held was wrong.")
  private List<ChangeNature> natures = List.of(ChangeNature.values());

  @Option(
      names = "--party",
      paramLabel = "CODE",
      description = "Only of pacts of this country or organisation.")
  private @Nullable Party party;

  ChangesCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try (OpenStore open = place.store()) {
      List<Change> changes =
          open.store().picture().changes(Moments.startOf(from), Moments.endOf(to)).stream()
              .filter(this::isAskedFor)
              .toList();
      switch (format) {
        case TABLE -> ChangeLine.all(changes).forEach(console.out()::println);
        case JSONL -> changes.forEach(c -> console.out().println(PictureJson.line(c)));
        case CSV -> PictureCsv.changes(changes).forEach(console.out()::println);
      }
      console.tell(changes.size() + (changes.size() == 1 ? " change." : " changes."));
    }
    return 0;
  }

  private boolean isAskedFor(Change change) {
    return natures.contains(change.nature())
        && (party == null || change.parties().contains(party) || party.equals(change.joining()));
  }
}
