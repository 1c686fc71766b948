package org.pactwatch.ingest.article;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.Elements;
import org.jsoup.select.Evaluator;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * A page whose elements are indexed once, by their tags and by whether they have attributes, so
 * that the many selections made on it need not go through all of it each time. They give what jsoup
 * gives, but never the document itself. Nothing may be added or removed once it is made; a clone is
 * a plain document again. For one thread.
 */
final class IndexedPage extends Document {
  private static final int FIRST = 256;
  private static final int LONGEST_TITLE = 1000;
  private static final BitSet NONE = new BitSet(0);

  private final List<Element> elements = new ArrayList<>();
  private final Map<String, BitSet> byTag = new HashMap<>();
  private final BitSet attributed = new BitSet();
  private final Map<String, BitSet> byAttribute = new HashMap<>();

  /** Of each element the place of the next that it does not hold. */
  private int[] ends = new int[FIRST];

  private @Nullable String @Nullable [] classes;
  private @Nullable String allClasses;

  private IndexedPage(String baseUri) {
    super(baseUri);
  }

  /** Takes all that a parsed page holds. */
  static IndexedPage of(Document page) {
    IndexedPage indexed = new IndexedPage(page.baseUri());
    indexed.appendChildren(new ArrayList<>(page.childNodes()));
    NodeTraversor.traverse(indexed.new Indexing(), indexed);
    return indexed;
  }

  /** Numbers the elements in the order of the page. */
  private final class Indexing implements NodeVisitor {
    private int[] open = new int[FIRST];
    private int top = -1;

    @Override
    public void head(Node node, int depth) {
      if (node instanceof Element element) {
        if (element != IndexedPage.this) {
          if (++top == open.length) {
            open = Arrays.copyOf(open, 2 * top);
          }
          open[top] = elements.size();
          index(element);
        }
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element) {
        if (element != IndexedPage.this) {
          ends[open[top--]] = elements.size();
        }
      }
    }
  }

  private void index(Element element) {
    int at = elements.size();
    elements.add(element);
    if (at == ends.length) {
      ends = Arrays.copyOf(ends, 2 * at);
    }
    byTag.computeIfAbsent(element.normalName(), tag -> new BitSet()).set(at);
    if (element.attributesSize() > 0) {
      attributed.set(at);
    }
  }

  @Override
  public Elements select(String selector) {
    List<PageSelector> parts = PageSelector.of(selector);
    BitSet found = matching(parts.get(0));
    for (PageSelector part : parts.subList(1, parts.size())) {
      found.or(matching(part));
    }
    return in(found);
  }

  private BitSet matching(PageSelector part) {
    if (part.inClass() != null && !classes().contains(part.inClass())) {
      return new BitSet();
    }
    BitSet candidates = candidates(part);
    if (part.around() != null && !candidates.isEmpty()) {
      candidates.and(inside(matching(part.around())));
    }
    Evaluator evaluator = part.evaluator();
    for (int at = candidates.nextSetBit(0); at >= 0; at = candidates.nextSetBit(at + 1)) {
      boolean chosen =
          part.inClass() == null
              ? evaluator.matches(this, elements.get(at))
              : lowerClass(at).contains(part.inClass());
      if (!chosen) {
        candidates.clear(at);
      }
    }
    return candidates;
  }

  /** All that stands inside some elements: they are followed by what they hold. */
  private BitSet inside(BitSet outer) {
    BitSet inside = new BitSet();
    for (int at = outer.nextSetBit(0); at >= 0; at = outer.nextSetBit(at + 1)) {
      int end = ends[at];
      inside.set(at + 1, end);
      at = end - 1;
    }
    return inside;
  }

  private BitSet candidates(PageSelector part) {
    BitSet candidates = new BitSet();
    if (part.tag().equals(PageSelector.ATTRIBUTED)) {
      candidates.or(attributed);
    } else if (part.tag().equals(PageSelector.ANY)) {
      candidates.set(0, elements.size());
    } else {
      candidates.or(byTag.getOrDefault(part.tag(), NONE));
    }
    if (part.attribute() != null && !candidates.isEmpty()) {
      candidates.and(having(part.attribute()));
    }
    return candidates;
  }

  private BitSet having(String attribute) {
    BitSet known = byAttribute.get(attribute);
    if (known != null) {
      return known;
    }
    BitSet having = new BitSet();
    for (int at = attributed.nextSetBit(0); at >= 0; at = attributed.nextSetBit(at + 1)) {
      if (elements.get(at).hasAttr(attribute)) {
        having.set(at);
      }
    }
    byAttribute.put(attribute, having);
    return having;
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

  /** All classes of the page in lower case, to see at once that a word is in none. */
  private String classes() {
    if (allClasses == null) {
      StringBuilder all = new StringBuilder();
      BitSet having = having("class");
      for (int at = having.nextSetBit(0); at >= 0; at = having.nextSetBit(at + 1)) {
        all.append(lowerClass(at)).append('\n');
      }
      allClasses = all.toString();
    }
    return allClasses;
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
