package org.pactwatch.ingest.article;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jsoup.select.Evaluator;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/**
 * A page whose elements are indexed once, by their tags and by whether they have attributes, so
 * that the many selections made on it need not go through all of it each time. They give what jsoup
 * gives, but never the document itself. Nothing may be added or removed once it is made; a clone is
 * a plain document again. For one thread.
 */
final class IndexedPage extends Document {
  private static final int LONGEST_TITLE = 1000;
  private static final BitSet NONE = new BitSet(0);

  private final List<Element> elements = new ArrayList<>();
  private final Map<String, BitSet> byTag = new HashMap<>();
  private final BitSet attributed = new BitSet();
  private @Nullable String @Nullable [] classes;

  private IndexedPage(String baseUri) {
    super(baseUri);
  }

  /** Takes all that a parsed page holds. */
  static IndexedPage of(Document page) {
    IndexedPage indexed = new IndexedPage(page.baseUri());
    indexed.appendChildren(new ArrayList<>(page.childNodes()));
    NodeTraversor.traverse(
        (node, depth) -> {
          if (node instanceof Element element && element != indexed) {
            indexed.index(element);
          }
        },
        indexed);
    return indexed;
  }

  private void index(Element element) {
    int at = elements.size();
    elements.add(element);
    byTag.computeIfAbsent(element.normalName(), tag -> new BitSet()).set(at);
    if (element.attributesSize() > 0) {
      attributed.set(at);
    }
  }

  @Override
  public Elements select(String selector) {
    BitSet found = new BitSet();
    for (PageSelector part : PageSelector.of(selector)) {
      Evaluator evaluator = part.evaluator();
      BitSet candidates = candidates(part.tag());
      for (int at = candidates.nextSetBit(0); at >= 0; at = candidates.nextSetBit(at + 1)) {
        boolean chosen =
            part.inClass() == null
                ? evaluator.matches(this, elements.get(at))
                : lowerClass(at).contains(part.inClass());
        if (chosen) {
          found.set(at);
        }
      }
    }
    return in(found);
  }

  private BitSet candidates(String tag) {
    if (tag.equals(PageSelector.ATTRIBUTED)) {
      return attributed;
    }
    if (tag.equals(PageSelector.ANY)) {
      BitSet all = new BitSet();
      all.set(0, elements.size());
      return all;
    }
    return byTag.getOrDefault(tag, NONE);
  }

  @Override
  public @Nullable Element selectFirst(String selector) {
    return select(selector).first();
  }

  /** The title element's text, cut where no headline is that long. */
  @Override
  public String title() {
    String title = super.title();
    return title.substring(0, Math.min(title.length(), LONGEST_TITLE));
  }

  @Override
  public Elements getElementsByTag(String tag) {
    return in(byTag.getOrDefault(tag, NONE));
  }

  /** All elements with attributes, in the order of the page. */
  Elements withAttributes() {
    return in(attributed);
  }

  private Elements in(BitSet places) {
    Elements found = new Elements(places.cardinality());
    for (int at = places.nextSetBit(0); at >= 0; at = places.nextSetBit(at + 1)) {
      found.add(elements.get(at));
    }
    return found;
  }

  private String lowerClass(int at) {
    if (classes == null) {
      classes = new String[elements.size()];
    }
    String known = classes[at];
    if (known == null) {
      known = elements.get(at).attr("class").toLowerCase(Locale.ENGLISH);
      classes[at] = known;
    }
    return known;
  }

  @Override
  public Document clone() {
    Document copy = new Document(baseUri());
    childNodes().forEach(node -> copy.appendChild(node.clone()));
    return copy;
  }
}
