package org.pactwatch.ingest.discovery;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pactwatch.ingest.article.ArticleOutcome.Read;
import org.pactwatch.ingest.feed.FeedEntry;

/**
 * What one look at a source would bring.
 *
 * @param kind what it turned out to be, in words
 * @param title what it calls itself, or null
 * @param entries its entries
 * @param article the first article that could be read, or null
 * @param troubles what is wrong, one line each; empty if all is well
 */
public record Trial(
    String kind,
    @Nullable String title,
    List<FeedEntry> entries,
    @Nullable Read article,
    List<String> troubles) {
  public Trial {
    entries = List.copyOf(entries);
    troubles = List.copyOf(troubles);
  }

  static Trial failed(String line) {
    return new Trial("nothing", null, List.of(), null, List.of(line));
  }
}
