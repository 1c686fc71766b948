package org.pactwatch.ingest.feed;

import java.net.URI;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Sitemaps and indexes of them (sitemaps.org), with the news extension. */
final class Sitemap {
  private Sitemap() {}

  static FeedOutcome read(Element root, URI base) {
    EntryList entries = new EntryList();
    for (Element url : Xml.children(root, "url")) {
      entry(url, base).ifPresent(entries::add);
    }
    return new FeedOutcome.Entries(null, entries.all());
  }

  private static Optional<FeedEntry> entry(Element url, URI base) {
    List<Element> news = Xml.children(url, "news");
    Element said = news.isEmpty() ? url : news.get(0);
    return Xml.text(url, "loc")
        .flatMap(loc -> Xml.link(loc, base))
        .map(
            address ->
                new FeedEntry(
                    address,
                    Xml.title(said),
                    Xml.date(Xml.text(said, "publication_date")),
                    Xml.date(Xml.text(url, "lastmod"))));
  }

  private record Child(URI url, @Nullable OffsetDateTime modified) {}

  static FeedOutcome readIndex(Element root, URI base) {
    List<Child> children = new ArrayList<>();
    for (Element sitemap : Xml.children(root, "sitemap")) {
      OffsetDateTime modified = Xml.date(Xml.text(sitemap, "lastmod"));
      Xml.text(sitemap, "loc")
          .flatMap(loc -> Xml.link(loc, base))
          .ifPresent(url -> children.add(new Child(url, modified)));
    }
    children.sort(
        Comparator.comparing(
            Child::modified, Comparator.nullsLast(Comparator.<OffsetDateTime>reverseOrder())));
    return new FeedOutcome.Index(children.stream().map(Child::url).toList());
  }
}
