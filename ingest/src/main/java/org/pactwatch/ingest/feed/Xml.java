package org.pactwatch.ingest.feed;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/** What the XML formats share: fields by local name, found also where tags were never closed. */
final class Xml {
  /** Fields that stand in an entry and, in sane documents, nowhere below one of its fields. */
  private static final Set<String> FIELDS =
      Set.of(
          "title",
          "link",
          "guid",
          "pubdate",
          "date",
          "description",
          "encoded",
          "creator",
          "category",
          "comments",
          "published",
          "updated",
          "issued",
          "modified",
          "summary",
          "content",
          "origlink",
          "loc",
          "lastmod",
          "publication_date");

  /** Fields that hold documents of their own, in which the names above mean other things. */
  private static final Set<String> DOCUMENTS = Set.of("content", "encoded", "summary", "group");

  private static final Set<String> ENTRIES = Set.of("item", "entry", "url", "sitemap");

  private Xml() {}

  /** The name without its prefix, in lower case. */
  static String localName(Element element) {
    String name = element.tagName();
    return name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT);
  }

  /**
   * The fields of a name: children of the entry, and what a field that was never closed has
   * swallowed; those without a prefix first, so that {@code media:title} is no rival to {@code
   * title}.
   */
  static List<Element> children(Element parent, String name) {
    List<Element> plain = new ArrayList<>();
    List<Element> prefixed = new ArrayList<>();
    Deque<Element> open = new ArrayDeque<>(List.of(parent));
    while (!open.isEmpty()) {
      Element outer = open.poll();
      for (Element child : outer.children()) {
        String local = localName(child);
        if (outer != parent && !FIELDS.contains(local)) {
          continue;
        }
        if (local.equals(name)) {
          (child.tagName().indexOf(':') < 0 ? plain : prefixed).add(child);
        }
        if (FIELDS.contains(local) && !DOCUMENTS.contains(local)) {
          open.add(child);
        }
      }
    }
    plain.addAll(prefixed);
    return plain;
  }

  /** The text of the first child of a name that has any. */
  static Optional<String> text(Element parent, String... names) {
    for (String name : names) {
      for (Element child : children(parent, name)) {
        String text = ownText(child);
        if (!text.isEmpty()) {
          return Optional.of(text);
        }
      }
    }
    return Optional.empty();
  }

  /** The text of a field with that of markup in it, up to a field that does not belong there. */
  static String ownText(Element field) {
    StringBuilder text = new StringBuilder();
    field.filter(
        (NodeFilter)
            (Node node, int depth) -> {
              if (node instanceof TextNode words) {
                text.append(words.getWholeText());
              }
              boolean foreign = depth > 0 && node instanceof Element e && endsField(e);
              return foreign ? NodeFilter.FilterResult.STOP : NodeFilter.FilterResult.CONTINUE;
            });
    return text.toString().strip();
  }

  private static boolean endsField(Element element) {
    String name = localName(element);
    return FIELDS.contains(name) || ENTRIES.contains(name);
  }

  /** HTML that a field holds, escaped or as it is. */
  static Optional<String> markup(Element field) {
    boolean asItIs =
        field.childrenSize() > 0 && field.children().stream().noneMatch(Xml::endsField);
    String html = asItIs ? field.html() : ownText(field);
    return Optional.of(html.strip()).filter(h -> !h.isEmpty());
  }

  /** A title without markup, entities resolved however often they were escaped. */
  static @Nullable String title(Element parent) {
    return text(parent, "title").map(PlainTitle::of).filter(t -> !t.isBlank()).orElse(null);
  }

  /** Where relative addresses begin, by every {@code xml:base} around an element. */
  static URI base(Element element, URI document) {
    Element parent = element.parent();
    URI outer = parent == null ? document : base(parent, document);
    String base = element.attr("xml:base");
    return base.isBlank() ? outer : Link.resolve(base, outer).orElse(outer);
  }
}
