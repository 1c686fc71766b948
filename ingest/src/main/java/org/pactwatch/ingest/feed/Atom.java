package org.pactwatch.ingest.feed;

import java.net.URI;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** Atom (RFC 4287) and its draft 0.3. */
final class Atom {
  private Atom() {}

  static FeedOutcome read(Element root, URI base) {
    URI here = base(root, base);
    EntryList entries = new EntryList();
    for (Element entry : Xml.children(root, "entry")) {
      entry(entry, base(entry, here)).ifPresent(entries::add);
    }
    return new FeedOutcome.Entries(Xml.title(root), entries.all());
  }

  private static URI base(Element element, URI outer) {
    String base = element.attr("xml:base");
    return base.isBlank() ? outer : Xml.link(base, outer).orElse(outer);
  }

  private static Optional<FeedEntry> entry(Element entry, URI base) {
    return url(entry, base)
        .map(
            url ->
                new FeedEntry(
                    url,
                    Xml.title(entry),
                    Xml.date(Xml.text(entry, "published", "issued", "created")),
                    Xml.date(Xml.text(entry, "updated", "modified"))));
  }

  private static Optional<URI> url(Element entry, URI base) {
    Optional<URI> any = Optional.empty();
    for (Element link : Xml.children(entry, "link")) {
      String rel = link.attr("rel");
      Optional<URI> url = Xml.link(link.attr("href"), base);
      if (url.isPresent() && (rel.isEmpty() || rel.equals("alternate"))) {
        return url;
      }
      any = any.isPresent() || rel.equals("self") || rel.equals("enclosure") ? any : url;
    }
    return any.or(
        () ->
            Xml.text(entry, "id")
                .filter(id -> id.startsWith("http"))
                .flatMap(id -> Xml.link(id, base)));
  }
}
