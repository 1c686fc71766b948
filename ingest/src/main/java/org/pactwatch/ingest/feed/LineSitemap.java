package org.pactwatch.ingest.feed;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/** Sitemaps as plain text, an address a line (sitemaps.org). */
final class LineSitemap {
  private static final Pattern ADDRESS = Pattern.compile("(?i)https?://\\S+");

  private LineSitemap() {}

  /** The addresses, if there is nothing else in the text. */
  static Optional<FeedOutcome> read(String text, URI base) {
    EntryList entries = new EntryList();
    for (String line : (Iterable<String>) text.lines()::iterator) {
      String address = line.strip();
      if (address.isEmpty()) {
        continue;
      }
      if (!ADDRESS.matcher(address).matches()) {
        return Optional.empty();
      }
      if (entries.isFull()) {
        entries.tooMany();
        break;
      }
      entries.add(Link.of(address, base).map(url -> new FeedEntry(url, null, null, null)));
    }
    return entries.isEmpty() ? Optional.empty() : Optional.of(entries.under(FeedHead.NONE));
  }
}
