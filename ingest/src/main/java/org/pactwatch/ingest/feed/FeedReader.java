package org.pactwatch.ingest.feed;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.zip.GZIPInputStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.pactwatch.ingest.text.CharacterSet;

/**
 * Reads RSS 0.9 to 2.0, RDF, Atom, JSON Feed, news sitemaps and sitemap indexes, as forgiving as
 * browsers are of HTML: undeclared entities, wrong character sets, markup in titles and bad dates
 * are read as well as can be. Entities that a document declares itself are not expanded. Safe for
 * use by many threads.
 */
public final class FeedReader {
  private static final int CAP = 50 * 1024 * 1024;

  /**
   * Reads a document.
   *
   * @param bytes the document, gzipped or not
   * @param contentType as declared, or null
   * @param base its address, which relative links start from
   */
  public FeedOutcome read(byte[] bytes, @Nullable String contentType, URI base) {
    byte[] plain = bytes;
    if (bytes.length > 2 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b) {
      try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
        plain = in.readNBytes(CAP + 1);
      } catch (IOException e) {
        return new FeedOutcome.NotAFeed("damaged gzip data");
      }
    }
    if (plain.length > CAP) {
      return new FeedOutcome.NotAFeed("larger than " + CAP / 1048576 + " MB unzipped");
    }
    String text = CharacterSet.decode(plain, contentType).strip();
    if (text.isEmpty()) {
      return new FeedOutcome.NotAFeed("empty document");
    }
    return text.startsWith("{") ? JsonFeed.read(text, base) : readXml(text, base);
  }

  private static FeedOutcome readXml(String text, URI base) {
    Document document = Parser.xmlParser().parseInput(text, base.toString());
    for (Element root : document.children()) {
      switch (Xml.localName(root)) {
        case "rss", "rdf":
          return unlessBrokenOff(Rss.read(root, base), root, text);
        case "feed":
          return unlessBrokenOff(Atom.read(root, base), root, text);
        case "urlset":
          return unlessBrokenOff(Sitemap.read(root, base), root, text);
        case "sitemapindex":
          return Sitemap.readIndex(root, base);
        case "html":
          return new FeedOutcome.NotAFeed("an HTML page, not a feed");
        default:
          break;
      }
    }
    return new FeedOutcome.NotAFeed(
        document.children().isEmpty()
            ? "text that is no feed"
            : "XML that is no feed, its root is <" + document.child(0).tagName() + ">");
  }

  /** What is left of a feed that breaks off is read; if nothing is left, it is no empty feed. */
  private static FeedOutcome unlessBrokenOff(FeedOutcome read, Element root, String text) {
    boolean closed = text.endsWith("/>") || text.contains("</" + root.tagName());
    boolean empty = read.fold(e -> e.entries().isEmpty(), index -> false, none -> false);
    return empty && !closed
        ? new FeedOutcome.NotAFeed("malformed XML, <" + root.tagName() + "> is never closed")
        : read;
  }
}
