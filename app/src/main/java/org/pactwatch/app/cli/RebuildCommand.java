package org.pactwatch.app.cli;

import java.util.concurrent.Callable;
import org.pactwatch.store.upkeep.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Derives the picture from the ledger anew, and compares or writes it. */
@Command(
    name = "rebuild",
    description =
        "Derive the picture from the ledger anew, with all it ever was, and put it in the place of"
            + " the stored one.")
final class RebuildCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private Place place = new Place();

  @Option(names = "--verify", description = "Compare only; the stored picture stays as it is.")
  private boolean verify;

  RebuildCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try (OpenStore open = place.store()) {
      if (!verify) {
        int rows = open.store().rebuild().rewrite();
        console.out().println("The picture was derived anew from the ledger: " + rows + " rows.");
        return 0;
      }
      Verification found = open.store().rebuild().verify();
      if (found.holds()) {
        console
            .out()
            .println(
                "The picture is what the ledger says: "
                    + found.rows()
                    + " rows, hash "
                    + found.stored());
        return 0;
      }
      console.complain(
          "the picture is not what the ledger says: "
              + found.missing()
              + " rows are missing and "
              + found.excess()
              + " are too many of "
              + found.rows());
      return 1;
    }
  }
}
