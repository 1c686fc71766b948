package org.pactwatch.app.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.pactwatch.app.print.NetworkGraphml;
import org.pactwatch.app.print.PictureCsv;
import org.pactwatch.app.print.PictureJson;
import org.pactwatch.app.print.PictureStix;
import org.pactwatch.app.print.PictureTable;
import org.pactwatch.model.Party;
import org.pactwatch.store.query.PactQuery;
import org.pactwatch.store.query.PactView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints the picture. */
@Command(name = "picture", description = "Print the pacts as they stand, or stood, on a day.")
final class PictureCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private Place place = new Place();

  @Option(
      names = "--as-of",
      paramLabel = "DAY",
      description = "The day in the world, such as 2026-01-31. Default: today.")
  private @Nullable LocalDate asOf;

  @Option(
      names = "--known",
      paramLabel = "DAY|TIME",
      description =
          "What was known then: at the end of a day, in UTC, or at a time such as"
              + " 2026-01-31T12:00:00Z. Default: now.")
  private @Nullable String known;

  @Option(
      names = "--party",
      paramLabel = "CODE",
      description = "Only pacts of this country or organisation, such as QA or NATO.")
  private @Nullable Party party;

  @Option(
      names = "--format",
      description =
          "How to write it: ${COMPLETION-CANDIDATES}; graphml is the parties as a network, stix a"
              + " STIX 2.1 bundle. Default: ${DEFAULT-VALUE}.",
      defaultValue = "table")
  private ExportFormat format = ExportFormat.TABLE;

  PictureCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Instant moment = known == null ? null : Moments.endOf(known);
    try (OpenStore open = place.store()) {
      List<PactView> pacts = open.store().picture().pacts(new PactQuery(asOf, moment, party));
      if (pacts.isEmpty() && party != null) {
        UnknownParty.refuse(party);
      }
      switch (format) {
        case TABLE -> console.out().print(PictureTable.of(pacts));
        case JSONL -> pacts.forEach(p -> console.out().println(PictureJson.line(p)));
        case CSV -> PictureCsv.pacts(pacts).forEach(console.out()::println);
        case GRAPHML -> console.out().print(NetworkGraphml.of(pacts));
        case STIX -> console.out().println(PictureStix.of(pacts, Instant.now()));
      }
    }
    return 0;
  }
}
