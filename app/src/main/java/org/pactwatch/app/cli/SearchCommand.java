package org.pactwatch.app.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.pactwatch.app.print.AnswerTable;
import org.pactwatch.model.Party;
import org.pactwatch.store.query.ArticleHit;
import org.pactwatch.store.query.Articles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Finds articles by their words. */
@Command(
    name = "search",
    description =
        "Find articles by their words: in any form, \"exact phrases\", 'or' between two, -without.")
final class SearchCommand implements Callable<Integer> {
  private final Console console;
  @Mixin private Place place = new Place();

  @Option(names = "--from", paramLabel = "DAY", description = "Only from this day on.")
  private @Nullable LocalDate from;

  @Option(names = "--to", paramLabel = "DAY", description = "Only up to this day.")
  private @Nullable LocalDate to;

  @Option(
      names = "--party",
      paramLabel = "CODE",
      description = "Only articles that claim anything about a pact of this party.")
  private @Nullable Party party;

  @Option(
      names = "--limit",
      defaultValue = "20",
      description = "The most to show. Default: ${DEFAULT-VALUE}.")
  private int limit = 20;

  @Mixin private RecordFormat format = new RecordFormat();

  @Parameters(paramLabel = "WORD", arity = "1..*", description = "What to search for.")
  private List<String> words = new ArrayList<>();

  SearchCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    String asked = String.join(" ", words);
    if (asked.isBlank()) {
      throw new CommandFailure("words to search for are needed");
    }
    try (OpenStore open = place.store()) {
      List<ArticleHit> hits =
          open.store().articles().search(new Articles.Search(asked, from, to, party), limit);
      hits.forEach(hit -> format.print(console, hit, AnswerTable::of));
      console.tell(hits.size() + (hits.size() == 1 ? " article." : " articles."));
    }
    return 0;
  }
}
