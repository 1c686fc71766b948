package org.pactwatch.app.cli;

import java.time.Clock;
import java.time.Instant;
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
  private final Clock clock;

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
      description = "The last day, whole, or the time before which. Default: now.")
  private @Nullable String to;

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

  ChangesCommand(Console console, Clock clock) {
    this.console = console;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    Instant start = Moments.startOf(from);
    Instant end = to == null ? clock.instant() : Moments.endOf(to);
    if (!start.isBefore(end)) {
      throw new CommandFailure(
          "--from is not before " + (to == null ? "now" : "--to") + ": " + from);
    }
    try (OpenStore open = place.store()) {
      List<Change> changes =
          open.store().picture().changes(start, end).stream().filter(this::isAskedFor).toList();
      List<String> lines = lines(changes);
      lines.forEach(console.out()::println);
      int told = format == TableFormat.CSV ? changes.size() : lines.size();
      console.tell(told + (told == 1 ? " change." : " changes."));
    }
    return 0;
  }

  private List<String> lines(List<Change> changes) {
    return switch (format) {
      case TABLE -> ChangeLine.all(changes);
      case JSONL -> changes.stream().map(PictureJson::line).toList();
      case CSV -> PictureCsv.changes(changes);
    };
  }

  private boolean isAskedFor(Change change) {
    return natures.contains(change.nature())
        && (party == null || change.parties().contains(party) || party.equals(change.joining()));
  }
}
