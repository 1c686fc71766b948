package org.pactwatch.ingest.article;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.pactwatch.model.BlockRole;

/**
 * Finds the blocks that are the body. Each block of running text speaks for the elements around it,
 * each other block against them; the element with the best balance holds the article, however many
 * containers its body is split over. Text and link density as in Kohlschütter et al., "Boilerplate
 * Detection using Shallow Text Features" (WSDM 2010).
 */
final class BodyFinder {
  private static final double AGAINST = 0.7;
  private static final double CONTENT_NAME = 1.15;
  private static final double TRUST = 0.5;
  private static final double LINKED = 0.6;
  private static final int MUCH = 300;
  private static final double OTHER_ARTICLE = 120;

  private BodyFinder() {}

  /** What an element holds: running text, other text. */
  private static final class Balance {
    double prose;
    double other;
  }

  /** The blocks of the element that holds the article, in the order of the page. */
  static List<PageBlock> find(List<PageBlock> all) {
    List<PageBlock> blocks = clear(all);
    Map<Element, Balance> balances = weigh(blocks);
    Element best = null;
    double bestValue = 0;
    for (Map.Entry<Element, Balance> entry : balances.entrySet()) {
      double value = value(entry.getKey(), entry.getValue());
      if (value > bestValue * 1.001 || best == null) {
        best = entry.getKey();
        bestValue = value;
      }
    }
    return best == null ? List.of() : within(best, blocks);
  }

  private static double value(Element element, Balance balance) {
    double prose = balance.prose * (Suspicion.saysContent(element) ? CONTENT_NAME : 1);
    return prose - AGAINST * balance.other;
  }

  /**
   * Drops the blocks of suspects, except of one that holds most of the page's running text, or that
   * is suspected for its name alone and holds more than all that is beyond suspicion.
   */
  private static List<PageBlock> clear(List<PageBlock> blocks) {
    Map<Element, Integer> held = new IdentityHashMap<>();
    int total = 0;
    int clearTotal = 0;
    for (PageBlock block : blocks) {
      int weight = block.isProse() ? block.weight() : 0;
      total += weight;
      if (block.suspect() == null) {
        clearTotal += weight;
      } else if (!Suspicion.isNeverText(block.suspect())) {
        held.merge(block.suspect(), weight, Integer::sum);
      }
    }
    List<PageBlock> clear = new ArrayList<>(blocks.size());
    for (PageBlock block : blocks) {
      Element suspect = block.suspect();
      int weight = suspect == null ? 0 : held.getOrDefault(suspect, 0);
      if (suspect == null) {
        clear.add(block);
      } else if (weight > TRUST * total
          || (weight > Math.max(clearTotal, MUCH) && Suspicion.isDoubtful(suspect))) {
        clear.add(block.unsuspected());
      }
    }
    return clear;
  }

  /** Deepest elements come first, so that of two with the same balance the smaller one wins. */
  private static Map<Element, Balance> weigh(List<PageBlock> blocks) {
    Map<Element, Balance> balances = new IdentityHashMap<>();
    Map<Element, Integer> depths = new IdentityHashMap<>();
    for (PageBlock block : blocks) {
      boolean prose = block.isProse();
      for (Element e = block.owner(); e != null; e = e.parent()) {
        Balance balance = balances.computeIfAbsent(e, x -> new Balance());
        if (prose) {
          balance.prose += block.weight();
        } else {
          balance.other += cost(block);
        }
      }
    }
    List<Element> order = new ArrayList<>(balances.keySet());
    order.sort((a, b) -> Integer.compare(depth(b, depths), depth(a, depths)));
    Map<Element, Balance> ordered = new LinkedHashMap<>();
    order.forEach(e -> ordered.put(e, balances.getOrDefault(e, new Balance())));
    return ordered;
  }

  private static double cost(PageBlock block) {
    double cost = Math.min(block.weight(), 200) + 10;
    boolean heading = block.role() == BlockRole.SUBHEADING || block.role() == BlockRole.HEADLINE;
    if (heading && block.linkDensity() > LINKED) {
      // A heading that is a link heads another article.
      return cost + OTHER_ARTICLE;
    }
    return block.role() == BlockRole.PARAGRAPH ? cost : cost * 0.8;
  }

  private static int depth(Element element, Map<Element, Integer> depths) {
    @Nullable Integer known = depths.get(element);
    if (known != null) {
      return known;
    }
    int depth = 0;
    for (Element e = element; e != null; e = e.parent()) {
      depth++;
    }
    depths.put(element, depth);
    return depth;
  }

  private static List<PageBlock> within(Element best, List<PageBlock> blocks) {
    List<PageBlock> inside = new ArrayList<>();
    for (PageBlock block : blocks) {
      for (Element e = block.owner(); e != null; e = e.parent()) {
        if (e == best) {
          inside.add(block);
          break;
        }
      }
    }
    return inside;
  }
}
