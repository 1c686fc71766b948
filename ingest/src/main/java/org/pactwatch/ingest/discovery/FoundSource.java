package org.pactwatch.ingest.discovery;

import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pactwatch.ingest.feed.FeedEntry;
import org.pactwatch.ingest.source.Location;

/**
 * A source that was found and could be read.
 *
 * @param location where
 * @param title what it calls itself, or null
 * @param entries how many entries it has; of an index, those of its newest sitemap
 * @param newest when its newest entry was published, as far as it says
 * @param how what led there
 */
public record FoundSource(
    Location location,
    @Nullable String title,
    int entries,
    @Nullable OffsetDateTime newest,
    String how) {

  /** When the newest of entries was published or updated; null if none says. */
  public static @Nullable OffsetDateTime newest(List<FeedEntry> entries) {
    return entries.stream()
        .map(e -> e.published() == null ? e.updated() : e.published())
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }
}
