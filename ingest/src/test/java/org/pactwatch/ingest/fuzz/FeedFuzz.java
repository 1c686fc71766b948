package org.pactwatch.ingest.fuzz;

import java.net.URI;
import org.pactwatch.ingest.feed.FeedReader;

/** Reads any bytes as a feed or sitemap. */
public final class FeedFuzz {
  private static final URI BASE = URI.create("https://example.org/feed");
  private static final FeedReader READER = new FeedReader();

  private FeedFuzz() {}

  /** The entry point of the fuzzer. */
  public static void fuzzerTestOneInput(byte[] bytes) {
    boolean named =
        READER
            .read(bytes, null, BASE)
            .fold(
                entries ->
                    entries.entries().stream().allMatch(entry -> entry.url().getHost() != null),
                index -> index.sitemaps().stream().allMatch(url -> url.getHost() != null),
                none -> !none.cause().isBlank());
    if (!named) {
      throw new AssertionError("an entry without an address, or a refusal without a reason");
    }
  }
}
