package org.pactwatch.ingest.feed;

import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Atom (RFC 4287) and its draft 0.3. */
final class Atom {
  private Atom() {}

  static Optional<FeedEntry> entry(Element entry, URI base, ZoneId zone) {
    return url(entry, base)
        .map(
            url ->
                new FeedEntry(
                    url,
                    Xml.title(entry),
                    FeedDate.read(Xml.text(entry, "published", "issued", "created"), zone),
                    FeedDate.read(Xml.text(entry, "updated", "modified"), zone),
                    author(entry),
                    Content.of(entry)));
  }

  private static @Nullable String author(Element entry) {
    List<Element> authors = Xml.children(entry, "author");
    return authors.stream()
        .flatMap(author -> Xml.text(author, "name").stream())
        .findFirst()
        .or(() -> Xml.text(entry, "creator"))
        .map(PlainTitle::of)
        .orElse(null);
  }

  private static Optional<URI> url(Element entry, URI base) {
    Optional<URI> any = Optional.empty();
    for (Element link : Xml.children(entry, "link")) {
      String rel = link.attr("rel");
      String href = link.attr("href").isBlank() ? Xml.ownText(link) : link.attr("href");
      Optional<URI> url = Link.of(href, Xml.base(link, base));
      if (url.isPresent() && (rel.isEmpty() || rel.equals("alternate"))) {
        return url;
      }
      boolean other = rel.matches("self|enclosure|replies|edit|hub|next|previous");
      any = any.isPresent() || other ? any : url;
    }
    return any.or(() -> source(entry, base))
        .or(
            () ->
                Xml.text(entry, "id")
                    .filter(id -> id.startsWith("http"))
                    .flatMap(id -> Link.of(id, base)));
  }

  /** Content that stands elsewhere (RFC 4287, 4.1.3.2). */
  private static Optional<URI> source(Element entry, URI base) {
    return Xml.children(entry, "content").stream()
        .map(content -> content.attr("src"))
        .filter(src -> !src.isBlank())
        .findFirst()
        .flatMap(src -> Link.of(src, base));
  }

  /** What the feed says of itself. */
  static FeedHead head(Element feed) {
    String language = feed.attr("xml:lang");
    return new FeedHead(Xml.title(feed), language.isBlank() ? null : language, null);
  }
}
