package org.pactwatch.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.pactwatch.app.print.ReviewedGold;
import org.pactwatch.model.Article;
import org.pactwatch.model.ArticleId;
import org.pactwatch.store.Store;
import org.pactwatch.store.query.ClaimFilter;
import org.pactwatch.store.query.ReadingDetails;

/** Writes the articles that reviewers have judged claims of, one after the other. */
final class ReviewExport {
  private static final int AT_ONCE = 200;
  private static final int CLAIMS = 10_000;

  private final Console console;
  private final Store store;
  private final ReadingDetails details;

  ReviewExport(Console console, OpenStore open) {
    this.console = console;
    this.store = open.store();
    this.details = new ReadingDetails(open.database());
  }

  /** As lines of JSON on standard output. */
  void print() {
    int written = each(gold -> console.out().println(gold.line()));
    console.tell(written + " articles with judged claims.");
  }

  /** As a folder of gold: for each article its text and what is right. */
  void write(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new CommandFailure(folder + " cannot be made: " + e.getMessage(), e);
    }
    int written = each(gold -> write(folder, gold));
    console.tell(written + " articles with judged claims in " + folder + ".");
  }

  private static void write(Path folder, ReviewedGold gold) {
    Path file = folder.resolve(gold.id() + ".txt");
    try {
      Files.writeString(file, gold.text());
      Files.writeString(folder.resolve(gold.id() + ".json"), gold.line() + "\n");
    } catch (IOException e) {
      throw new CommandFailure(file + " cannot be written: " + e.getMessage(), e);
    }
  }

  private int each(Consumer<ReviewedGold> write) {
    int written = 0;
    ArticleId after = null;
    List<ArticleId> some = next(after);
    while (!some.isEmpty()) {
      for (ArticleId id : some) {
        Optional<Article> article = store.claims().article(id);
        if (article.isPresent()) {
          write.accept(
              ReviewedGold.of(
                  article.get(),
                  details.mentions(id),
                  store.claims().list(ClaimFilter.of(id), CLAIMS, null)));
          written++;
        }
        after = id;
      }
      some = next(after);
    }
    return written;
  }

  private List<ArticleId> next(@Nullable ArticleId after) {
    return store.claims().judgedArticles(AT_ONCE, after);
  }
}
