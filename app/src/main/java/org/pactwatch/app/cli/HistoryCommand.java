package org.pactwatch.app.cli;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.pactwatch.app.print.HistoryTable;
import org.pactwatch.ingest.dedup.ArticleLog;
import org.pactwatch.ingest.dedup.CanonicalUrl;
import org.pactwatch.ingest.dedup.GonePages;
import org.pactwatch.ingest.dedup.KnownArticle;
import org.pactwatch.ingest.dedup.PostgresArticleLog;
import org.pactwatch.model.ArticleId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what became of articles since they were first taken. */
@Command(
    name = "history",
    description =
        "Print the revisions of articles, what each changed, and whether the page is gone.")
final class HistoryCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private Place place = new Place();

  @Option(
      names = "--gone",
      description = "List the articles whose pages were taken down, the last first.")
  private boolean gone;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "100",
      description = "How many --gone lists at most. Default: ${DEFAULT-VALUE}.")
  private int limit = 100;

  @Parameters(
      arity = "0..*",
      paramLabel = "URL|ARTICLE",
      description = "Articles by their address or their id.")
  private List<String> arguments = new ArrayList<>();

  HistoryCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (gone == !arguments.isEmpty()) {
      throw new CommandFailure("give articles or --gone");
    }
    if (limit < 1) {
      throw new CommandFailure("--limit: " + limit + " is less than 1");
    }
    try (OpenStore store = place.store()) {
      return gone ? listGone(store) : list(store);
    }
  }

  private int listGone(OpenStore store) {
    GonePages pages = new GonePages(store.database().dataSource());
    console.out().print(HistoryTable.gone(pages.latest(limit)));
    console.out().flush();
    int all = pages.counts().values().stream().mapToInt(Integer::intValue).sum();
    console.tell(all + (all == 1 ? " page is" : " pages are") + " gone; their articles stay.");
    return 0;
  }

  private int list(OpenStore store) {
    int failures = 0;
    ArticleLog log = new PostgresArticleLog(store.database().dataSource());
    for (String argument : arguments) {
      Optional<KnownArticle> article = log.known(id(argument));
      if (article.isPresent()) {
        console.out().print(HistoryTable.of(article.get(), log.revisions(article.get().id())));
      } else {
        console.complain(argument + ": no such article was taken");
        failures++;
      }
    }
    return failures == 0 ? 0 : 1;
  }

  private static ArticleId id(String argument) {
    if (!PageArguments.isAddress(argument)) {
      return new ArticleId(argument);
    }
    try {
      return CanonicalUrl.id(new URI(argument));
    } catch (URISyntaxException e) {
      throw new CommandFailure(argument + ": no address: " + e.getReason(), e);
    }
  }
}
