package org.pactwatch.ingest.template;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.pactwatch.ingest.article.Revision;
import org.pactwatch.model.Article;
import org.pactwatch.model.Block;
import org.pactwatch.model.BlockRole;
import org.pactwatch.model.ReadWith;
import org.pactwatch.model.Span;

/**
 * One version of what is furniture on a site. Cutting by it is a pure function of the article.
 *
 * @param site the site
 * @param version counted from 1; 0 is before anything was learned
 * @param furniture fingerprints of blocks
 */
public record Template(String site, int version, Set<String> furniture) {
  private static final double MOST = 1.0 / 3;

  public Template {
    furniture = Set.copyOf(furniture);
  }

  /**
   * The article without the furniture; the same one if it has none, or if more than a third of its
   * text would be lost, which is too much for furniture.
   */
  public Article cut(Article whole) {
    if (furniture.isEmpty()) {
      return whole;
    }
    BitSet cut = new BitSet();
    for (EdgeBlock block : EdgeBlock.of(whole)) {
      if (furniture.contains(block.fingerprint())) {
        cut.set(block.index());
      }
    }
    keepHeadings(whole, cut);
    int lost = cut.stream().map(i -> whole.blocks().get(i).span().length()).sum();
    return cut.isEmpty() || lost > MOST * whole.body().length() ? whole : without(whole, cut);
  }

  /** A subheading stays if what it heads stays. */
  private static void keepHeadings(Article whole, BitSet cut) {
    for (int i = whole.blocks().size() - 2; i >= 0; i--) {
      if (whole.blocks().get(i).role() == BlockRole.SUBHEADING && !cut.get(i + 1)) {
        cut.clear(i);
      }
    }
  }

  private Article without(Article a, BitSet cut) {
    StringBuilder text = new StringBuilder();
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < a.blocks().size(); i++) {
      Block block = a.blocks().get(i);
      if (!cut.get(i)) {
        boolean second = blocks.size() == 1 && blocks.get(0).role() == BlockRole.HEADLINE;
        text.append(blocks.isEmpty() ? "" : second ? "\n\n" : "\n");
        int start = text.length();
        text.append(block.span().of(a.text()));
        blocks.add(new Block(block.role(), new Span(start, text.length()), block.origin()));
      }
    }
    return new Article(
        a.id(),
        Revision.of(text.toString(), a.published(), a.modified()),
        a.source(),
        a.url(),
        a.title(),
        a.site(),
        a.authors(),
        a.published(),
        a.modified(),
        a.language(),
        a.verdict(),
        a.reason(),
        text.toString(),
        blocks,
        a.syndicationGroup(),
        a.wireCredit(),
        a.capture(),
        a.fetchedAt(),
        a.backfill(),
        ReadWith.template(a.readWith(), site + " " + version));
  }
}
