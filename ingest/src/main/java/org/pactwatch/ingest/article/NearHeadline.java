package org.pactwatch.ingest.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.pactwatch.model.BlockRole;

/**
 * The lines around a headline, where a page without marked-up data says who wrote it and when: from
 * the headline to the first paragraphs, then those just above it, nearest first.
 */
final class NearHeadline {
  private static final int BELOW = 14;
  private static final int ABOVE = 3;
  private static final int PARAGRAPHS = 2;
  private static final int SHARED = 3;
  private static final int REST = 120;

  private NearHeadline() {}

  static List<PageBlock> lines(List<PageBlock> all, TitleFinder.@Nullable Found title) {
    int at = title == null ? -1 : headline(all, title);
    if (title == null || at < 0) {
      return List.of();
    }
    List<PageBlock> lines = new ArrayList<>();
    int prose = 0;
    rest(all.get(at), title).ifPresent(lines::add);
    for (int i = at + 1; i < all.size() && i <= at + BELOW && prose < PARAGRAPHS; i++) {
      PageBlock block = all.get(i);
      if (!isElsewhere(block.owner())) {
        lines.add(block);
        prose += block.isProse() ? 1 : 0;
      }
    }
    Element around = around(all.get(at).owner());
    for (int i = at - 1; i >= 0 && i >= at - ABOVE; i--) {
      PageBlock block = all.get(i);
      if (!isElsewhere(block.owner()) && !block.isProse() && isWithin(block.owner(), around)) {
        lines.add(block);
      }
    }
    return lines;
  }

  /** What the headline's block says besides the headline, if it is short. */
  private static Optional<PageBlock> rest(PageBlock block, TitleFinder.Found title) {
    String text = block.text();
    int length = title.text().length();
    if (!text.startsWith(title.text())
        || text.length() == length
        || text.length() > length + REST) {
      return Optional.empty();
    }
    String rest = text.substring(length).strip();
    return Optional.of(new PageBlock(block.owner(), rest, 0, 0, BlockRole.PARAGRAPH, null));
  }

  /** The headline's own block, or the last heading with its words above the first paragraph. */
  private static int headline(List<PageBlock> all, TitleFinder.Found title) {
    String key = PageText.key(title.text());
    int same = -1;
    for (int i = 0; i < all.size(); i++) {
      PageBlock block = all.get(i);
      if (title.element() != null && isWithin(block.owner(), title.element())) {
        return last(all, i, title.element());
      }
      boolean heading = block.role() == BlockRole.HEADLINE || block.role() == BlockRole.SUBHEADING;
      String own = block.key();
      boolean begins = same < 0 && own.startsWith(key) && own.length() <= key.length() + REST;
      if (begins || ((same < 0 || heading) && own.equals(key))) {
        same = i;
      }
    }
    return same;
  }

  private static int last(List<PageBlock> all, int first, Element heading) {
    int last = first;
    while (last + 1 < all.size() && isWithin(all.get(last + 1).owner(), heading)) {
      last++;
    }
    return last;
  }

  /**
   * What surrounds the heading, short of the whole page, whose top may say what day it is today.
   */
  private static Element around(Element heading) {
    Element around = heading;
    for (int i = 0; i < SHARED; i++) {
      Element outer = around.parent();
      if (outer == null || outer.normalName().equals("body")) {
        break;
      }
      around = outer;
    }
    return around;
  }

  private static boolean isWithin(Element element, Element outer) {
    for (Element e = element; e != null; e = e.parent()) {
      if (e == outer) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a line belongs to another part of the page: menus, boxes, teasers of other articles.
   */
  private static boolean isElsewhere(Element owner) {
    Suspicion suspicion = new Suspicion();
    for (Element e = owner; e != null; e = e.parent()) {
      String tag = e.normalName();
      if (tag.equals("aside")
          || tag.equals("nav")
          || tag.equals("footer")
          || tag.equals("figure")) {
        return true;
      }
      if (suspicion.isTeaser(e) && e.selectFirst("a[href]") != null) {
        return true;
      }
    }
    return false;
  }
}
