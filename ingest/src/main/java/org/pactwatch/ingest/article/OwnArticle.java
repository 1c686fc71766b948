package org.pactwatch.ingest.article;

import java.util.ArrayList;
import java.util.List;
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
    Element own = title == null || title.element() == null ? null : articleOf(title.element());
    List<PageBlock> inOwn = own == null ? blocks : withoutOthers(blocks, own);
    return untilNextHeadline(inOwn, title == null ? "" : PageText.key(title.text()));
  }

  private static List<PageBlock> withoutOthers(List<PageBlock> blocks, Element own) {
    List<PageBlock> kept = new ArrayList<>();
    int prose = 0;
    for (PageBlock block : blocks) {
      Element article = articleOf(block.owner());
      if (article == null || article == own) {
        kept.add(block);
        prose += article == own && block.isProse() ? block.weight() : 0;
      }
    }
    return prose >= ENOUGH ? kept : blocks;
  }

  /** The outermost article element around an element. */
  private static @Nullable Element articleOf(Element element) {
    Element outermost = null;
    for (Element e = element; e != null; e = e.parent()) {
      if (e.normalName().equals("article")) {
        outermost = e;
      }
    }
    return outermost;
  }

  /** A second h1 begins another article, unless the page heads its sections with h1. */
  private static List<PageBlock> untilNextHeadline(List<PageBlock> blocks, String own) {
    int prose = 0;
    int end = blocks.size();
    int headlines = 0;
    for (int i = 0; i < blocks.size(); i++) {
      PageBlock block = blocks.get(i);
      prose += block.isProse() ? block.weight() : 0;
      boolean other = !PageText.key(block.text()).equals(own);
      if (block.role() == BlockRole.HEADLINE && other && prose >= LONG) {
        headlines++;
        end = Math.min(end, i);
      }
    }
    return headlines > MOST_HEADLINES ? blocks : blocks.subList(0, end);
  }
}
