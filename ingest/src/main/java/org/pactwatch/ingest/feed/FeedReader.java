package org.pactwatch.ingest.feed;

import java.io.IOException;
import java.net.URI;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Reads RSS 0.9 to 2.0, RDF, Atom, JSON Feed, sitemaps and sitemap indexes, as forgiving as
 * browsers are of HTML: undeclared entities, wrong character sets, markup in titles, bad dates,
 * tags that are never closed and documents that break off are read as well as can be. Entities that
 * a document declares itself are not expanded, and nothing is ever fetched. Time and memory grow
 * with the size of the document, up to 50 MB and 50,000 entries. Safe for use by many threads.
 */
public final class FeedReader {

  /** Reads a document; times without a zone are in UTC. */
  public FeedOutcome read(byte[] bytes, @Nullable String contentType, URI base) {
    return read(bytes, contentType, base, ZoneOffset.UTC);
  }

  /**
   * Reads a document.
   *
   * @param bytes the document, gzipped or not
   * @param contentType as declared, or null
   * @param base its address, which relative links start from
   * @param zone where times are that name no zone
   */
  public FeedOutcome read(byte[] bytes, @Nullable String contentType, URI base, ZoneId zone) {
    String text;
    try {
      text = FeedText.of(bytes, contentType);
    } catch (IOException e) {
      return new FeedOutcome.NotAFeed(String.valueOf(e.getMessage()));
    }
    if (text.isEmpty()) {
      return new FeedOutcome.NotAFeed("empty document");
    }
    return text.startsWith("{") ? JsonFeed.read(text, base, zone) : readText(text, base, zone);
  }

  private static FeedOutcome readText(String text, URI base, ZoneId zone) {
    XmlRoot root = XmlRoot.in(text);
    return switch (root.kind()) {
      case RSS, ATOM, SITEMAP, INDEX -> XmlFeed.read(text, root, base, zone);
      case HTML -> new FeedOutcome.NotAFeed("an HTML page, not a feed");
      case OTHER ->
          root.tagName().isEmpty()
              ? LineSitemap.read(text, base)
                  .orElseGet(() -> new FeedOutcome.NotAFeed("text that is no feed"))
              : new FeedOutcome.NotAFeed(
                  "XML that is no feed, its root is <" + root.tagName() + ">");
    };
  }
}
