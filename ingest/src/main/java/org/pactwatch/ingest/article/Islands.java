package org.pactwatch.ingest.article;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Leaves out small islands: elements inside the one that holds the article in which nothing stands
 * in the same kind of container, by tag and class, as its running text does. After the text, all
 * small ones go (boxes, cards, biographies); inside it, those with a linked line.
 */
final class Islands {
  /** The share of the running text that the containers of a kind must hold to be its home. */
  private static final double HOME = 0.2;

  /** An island after the text with a greater share of it is a part of the article. */
  private static final double AFTER = 0.15;

  private static final double INSIDE = 0.1;
  private static final double LINKED = 0.5;
  private static final Set<String> IN_TEXT =
      Set.of(
          "p",
          "li",
          "ul",
          "ol",
          "dl",
          "dd",
          "dt",
          "blockquote",
          "table",
          "tbody",
          "thead",
          "tr",
          "td",
          "th",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "b",
          "strong",
          "em",
          "span",
          "pre",
          "figure",
          "font",
          "center",
          "i",
          "u",
          "a",
          "details",
          "summary",
          "hgroup");

  private final List<PageBlock> blocks;
  private final List<Element> containers;
  private final Map<String, Integer> proseOfKind = new HashMap<>();
  private final Set<Element> mainland = Collections.newSetFromMap(new IdentityHashMap<>());
  private final int total;

  private Islands(List<PageBlock> blocks) {
    this.blocks = blocks;
    this.containers = blocks.stream().map(Islands::container).toList();
    int sum = 0;
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i).isProse()) {
        proseOfKind.merge(kind(containers.get(i)), blocks.get(i).weight(), Integer::sum);
        sum += blocks.get(i).weight();
      }
    }
    this.total = sum;
  }

  /** What an island holds: its running text, and whether some line of it is a link. */
  private static final class Island {
    int prose;
    boolean linked;
  }

  /** The blocks of an article without its small islands, in the order of the page. */
  static List<PageBlock> without(List<PageBlock> blocks) {
    return new Islands(blocks).kept();
  }

  private List<PageBlock> kept() {
    int first = -1;
    int last = -1;
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i).isProse() && isHome(i)) {
        first = first < 0 ? i : first;
        last = i;
        for (Element e = containers.get(i); e != null && mainland.add(e); e = e.parent()) {}
      }
    }
    if (first < 0) {
      return blocks;
    }
    List<@Nullable Island> islands = islands();
    List<PageBlock> kept = new ArrayList<>(blocks.size());
    for (int i = 0; i < blocks.size(); i++) {
      Island island = islands.get(i);
      if (island == null || i < first || !isSmall(island, i > last)) {
        kept.add(blocks.get(i));
      }
    }
    return kept;
  }

  private boolean isSmall(Island island, boolean after) {
    return after ? island.prose < AFTER * total : island.linked && island.prose < INSIDE * total;
  }

  private boolean isHome(int i) {
    return proseOfKind.getOrDefault(kind(containers.get(i)), 0) >= HOME * total;
  }

  /** The island of each block, null for those on the mainland. */
  private List<@Nullable Island> islands() {
    Map<Element, Island> byShore = new IdentityHashMap<>();
    List<@Nullable Island> islands = new ArrayList<>(blocks.size());
    for (int i = 0; i < blocks.size(); i++) {
      Element shore = mainland.contains(containers.get(i)) ? null : shore(containers.get(i));
      if (shore == null || isHome(i)) {
        islands.add(null);
        continue;
      }
      Island island = byShore.computeIfAbsent(shore, x -> new Island());
      PageBlock block = blocks.get(i);
      island.prose += block.isProse() ? block.weight() : 0;
      island.linked |= block.linkDensity() > LINKED;
      islands.add(island);
    }
    return islands;
  }

  /** The outermost element around a container that holds none of the home's running text. */
  private Element shore(Element container) {
    Element shore = container;
    for (Element e = shore.parent(); e != null && !mainland.contains(e); e = e.parent()) {
      shore = e;
    }
    return shore;
  }

  /** The nearest element around a block that is no part of the text's own structure. */
  private static Element container(PageBlock block) {
    Element e = block.owner();
    Element outer = e.parent();
    while (outer != null && (e == block.owner() || IN_TEXT.contains(e.normalName()))) {
      e = outer;
      outer = e.parent();
    }
    return e;
  }

  /** Tag and classes without figures, which number containers of one kind. */
  private static String kind(Element element) {
    String names = element.className();
    StringBuilder kind = new StringBuilder(element.normalName()).append('.');
    for (int i = 0; i < names.length(); i++) {
      if (!Character.isDigit(names.charAt(i))) {
        kind.append(names.charAt(i));
      }
    }
    return kind.toString();
  }
}
