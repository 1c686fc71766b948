package org.pactwatch.ingest.feed;

import java.net.URI;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One item of a feed or sitemap.
 *
 * @param url the article's address
 * @param title the headline as the feed gives it, without markup; null if there is none
 * @param published when the feed says it was published; null if it does not, or not readably
 * @param updated when the feed says it was updated; null if it does not
 */
public record FeedEntry(
    URI url,
    @Nullable String title,
    @Nullable OffsetDateTime published,
    @Nullable OffsetDateTime updated) {

  /** What changes when the feed announces a new version of the entry. */
  public String version() {
    OffsetDateTime said = updated == null ? published : updated;
    return said == null ? "" : said.toInstant().toString();
  }
}
