package org.pactwatch.app.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.pactwatch.ingest.article.ArticleExtractor;
import org.pactwatch.ingest.article.PageContext;
import org.pactwatch.model.SourceId;

/**
 * Reads the pages of a set and measures what was read. A page that cannot be read counts as read
 * empty. Safe for use by many threads.
 *
 * @param figures what was measured
 * @param refusals a line for each page that could not be read
 */
public record PageEvaluation(List<Figure> figures, List<String> refusals) {
  private static final SourceId SET = new SourceId("page-set");

  public PageEvaluation {
    figures = List.copyOf(figures);
    refusals = List.copyOf(refusals);
  }

  /** How the pages of a set are handed to the extractor. */
  public enum Addresses {
    /** With the address they were taken from, as they are while monitoring. */
    GIVEN,
    /** As files that are all there is. */
    WITHHELD
  }

  /**
   * Reads a set.
   *
   * @param folder holds the pages and their gold
   * @param addresses whether the extractor is told where a page was taken from
   * @param predictions is given what was read as a line of JSON a page
   * @throws IOException if the folder is no set of pages, or a page of it is missing
   */
  public static PageEvaluation of(Path folder, Addresses addresses, Consumer<String> predictions)
      throws IOException {
    ArticleExtractor extractor = new ArticleExtractor();
    PageScore score = new PageScore();
    List<String> refusals = new ArrayList<>();
    for (GoldPage page : PageSet.in(folder).pages()) {
      Prediction found =
          extractor
              .extract(Files.readAllBytes(page.file()), context(page, addresses))
              .fold(
                  read -> Prediction.of(page.id(), read),
                  refused -> {
                    refusals.add(refused.line());
                    return Prediction.none(page.id());
                  });
      predictions.accept(found.line());
      score.add(page, found);
    }
    return new PageEvaluation(score.figures(), refusals);
  }

  private static PageContext context(GoldPage page, Addresses addresses) {
    Instant now = Instant.now();
    return page.url() == null || addresses == Addresses.WITHHELD
        ? PageContext.ofFile(SET, page.file().toString(), null, now)
        : PageContext.ofUrl(SET, page.url(), null, now);
  }
}
