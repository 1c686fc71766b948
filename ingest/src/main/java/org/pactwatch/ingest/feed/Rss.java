package org.pactwatch.ingest.feed;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** RSS 0.9 to 2.0 and RDF; items may stand inside the channel or beside it. */
final class Rss {
  private Rss() {}

  static FeedOutcome read(Element root, URI base) {
    List<Element> channels = Xml.children(root, "channel");
    List<Element> items = new ArrayList<>(Xml.children(root, "item"));
    channels.forEach(channel -> items.addAll(Xml.children(channel, "item")));
    if (channels.isEmpty() && items.isEmpty()) {
      return new FeedOutcome.NotAFeed("RSS without a channel");
    }
    EntryList entries = new EntryList();
    items.forEach(item -> entry(item, base).ifPresent(entries::add));
    return new FeedOutcome.Entries(
        channels.isEmpty() ? null : Xml.title(channels.get(0)), entries.all());
  }

  private static Optional<FeedEntry> entry(Element item, URI base) {
    return url(item, base)
        .map(
            url ->
                new FeedEntry(
                    url,
                    Xml.title(item),
                    Xml.date(Xml.text(item, "pubdate", "date", "published", "issued")),
                    Xml.date(Xml.text(item, "updated", "modified"))));
  }

  /** The original address before a tracking redirect, the link, or a guid that is an address. */
  private static Optional<URI> url(Element item, URI base) {
    return Xml.text(item, "origlink")
        .flatMap(link -> Xml.link(link, base))
        .or(() -> Xml.text(item, "link").flatMap(link -> Xml.link(link, base)))
        .or(() -> attribute(item, base))
        .or(
            () ->
                Xml.text(item, "guid")
                    .filter(guid -> guid.startsWith("http"))
                    .flatMap(guid -> Xml.link(guid, base)));
  }

  private static Optional<URI> attribute(Element item, URI base) {
    return Xml.children(item, "link").stream()
        .filter(link -> !link.attr("href").isBlank())
        .findFirst()
        .flatMap(link -> Xml.link(link.attr("href"), base));
  }
}
