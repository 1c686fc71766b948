package org.pactwatch.ingest.article;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.pactwatch.model.BlockRole;

/** Tells the page's own article from whole other articles that follow it on the same page. */
final class OwnArticle {
  private static final int ENOUGH = 250;
  private static final int LONG = 1000;
  private static final int MOST_HEADLINES = 2;

  private OwnArticle() {}

  /** The blocks of the article that the headline belongs to. */
  static List<PageBlock> only(List<PageBlock> blocks, TitleFinder.@Nullable Found title) {
    Element heading = title == null ? null : title.element();
    List<PageBlock> inOwn = heading == null ? blocks : withoutOthers(blocks, heading);
    return untilNextHeadline(inOwn, title == null ? "" : PageText.key(title.text()));
  }

  /** Where a block stands among the article elements of a page. */
  private enum Standing {
    /** In no article element. */
    OUTSIDE,
    /** In the article of the headline. */
    OWN,
    /** In an article inside that one: an embedded teaser, or an item of a list of articles. */
    NESTED,
    /** In an article without the headline. */
    OTHER
  }

  /**
   * Drops other articles if enough stands in the headline's own, and articles inside that one if
   * they say less than it does itself.
   */
  private static List<PageBlock> withoutOthers(List<PageBlock> blocks, Element heading) {
    Element own = heading.closest("article");
    if (own == null) {
      return blocks;
    }
    List<Element> around = own.parents();
    Map<Standing, Integer> prose = new EnumMap<>(Standing.class);
    List<Standing> standings = new ArrayList<>(blocks.size());
    for (PageBlock block : blocks) {
      Standing standing = standing(block.owner(), own, around);
      standings.add(standing);
      prose.merge(standing, block.isProse() ? block.weight() : 0, Integer::sum);
    }
    int nested = prose.getOrDefault(Standing.NESTED, 0);
    int inOwn = prose.getOrDefault(Standing.OWN, 0);
    boolean list = nested > inOwn;
    if (inOwn + (list ? nested : 0) < ENOUGH) {
      return blocks;
    }
    List<PageBlock> kept = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      Standing standing = standings.get(i);
      if (standing != Standing.OTHER && (list || standing != Standing.NESTED)) {
        kept.add(blocks.get(i));
      }
    }
    return kept;
  }

  private static Standing standing(Element element, Element own, List<Element> outer) {
    boolean other = false;
    boolean around = false;
    for (Element e = element; e != null; e = e.parent()) {
      if (e == own) {
        return other ? Standing.NESTED : Standing.OWN;
      }
      if (e.normalName().equals("article")) {
        around |= outer.contains(e);
        other |= !around;
      }
    }
    return other ? Standing.OTHER : around ? Standing.OWN : Standing.OUTSIDE;
  }

  /** A second h1 begins another article, unless the page heads its sections with h1. */
  private static List<PageBlock> untilNextHeadline(List<PageBlock> blocks, String own) {
    int prose = 0;
    int end = blocks.size();
    int headlines = 0;
    for (int i = 0; i < blocks.size(); i++) {
      PageBlock block = blocks.get(i);
      prose += block.isProse() ? block.weight() : 0;
      boolean other = !block.key().equals(own);
      if (block.role() == BlockRole.HEADLINE && other && prose >= LONG) {
        headlines++;
        end = Math.min(end, i);
      }
    }
    return headlines > MOST_HEADLINES ? blocks : blocks.subList(0, end);
  }
}
