package org.pactwatch.ingest.publisher;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;

/**
 * CSS selectors in the order in which they are tried: the first that matches anything counts.
 *
 * @param alternatives the selectors, compiled
 */
record Selectors(List<Evaluator> alternatives) {
  static final Selectors NONE = new Selectors(List.of());

  Selectors {
    alternatives = List.copyOf(alternatives);
  }

  boolean isEmpty() {
    return alternatives.isEmpty();
  }

  /** What the first selector that matches anything matches, in the order of the page. */
  List<Element> first(Element root) {
    for (Evaluator alternative : alternatives) {
      List<Element> found = root.select(alternative);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  /** What any of the selectors matches. */
  List<Element> all(Element root) {
    return alternatives.stream().flatMap(a -> root.select(a).stream()).distinct().toList();
  }
}
