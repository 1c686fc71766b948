package org.pactwatch.ingest.feed;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The element that says what a document is. What stands before it does not count: declarations,
 * warnings of the server's own programs, marks of byte order.
 *
 * @param kind what the document is
 * @param tagName the element's name as written
 * @param start where it begins in the text
 */
record XmlRoot(Kind kind, String tagName, int start) {
  private static final int HEAD = 16_384;
  private static final Pattern NODE =
      Pattern.compile(
          "<!--.*?-->|<\\?.*?\\?>|<(!doctype\\s+)?((?:[\\w.-]+:)?([\\w.-]+))(?=[\\s>/])",
          Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

  /** What a document is. */
  enum Kind {
    RSS("item"),
    ATOM("entry"),
    SITEMAP("url"),
    INDEX("sitemap"),
    HTML(""),
    OTHER("");

    private final String entryName;

    Kind(String entryName) {
      this.entryName = entryName;
    }

    String entryName() {
      return entryName;
    }

    private static Kind of(String localName) {
      return switch (localName) {
        case "rss", "rdf" -> RSS;
        case "feed" -> ATOM;
        case "urlset" -> SITEMAP;
        case "sitemapindex" -> INDEX;
        case "html" -> HTML;
        default -> OTHER;
      };
    }
  }

  /** The first element that says something, or else the first there is, or else nothing. */
  static XmlRoot in(String text) {
    XmlRoot first = new XmlRoot(Kind.OTHER, "", 0);
    Matcher m = NODE.matcher(text).region(0, Math.min(text.length(), HEAD));
    while (m.find()) {
      if (m.group(2) == null) {
        continue;
      }
      Kind kind = Kind.of(m.group(3).toLowerCase(Locale.ROOT));
      boolean declared = m.group(1) != null;
      if (kind == Kind.HTML || (kind != Kind.OTHER && !declared)) {
        return new XmlRoot(kind, m.group(2), m.start());
      }
      if (first.tagName.isEmpty() && !declared) {
        first = new XmlRoot(Kind.OTHER, m.group(2), m.start());
      }
    }
    return first;
  }

  /**
   * The document from this element on, its entries closed, without one at the end that breaks off:
   * its address might have lost its end.
   */
  String documentIn(String text) {
    boolean whole = isClosedIn(text) || lastEntryIsWhole(text);
    String document = text.substring(start, whole ? text.length() : lastEntry(text));
    return UnclosedEntries.close(document, prefix() + kind.entryName());
  }

  /** Whether the element is closed, after all its entries. */
  boolean isClosedIn(String text) {
    boolean alone = text.endsWith("/>") && text.indexOf('<', start + 1) < 0;
    return alone || last(text, "</" + tagName) > Math.max(lastEntry(text), start);
  }

  private boolean lastEntryIsWhole(String text) {
    int begin = lastEntry(text);
    return begin < 0 || last(text, "</" + prefix() + kind.entryName()) > begin;
  }

  private int lastEntry(String text) {
    int at = text.length();
    do {
      at = lastBefore(text, "<" + prefix() + kind.entryName(), at - 1);
    } while (at >= start && isName(text, at + 1 + prefix().length() + kind.entryName().length()));
    return at < start ? -1 : at;
  }

  /** Whether a longer name goes on at a place, as in {@code <items>}. */
  private static boolean isName(String text, int at) {
    return at < text.length()
        && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == ':');
  }

  /** Sitemaps have one prefix for all their elements; that of {@code rdf} is not the items'. */
  private String prefix() {
    return kind == Kind.RSS || kind == Kind.ATOM && tagName.indexOf(':') < 0
        ? ""
        : tagName.substring(0, tagName.indexOf(':') + 1);
  }

  private static int last(String text, String wanted) {
    return lastBefore(text, wanted, text.length());
  }

  private static int lastBefore(String text, String wanted, int from) {
    for (int i = Math.min(from, text.length() - wanted.length()); i >= 0; i--) {
      if (text.charAt(i) == '<' && text.regionMatches(true, i, wanted, 0, wanted.length())) {
        return i;
      }
    }
    return -1;
  }
}
