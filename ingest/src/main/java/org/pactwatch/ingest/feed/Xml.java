package org.pactwatch.ingest.feed;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.pactwatch.ingest.text.DateText;

/** What the formats share: children by local name, links, dates and titles. */
final class Xml {
  private Xml() {}

  /** The name without its prefix, in lower case. */
  static String localName(Element element) {
    String name = element.tagName();
    return name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT);
  }

  static List<Element> children(Element parent, String name) {
    List<Element> found = new ArrayList<>();
    for (Element child : parent.children()) {
      if (localName(child).equals(name)) {
        found.add(child);
      }
    }
    return found;
  }

  /** The text of the first child of a name that has any. */
  static Optional<String> text(Element parent, String... names) {
    for (String name : names) {
      for (Element child : children(parent, name)) {
        String text = child.wholeText().strip();
        if (!text.isEmpty()) {
          return Optional.of(text);
        }
      }
    }
    return Optional.empty();
  }

  /** A title without markup, entities resolved however often they were escaped. */
  static @Nullable String title(Element parent) {
    return text(parent, "title").map(Xml::plain).filter(t -> !t.isBlank()).orElse(null);
  }

  static String plain(String text) {
    String unescaped = text.indexOf('&') < 0 ? text : Parser.unescapeEntities(text, false);
    return unescaped.indexOf('<') < 0
        ? unescaped.strip().replaceAll("\\s+", " ")
        : Jsoup.parseBodyFragment(unescaped).text().strip();
  }

  /** An address as found in the wild: relative, unescaped, with spaces around; web ones only. */
  static Optional<URI> link(String written, URI base) {
    String href = Parser.unescapeEntities(written.strip(), false);
    try {
      URI uri = base.resolve(new URI(escape(href)));
      String scheme = uri.getScheme();
      boolean web = "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
      return web && uri.getHost() != null && !href.isEmpty() ? Optional.of(uri) : Optional.empty();
    } catch (URISyntaxException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String escape(String href) {
    StringBuilder out = new StringBuilder(href.length());
    for (char c : href.toCharArray()) {
      if (c > ' ' && "\"<>\\^`{|}".indexOf(c) < 0) {
        out.append(c);
      } else {
        out.append(String.format(Locale.ROOT, "%%%02X", (int) c));
      }
    }
    return out.toString();
  }

  /** A date; where it has no readable time, midnight in UTC of the day as written. */
  static @Nullable OffsetDateTime date(Optional<String> written) {
    return written
        .flatMap(text -> DateText.parse(text, true))
        .map(p -> p.time() != null ? p.time() : p.day().atStartOfDay().atOffset(ZoneOffset.UTC))
        .orElse(null);
  }
}
