package org.pactwatch.ingest.feed;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a feed says of itself.
 *
 * @param title its name without markup, or null
 * @param language as it says, such as {@code en-gb}, or null
 * @param ttl how long it says that it stays as it is ({@code ttl}, {@code sy:updatePeriod}), or
 *     null
 */
public record FeedHead(@Nullable String title, @Nullable String language, @Nullable Duration ttl) {
  /** Of a document that says nothing. */
  public static final FeedHead NONE = new FeedHead(null, null, null);

  /** Of a feed that says its name only. */
  public static FeedHead named(@Nullable String title) {
    return new FeedHead(title, null, null);
  }
}
