package org.pactwatch.ingest.feed;

import java.net.URI;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;

/**
 * Reads the XML formats with jsoup's parser, which forgives undeclared entities, loose ampersands
 * and missing tags, knows no external entities, and is asked for one entry at a time, so that the
 * memory needed is that of the text and of what is kept.
 */
final class XmlFeed {
  /** Deeper elements are put into those above, which no reader misses. */
  private static final int DEEPEST = 200;

  private final XmlRoot root;
  private final URI base;
  private final ZoneId zone;
  private final EntryList entries = new EntryList();
  private final List<Sitemap.Child> sitemaps = new ArrayList<>();
  private boolean hasChannel;

  private XmlFeed(XmlRoot root, URI base, ZoneId zone) {
    this.root = root;
    this.base = base;
    this.zone = zone;
  }

  static FeedOutcome read(String text, XmlRoot root, URI base, ZoneId zone) {
    return new XmlFeed(root, base, zone).read(root.documentIn(text), root.isClosedIn(text));
  }

  private FeedOutcome read(String text, boolean closed) {
    try (StreamParser stream = new StreamParser(Parser.xmlParser().setMaxDepth(DEEPEST))) {
      boolean more = readAll(stream.parse(text, base.toString()).iterator());
      return outcome(head(stream.document()), closed || more);
    }
  }

  /** Gives whether entries were left because there are too many. */
  private boolean readAll(Iterator<Element> elements) {
    while (elements.hasNext()) {
      Element element = elements.next();
      String name = Xml.localName(element);
      hasChannel |= name.equals("channel");
      if (name.equals(root.kind().entryName())) {
        if (entries.isFull() || sitemaps.size() >= EntryList.MOST) {
          entries.tooMany();
          return true;
        }
        take(element);
      }
    }
    return false;
  }

  private void take(Element entry) {
    URI here = Xml.base(entry, base);
    switch (root.kind()) {
      case RSS -> entries.add(Rss.entry(entry, here, zone));
      case ATOM -> entries.add(Atom.entry(entry, here, zone));
      case SITEMAP -> entries.add(Sitemap.entry(entry, here, zone));
      case INDEX -> Sitemap.Child.of(entry, here, zone).ifPresent(sitemaps::add);
      default -> throw new IllegalStateException("no entries are in " + root);
    }
    forget(entry);
  }

  /**
   * An entry goes with the space before it: to find a sibling takes as long as there are others.
   */
  private static void forget(Element entry) {
    entry.empty();
    for (Node before = entry.previousSibling();
        before instanceof TextNode;
        before = entry.previousSibling()) {
      before.remove();
    }
    entry.remove();
  }

  private FeedOutcome outcome(FeedHead head, boolean closed) {
    if (!closed && entries.isEmpty() && sitemaps.isEmpty()) {
      return new FeedOutcome.NotAFeed("malformed XML, <" + root.tagName() + "> is never closed");
    }
    if (!closed) {
      entries.brokenOff();
    }
    if (root.kind() == XmlRoot.Kind.INDEX) {
      return Sitemap.index(sitemaps);
    }
    if (root.kind() == XmlRoot.Kind.RSS && !hasChannel && entries.isEmpty()) {
      return new FeedOutcome.NotAFeed("RSS without a channel");
    }
    return entries.under(head);
  }

  private FeedHead head(Element document) {
    Element top = document.firstElementChild();
    if (top == null) {
      return FeedHead.NONE;
    }
    return switch (root.kind()) {
      case RSS -> Rss.head(Xml.children(top, "channel").stream().findFirst().orElse(top));
      case ATOM -> Atom.head(top);
      default -> FeedHead.NONE;
    };
  }
}
