package org.pactwatch.ingest.article;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.pactwatch.ingest.dedup.CanonicalUrl;
import org.pactwatch.ingest.dedup.ClaimedAddress;

/**
 * The address a page gives as its own. It is believed only as far as {@link ClaimedAddress} finds
 * it credible.
 */
final class CanonicalLink {
  private CanonicalLink() {}

  static Optional<URI> of(Document page, MetaTags meta, @Nullable URI taken) {
    Element link = page.selectFirst("link[rel=canonical]");
    return Optional.ofNullable(link)
        .map(l -> taken == null ? l.attr("href") : l.absUrl("href"))
        .flatMap(href -> trusted(href, taken))
        .or(() -> meta.get("og:url").flatMap(href -> trusted(href, taken)))
        .or(() -> Optional.ofNullable(taken).map(CanonicalUrl::of));
  }

  private static Optional<URI> trusted(String href, @Nullable URI taken) {
    try {
      URI uri = new URI(href.strip());
      boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
      if (!web || !ClaimedAddress.isCredible(uri, taken)) {
        return Optional.empty();
      }
      return Optional.of(CanonicalUrl.of(uri));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
