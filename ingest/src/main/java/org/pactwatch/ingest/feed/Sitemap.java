package org.pactwatch.ingest.feed;

import java.net.URI;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Sitemaps and indexes of them (sitemaps.org), with the news extension. The parser of
 * crawler-commons, which is a strict XML parser below, was tried: it is safe, but ends at the first
 * undeclared entity or loose ampersand, there with half an address, and says nothing of it.
 */
final class Sitemap {
  private Sitemap() {}

  static Optional<FeedEntry> entry(Element url, URI base, ZoneId zone) {
    List<Element> news = Xml.children(url, "news");
    Element said = news.isEmpty() ? url : news.get(0);
    return Xml.text(url, "loc")
        .flatMap(loc -> Link.of(loc, base))
        .map(
            address ->
                new FeedEntry(
                    address,
                    Xml.title(said),
                    FeedDate.read(Xml.text(said, "publication_date"), zone),
                    FeedDate.read(Xml.text(url, "lastmod"), zone)));
  }

  /**
   * A sitemap that an index names.
   *
   * @param modified when it was last changed, or null
   */
  record Child(URI url, @Nullable OffsetDateTime modified) {
    static Optional<Child> of(Element sitemap, URI base, ZoneId zone) {
      OffsetDateTime modified = FeedDate.read(Xml.text(sitemap, "lastmod"), zone);
      return Xml.text(sitemap, "loc")
          .flatMap(loc -> Link.of(loc, base))
          .map(url -> new Child(url, modified));
    }
  }

  /** Those most recently changed first. */
  static FeedOutcome.Index index(List<Child> children) {
    return new FeedOutcome.Index(
        children.stream()
            .sorted(
                Comparator.comparing(
                    Child::modified,
                    Comparator.nullsLast(Comparator.<OffsetDateTime>reverseOrder())))
            .map(Child::url)
            .distinct()
            .toList());
  }
}
