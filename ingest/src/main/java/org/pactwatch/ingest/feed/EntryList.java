package org.pactwatch.ingest.feed;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Entries in the order of the feed, the first of each address, up to a number. For one thread. */
final class EntryList {
  /** The most entries that are read: as many as a sitemap may have. */
  static final int MOST = 50_000;

  private final Map<URI, FeedEntry> byUrl = new LinkedHashMap<>();
  private final List<Flaw> flaws = new ArrayList<>();
  private int withoutAddress;

  /** Adds an entry, or counts one that leads nowhere. */
  void add(Optional<FeedEntry> entry) {
    entry.ifPresentOrElse(this::add, () -> withoutAddress++);
  }

  private void add(FeedEntry entry) {
    byUrl.putIfAbsent(entry.url(), entry);
  }

  boolean isFull() {
    return byUrl.size() >= MOST || withoutAddress >= MOST;
  }

  boolean isEmpty() {
    return byUrl.isEmpty();
  }

  void tooMany() {
    flaws.add(
        new Flaw(
            Flaw.Kind.TOO_MANY,
            "has more than " + MOST + " entries, the first " + byUrl.size() + " were read"));
  }

  void brokenOff() {
    flaws.add(
        new Flaw(
            Flaw.Kind.BROKEN_OFF,
            "breaks off before its end; " + counted(byUrl.size()) + " before that were read"));
  }

  /** The entries with what is to be said about them. */
  FeedOutcome.Entries under(FeedHead head) {
    List<Flaw> all = new ArrayList<>(flaws);
    if (withoutAddress > 0) {
      all.add(new Flaw(Flaw.Kind.NO_ADDRESS, counted(withoutAddress) + " without an address"));
    }
    return new FeedOutcome.Entries(head, List.copyOf(byUrl.values()), all);
  }

  private static String counted(int number) {
    return number + (number == 1 ? " entry" : " entries");
  }
}
