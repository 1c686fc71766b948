package org.pactwatch.ingest.feed;

import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * RSS 0.9 to 2.0 and RDF, with the elements of Dublin Core, content, syndication and FeedBurner.
 */
final class Rss {
  private static final Duration LONGEST_TTL = Duration.ofDays(30);

  private Rss() {}

  static Optional<FeedEntry> entry(Element item, URI base, ZoneId zone) {
    return url(item, base)
        .map(
            url ->
                new FeedEntry(
                    url,
                    Xml.title(item),
                    FeedDate.read(Xml.text(item, "pubdate", "date", "published", "issued"), zone),
                    FeedDate.read(Xml.text(item, "updated", "modified"), zone),
                    Xml.text(item, "creator", "author").map(PlainTitle::of).orElse(null),
                    Content.of(item)));
  }

  /** The original address before a tracking redirect, the link, or a guid that is an address. */
  private static Optional<URI> url(Element item, URI base) {
    return Xml.text(item, "origlink")
        .flatMap(link -> Link.of(link, base))
        .or(() -> link(item, base))
        .or(() -> guid(item, base))
        .or(() -> Link.of(item.attr("rdf:about"), base));
  }

  private static Optional<URI> link(Element item, URI base) {
    for (Element link : Xml.children(item, "link")) {
      boolean other = link.attr("rel").matches("(?i)self|enclosure|replies|hub|related");
      String written = link.attr("href").isBlank() ? Xml.ownText(link) : link.attr("href");
      Optional<URI> url = other ? Optional.empty() : Link.of(written, base);
      if (url.isPresent()) {
        return url;
      }
    }
    return Optional.empty();
  }

  /** A guid that says it is no permanent link is one all the same if it looks so: WordPress. */
  private static Optional<URI> guid(Element item, URI base) {
    return Xml.text(item, "guid")
        .filter(guid -> guid.toLowerCase(Locale.ROOT).startsWith("http"))
        .flatMap(guid -> Link.of(guid, base));
  }

  /** What the channel says of itself. */
  static FeedHead head(Element channel) {
    return new FeedHead(
        Xml.title(channel), Xml.text(channel, "language").orElse(null), ttl(channel));
  }

  private static @Nullable Duration ttl(Element channel) {
    return Xml.text(channel, "ttl")
        .filter(minutes -> minutes.matches("\\d{1,6}"))
        .map(minutes -> Duration.ofMinutes(Long.parseLong(minutes)))
        .or(() -> Xml.text(channel, "updateperiod").flatMap(p -> period(p, channel)))
        .filter(ttl -> !ttl.isZero() && ttl.compareTo(LONGEST_TTL) <= 0)
        .orElse(null);
  }

  private static Optional<Duration> period(String name, Element channel) {
    long often =
        Xml.text(channel, "updatefrequency")
            .filter(n -> n.matches("[1-9]\\d{0,3}"))
            .map(Long::parseLong)
            .orElse(1L);
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "hourly" -> Optional.of(Duration.ofHours(1).dividedBy(often));
      case "daily" -> Optional.of(Duration.ofDays(1).dividedBy(often));
      case "weekly" -> Optional.of(Duration.ofDays(7).dividedBy(often));
      case "monthly" -> Optional.of(Duration.ofDays(30).dividedBy(often));
      default -> Optional.empty();
    };
  }
}
