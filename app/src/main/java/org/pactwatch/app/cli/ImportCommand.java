package org.pactwatch.app.cli;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.pactwatch.model.Reading;
import org.pactwatch.store.catalogue.AtopFiles;
import org.pactwatch.store.catalogue.Catalogue;
import org.pactwatch.store.catalogue.KnownPacts;
import org.pactwatch.store.ledger.Delivered;
import org.pactwatch.store.ledger.Recorded;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Takes catalogues of pacts into the picture. */
@Command(
    name = "import",
    description = {
      "Take a catalogue of pacts into the picture, so that what the news mentions is known.",
      "A catalogue counts as one source, never alerts, and can be taken again without effect."
    },
    synopsisSubcommandLabel = "COMMAND")
final class ImportCommand extends CommandGroup {
  private static final int BATCH = 200;
  private final Console console;

  ImportCommand(Console console) {
    this.console = console;
  }

  @Command(name = "known", description = "The important pacts that come with the program.")
  int known(@Mixin Place place) {
    return take(place, KnownPacts.catalogue());
  }

  @Command(
      name = "atop",
      description =
          "The alliances of 1815 to 2018 of the Alliance Treaty Obligations and Provisions project,"
              + " from its CSV files.")
  int atop(
      @Mixin Place place,
      @Parameters(
              paramLabel = "DIR",
              description = "The folder with atop-alliance-level.csv and atop-member-level.csv.")
          Path folder) {
    try {
      return take(place, new AtopFiles().read(folder));
    } catch (NoSuchFileException e) {
      throw new CommandFailure(e.getMessage() + ": there is no such file", e);
    } catch (IOException e) {
      throw new CommandFailure(String.valueOf(e.getMessage()), e);
    }
  }

  private int take(Place place, Catalogue catalogue) {
    List<Delivered<Reading>> deliveries = new ArrayList<>();
    for (Reading reading : catalogue.readings()) {
      deliveries.add(new Delivered<>(catalogue.source().value(), 0, deliveries.size(), reading));
    }
    Recorded all = new Recorded(0, 0, List.of(), List.of());
    try (OpenStore open = place.store()) {
      for (int at = 0; at < deliveries.size(); at += BATCH) {
        int end = Math.min(deliveries.size(), at + BATCH);
        all = all.and(open.store().ledger().record(deliveries.subList(at, end)));
        if (deliveries.size() > BATCH) {
          console.tell(end + " of " + deliveries.size() + " pacts taken.");
        }
      }
    }
    all.refused().forEach(r -> console.complain(String.valueOf(r.why().getMessage())));
    console
        .out()
        .println(
            catalogue.title() + ": " + all.taken() + " pacts taken, " + all.known() + " known.");
    return all.refused().isEmpty() ? 0 : 1;
  }
}
