package org.pactwatch.ingest.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
  private static final double AGAINST = 0.5;
  private static final double CONTENT_NAME = 1.15;
  private static final double TRUST = 0.5;
  private static final double LINKED = 0.6;
  private static final int MUCH = 300;
  private static final double PLAIN_ITEM = 0.2;
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
   * Drops the blocks of suspects. A ground on which most of the page's running text is suspected is
   * no ground on this page; nor is a mere name on which more is suspected than is beyond suspicion.
   */
  private static List<PageBlock> clear(List<PageBlock> blocks) {
    Map<String, Integer> held = held(blocks);
    double most = TRUST * prose(blocks);
    List<PageBlock> clear = clear(blocks, held, most, Integer.MAX_VALUE);
    return clear(blocks, held, most, Math.max(prose(clear), MUCH));
  }

  private static List<PageBlock> clear(
      List<PageBlock> blocks, Map<String, Integer> held, double most, int more) {
    return blocks.stream().filter(block -> isClear(block, held, most, more)).toList();
  }

  private static int prose(List<PageBlock> blocks) {
    return blocks.stream().mapToInt(b -> b.isProse() ? b.weight() : 0).sum();
  }

  /** How much running text is suspected on each ground. */
  private static Map<String, Integer> held(List<PageBlock> blocks) {
    Map<String, Integer> held = new HashMap<>();
    Set<String> grounds = new HashSet<>();
    for (PageBlock block : blocks) {
      if (block.suspect() == null || !block.isProse()) {
        continue;
      }
      grounds.clear();
      for (Suspect s = block.suspect(); s != null; s = s.outer()) {
        if (grounds.add(s.ground())) {
          held.merge(s.ground(), block.weight(), Integer::sum);
        }
      }
    }
    return held;
  }

  private static boolean isClear(
      PageBlock block, Map<String, Integer> held, double most, int more) {
    for (Suspect s = block.suspect(); s != null; s = s.outer()) {
      int weight = held.getOrDefault(s.ground(), 0);
      boolean trusted = weight > most || (weight > more && Suspicion.isDoubtful(s.element()));
      if (!trusted || Suspicion.isNeverText(s)) {
        return false;
      }
    }
    return true;
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
    String tag = block.owner().normalName();
    boolean item = block.role() == BlockRole.LIST_ITEM || tag.equals("td") || tag.equals("th");
    if (item && block.linkDensity() < 0.2) {
      return cost * PLAIN_ITEM;
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
