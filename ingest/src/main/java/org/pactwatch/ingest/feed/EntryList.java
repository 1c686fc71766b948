package org.pactwatch.ingest.feed;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Entries in the order of the feed, the first of each address. */
final class EntryList {
  private final Map<URI, FeedEntry> byUrl = new LinkedHashMap<>();

  void add(FeedEntry entry) {
    byUrl.putIfAbsent(entry.url(), entry);
  }

  List<FeedEntry> all() {
    return List.copyOf(byUrl.values());
  }
}
