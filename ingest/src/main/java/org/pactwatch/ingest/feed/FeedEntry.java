package org.pactwatch.ingest.feed;

import java.net.URI;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One item of a feed, sitemap or section page.
 *
 * @param url the article's address
 * @param title the headline as the feed gives it, without markup; null if there is none
 * @param published when the feed says it was published; null if it does not, or not readably
 * @param updated when the feed says it was updated; null if it does not
 * @param author who wrote it, as the feed says; null if it does not
 * @param content the longest text the feed itself carries, as HTML; null if there is none
 */
public record FeedEntry(
    URI url,
    @Nullable String title,
    @Nullable OffsetDateTime published,
    @Nullable OffsetDateTime updated,
    @Nullable String author,
    @Nullable String content) {

  /** An entry without a text of its own. */
  public FeedEntry(
      URI url,
      @Nullable String title,
      @Nullable OffsetDateTime published,
      @Nullable OffsetDateTime updated) {
    this(url, title, published, updated, null, null);
  }

  /** What changes when the feed announces a new version of the entry. */
  public String version() {
    OffsetDateTime said = updated == null ? published : updated;
    return said == null ? "" : said.toInstant().toString();
  }
}
