package org.pactwatch.ingest.article;

import java.util.function.Function;
import org.pactwatch.model.Article;

/** What came of reading bytes as an article. */
public sealed interface ArticleOutcome {

  /** Gives the value for the case that is there. */
  <T> T fold(Function<Read, T> read, Function<Refused, T> refused);

  /**
   * The bytes are a page; its verdict says whether it is an article.
   *
   * @param dates the article's dates, and the one the page shows where it is another
   * @param confidence how sure the verdict is, from 0 to 1: an ordering, not a frequency
   */
  record Read(Article article, PageDates dates, double confidence) implements ArticleOutcome {
    @Override
    public <T> T fold(Function<Read, T> read, Function<Refused, T> refused) {
      return read.apply(this);
    }
  }

  /**
   * The bytes are no page that could be read.
   *
   * @param line names the page and the cause in one line
   */
  record Refused(String line) implements ArticleOutcome {
    @Override
    public <T> T fold(Function<Read, T> read, Function<Refused, T> refused) {
      return refused.apply(this);
    }
  }
}
