package org.pactwatch.ingest;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pactwatch.ingest.feed.FeedEntry;
import org.pactwatch.ingest.frontier.SeenEntry;
import org.pactwatch.ingest.source.Location;
import org.pactwatch.ingest.source.Source;

/**
 * What of a source's entries is old news. Who adds a source wants to know what happens from now on;
 * a sitemap may hold a site's whole past, which a guest would need days to take. What is left out
 * is noted, so that it stays left out.
 */
final class Backlog {
  /** The note of what was left out. */
  static final String NOTE = "older than what is taken of a new source";

  private static final Duration OLD = Duration.ofDays(30);
  private static final int MOST_AT_FIRST = 1000;

  /** If more of what was left out changes at once, a sitemap was written anew. */
  private static final int MOST_CHANGED = 100;

  private Backlog() {}

  /**
   * Entries that are new or newer, parted.
   *
   * @param wanted what is to be taken, in the order it was given in
   * @param left what is noted and not taken
   */
  record Parted(Map<String, FeedEntry> wanted, List<SeenEntry> left) {}

  /**
   * @param fresh entries that are new or newer by their keys, the oldest first
   * @param seen those of them that were dealt with before, in another version
   * @param first whether the source was never read before
   */
  static Parted part(
      Source source,
      Map<String, FeedEntry> fresh,
      Map<String, SeenEntry> seen,
      boolean first,
      Instant now) {
    Set<String> old = new HashSet<>();
    if (source.location() instanceof Location.Sitemap) {
      fresh.forEach(
          (key, entry) -> {
            if (!seen.containsKey(key) && isOld(entry, now)) {
              old.add(key);
            }
          });
    }
    old.addAll(rewritten(fresh.keySet(), seen));
    Map<String, FeedEntry> wanted = new LinkedHashMap<>(fresh);
    wanted.keySet().removeAll(old);
    if (first) {
      wanted.keySet().removeAll(beyondFirst(wanted));
    }
    List<SeenEntry> left = new ArrayList<>();
    fresh.forEach(
        (key, entry) -> {
          if (!wanted.containsKey(key)) {
            left.add(new SeenEntry(key, entry.version(), "", NOTE));
          }
        });
    return new Parted(wanted, left);
  }

  private static boolean isOld(FeedEntry entry, Instant now) {
    OffsetDateTime said = date(entry);
    return said != null && said.toInstant().isBefore(now.minus(OLD));
  }

  private static @Nullable OffsetDateTime date(FeedEntry entry) {
    return entry.published() == null ? entry.updated() : entry.published();
  }

  private static Set<String> rewritten(Set<String> fresh, Map<String, SeenEntry> seen) {
    Set<String> changed = new HashSet<>();
    for (String key : fresh) {
      SeenEntry before = seen.get(key);
      if (before != null && before.note().equals(NOTE)) {
        changed.add(key);
      }
    }
    return changed.size() > MOST_CHANGED ? changed : Set.of();
  }

  /** All but the newest; those without a date count as older, the earlier in the feed the newer. */
  private static Set<String> beyondFirst(Map<String, FeedEntry> entries) {
    if (entries.size() <= MOST_AT_FIRST) {
      return Set.of();
    }
    List<Map.Entry<String, FeedEntry>> newestFirst = new ArrayList<>(entries.entrySet());
    Collections.reverse(newestFirst);
    newestFirst.sort(
        Comparator.comparing(
            entry -> date(entry.getValue()),
            Comparator.nullsLast(Comparator.<OffsetDateTime>reverseOrder())));
    Set<String> beyond = new HashSet<>();
    newestFirst.stream().skip(MOST_AT_FIRST).forEach(entry -> beyond.add(entry.getKey()));
    return beyond;
  }
}
