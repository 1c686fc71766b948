package org.pactwatch.ingest.article;

import crawlercommons.domains.EffectiveTldFinder;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.pactwatch.ingest.dedup.CanonicalUrl;

/**
 * The address a page gives as its own. It is believed only if it leads to the same site as the
 * address it was taken from, and to more than the site's front page.
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
      String path = uri.getPath() == null ? "" : uri.getPath();
      boolean front = path.length() <= 1 && uri.getQuery() == null;
      if (!web || uri.getHost() == null || (front && taken != null) || !sameSite(uri, taken)) {
        return Optional.empty();
      }
      return Optional.of(CanonicalUrl.of(uri));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static boolean sameSite(URI uri, @Nullable URI taken) {
    if (taken == null || taken.getHost() == null) {
      return true;
    }
    return registered(uri.getHost()).equals(registered(taken.getHost()));
  }

  private static String registered(String host) {
    String domain = EffectiveTldFinder.getAssignedDomain(host, true, false);
    return domain == null ? host : domain;
  }
}
