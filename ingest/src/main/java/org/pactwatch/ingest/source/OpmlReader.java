package org.pactwatch.ingest.source;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.pactwatch.ingest.text.CharacterSet;
import org.pactwatch.model.SourceId;

/**
 * Reads lists of subscriptions as feed readers export them: OPML 1.0 and 2.0, with loose ampersands
 * and attributes in any case. For one document.
 */
public final class OpmlReader {
  private static final int CAP = 20 * 1024 * 1024;
  private static final int DEEPEST = 100;
  private static final int LONGEST_TITLE = 200;

  private final Map<SourceId, Source> sources = new LinkedHashMap<>();
  private final List<String> complaints = new ArrayList<>();
  private boolean hasOutlines;

  private OpmlReader() {}

  /** Reads a document. */
  public static OpmlOutcome read(byte[] bytes) {
    if (bytes.length > CAP) {
      return new OpmlOutcome.NotOpml("larger than " + CAP / 1048576 + " MB");
    }
    String text = CharacterSet.decode(bytes, null);
    Document document = Parser.xmlParser().setMaxDepth(DEEPEST).parseInput(text, "");
    Element root =
        document.children().stream()
            .filter(e -> e.tagName().equalsIgnoreCase("opml"))
            .findFirst()
            .orElse(null);
    if (root == null) {
      String top =
          document.childrenSize() == 0 ? "" : ", its root is <" + document.child(0).tagName() + ">";
      return new OpmlOutcome.NotOpml("no OPML" + top);
    }
    return new OpmlReader().read(root, text);
  }

  private OpmlOutcome read(Element root, String text) {
    root.children().stream()
        .filter(e -> e.tagName().equalsIgnoreCase("body"))
        .forEach(body -> readAll(body, ""));
    if (!text.toLowerCase(Locale.ROOT).contains("</opml")) {
      complaints.add("breaks off before its end");
    }
    if (!hasOutlines) {
      return new OpmlOutcome.NotOpml("OPML without any outline");
    }
    return new OpmlOutcome.Subscriptions(List.copyOf(sources.values()), complaints);
  }

  private void readAll(Element parent, String category) {
    for (Element outline : parent.children()) {
      if (!outline.tagName().equalsIgnoreCase("outline")) {
        continue;
      }
      hasOutlines = true;
      String url = attribute(outline, "xmlurl", "url");
      String title = attribute(outline, "title", "text");
      if (!url.isEmpty()) {
        take(outline, url, title, category);
      } else if (outline.childrenSize() == 0) {
        complaints.add("'" + title + "' has no xmlUrl");
      }
      boolean folder = url.isEmpty() && !title.isEmpty();
      String inner = title.replace('/', '-');
      readAll(outline, !folder ? category : category.isEmpty() ? inner : category + "/" + inner);
    }
  }

  private void take(Element outline, String url, String title, String category) {
    try {
      URI address = new URI(url);
      String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
      if (address.getHost() == null || !scheme.matches("https?")) {
        complaints.add("'" + title + "': " + url + " is no http or https address");
        return;
      }
      Source source = source(outline, address, title).with(particulars(outline, category));
      if (sources.putIfAbsent(source.id(), source) != null) {
        complaints.add("'" + title + "': " + url + " is there twice");
      }
    } catch (URISyntaxException e) {
      complaints.add("'" + title + "': " + url + " is no address: " + e.getReason());
    }
  }

  private static Source source(Element outline, URI url, String title) {
    Source source =
        switch (attribute(outline, "type").toLowerCase(Locale.ROOT)) {
          case "sitemap" -> Source.sitemap(url);
          case "section" -> Source.section(url);
          default -> Source.feed(url);
        };
    return title.isEmpty() ? source : source.named(title);
  }

  private static Particulars particulars(Element outline, String folder) {
    String language = attribute(outline, "language").toLowerCase(Locale.ROOT).split("[-_]")[0];
    String own = attribute(outline, "category").split(",")[0].replaceFirst("^/", "");
    String category = folder.isEmpty() ? own : folder;
    return new Particulars(
        null,
        null,
        language.matches("[a-z]{2}") ? language : null,
        null,
        category.isBlank() ? null : category,
        Map.of());
  }

  /** The first attribute of one of the names, in lower case, that says anything. */
  private static String attribute(Element outline, String... names) {
    for (String name : names) {
      for (Attribute attribute : outline.attributes()) {
        @Nullable String value = attribute.getValue();
        if (attribute.getKey().equalsIgnoreCase(name) && value != null && !value.isBlank()) {
          String text = value.strip().replaceAll("\\s+", " ");
          return text.length() > LONGEST_TITLE && !name.contains("url")
              ? text.substring(0, LONGEST_TITLE)
              : text;
        }
      }
    }
    return "";
  }
}
