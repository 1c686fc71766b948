package org.pactwatch.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.pactwatch.app.print.AnswerTable;
import org.pactwatch.model.Party;
import org.pactwatch.store.query.Officials;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints officials, or what they said about which pact. */
@Command(name = "officials", description = "List officials, or what they said about which pact.")
final class OfficialsCommand implements Callable<Integer> {
  private final Console console;
  @Mixin private Place place = new Place();

  @Option(
      names = "--party",
      paramLabel = "CODE",
      description = "Only those who serve this country or organisation.")
  private @Nullable Party party;

  @Option(names = "--pact", paramLabel = "ID", description = "Only about this pact.")
  private @Nullable String pact;

  @Option(names = "--statements", description = "What they said, and not who they are.")
  private boolean statements;

  @Option(
      names = "--limit",
      defaultValue = "50",
      description = "The most to list. Default: ${DEFAULT-VALUE}.")
  private int limit = 50;

  @Mixin private RecordFormat format = new RecordFormat();

  @Parameters(paramLabel = "NAME", arity = "0..*", description = "A part of the name.")
  private List<String> name = new ArrayList<>();

  OfficialsCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try (OpenStore open = place.store()) {
      Officials officials = open.store().officials();
      Officials.Filter filter =
          new Officials.Filter(
              name.isEmpty() ? null : String.join(" ", name),
              party,
              pact == null ? null : open.pact(pact));
      List<? extends Record> found =
          statements ? officials.statements(filter, limit) : officials.officials(filter, limit);
      found.forEach(f -> format.print(console, f, AnswerTable::any));
      console.tell(found.size() + (statements ? " statements." : " officials."));
    }
    return 0;
  }
}
