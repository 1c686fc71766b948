package org.pactwatch.ingest.article;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.pactwatch.ingest.text.DateText;
import org.pactwatch.model.BlockRole;

/**
 * Keeps of the blocks around an article those that are its text: the lead, paragraphs, subheadings
 * that head something, lists that are no link lists, quotes.
 */
final class BlockFilter {
  private static final double LINKED = 0.6;
  private static final int LEAD = 50;
  private static final int SHORT = 30;
  private static final int DATE_LONGEST = 60;
  private static final int DATE_LETTERS = 28;
  private static final int BYLINE_LONGEST = 120;
  private static final Pattern BYLINE =
      Pattern.compile(
          "^(?:(?:[Bb]y|BY|[Vv]on|VON|[Pp]ar|[Pp]or|POR|[Dd]i|[Dd]oor|[Aa]v|[Aa]f|[Tt]ext):?"
              + "\\s+\\p{Lu}|(?:Photos and )?Story [Bb]y )");

  private static final int DATE = 40;

  private final String headline;
  private final List<PageBlock> blocks;
  private final Map<Element, int[]> lists = new IdentityHashMap<>();
  private final int first;
  private final int last;

  BlockFilter(List<PageBlock> blocks, @Nullable String headline) {
    this.headline = headline == null ? "" : PageText.key(headline);
    this.blocks = blocks;
    int from = -1;
    int to = -1;
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i).isProse() && !blocks.get(i).isFurnitureLine()) {
        from = from < 0 ? i : from;
        to = i;
      }
      countLinks(blocks.get(i));
    }
    this.first = from;
    this.last = to;
  }

  List<DraftBlock> kept() {
    List<PageBlock> kept = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < blocks.size(); i++) {
      PageBlock block = blocks.get(i);
      if (isText(block, i) && (block.weight() < SHORT || seen.add(block.key()))) {
        kept.add(isBoldHeading(block) ? block.withRole(BlockRole.SUBHEADING) : block);
      }
    }
    dropEmptyHeadings(kept);
    List<DraftBlock> drafts = new ArrayList<>(kept.size());
    for (PageBlock block : kept) {
      BlockRole role = block.role() == BlockRole.HEADLINE ? BlockRole.SUBHEADING : block.role();
      drafts.add(new DraftBlock(role, block.text(), ElementPath.of(block.owner())));
    }
    return drafts;
  }

  /** Whether a block is the headline, or the headline with a date on the next line. */
  private boolean isHeadline(String text, String key) {
    int more = key.length() - headline.length();
    return key.equals(headline)
        || (!headline.isEmpty()
            && key.startsWith(headline)
            && more <= DATE
            && DateText.parse(text, false).isPresent());
  }

  private boolean isText(PageBlock block, int i) {
    String key = block.key();
    if (key.isEmpty() || isHeadline(block.text(), key) || block.isFurnitureLine()) {
      return false;
    }
    if (block.text().startsWith("<!--")
        || isDateLine(block)
        || (i <= first + 3 && isByline(block))) {
      return false;
    }
    if (block.linkDensity() > LINKED && !(isLinkedSentence(block) && i > first && i < last)) {
      return false;
    }
    if (block.role() == BlockRole.HEADLINE) {
      return false;
    }
    if (block.role() == BlockRole.LIST_ITEM && isLinkList(block)) {
      return false;
    }
    if (i < first) {
      return isLead(block) || isFirstHeading(block, i);
    }
    return i <= last || isAfterword(block);
  }

  /** A paragraph with long links in it. */
  private static boolean isLinkedSentence(PageBlock block) {
    return block.role() == BlockRole.PARAGRAPH
        && block.linkDensity() < 0.9
        && block.weight() >= 80
        && PageText.endsSentence(block.text());
  }

  private boolean isLead(PageBlock block) {
    return block.weight() >= LEAD && block.linkDensity() < 0.3;
  }

  /** Whether a heading stands right above the first paragraph, in the same element. */
  private boolean isFirstHeading(PageBlock block, int i) {
    return block.role() == BlockRole.SUBHEADING
        && i == first - 1
        && block.linkDensity() == 0
        && block.owner().parent() == blocks.get(first).owner().parent();
  }

  /** A line that says little more than when the article was published. */
  private static boolean isDateLine(PageBlock block) {
    String text = block.text();
    return text.length() <= DATE_LONGEST
        && text.chars().filter(Character::isLetter).count() <= DATE_LETTERS
        && text.chars().anyMatch(Character::isDigit)
        && DateText.parse(text, true).isPresent();
  }

  /** A short line that begins as a byline does. */
  static boolean isByline(PageBlock block) {
    return block.text().length() < BYLINE_LONGEST
        && !PageText.endsSentence(block.text())
        && BYLINE.matcher(block.text()).find();
  }

  private static boolean isAfterword(PageBlock block) {
    return block.linkDensity() < 0.3
        && (block.role() == BlockRole.LIST_ITEM || PageText.endsSentence(block.text()))
        && block.weight() > 15;
  }

  private void countLinks(PageBlock block) {
    if (block.role() == BlockRole.LIST_ITEM) {
      int[] sums = lists.computeIfAbsent(listOf(block), x -> new int[2]);
      sums[0] += block.linked();
      sums[1] += block.text().length();
    }
  }

  private boolean isLinkList(PageBlock block) {
    int[] sums = lists.getOrDefault(listOf(block), new int[] {0, 1});
    return sums[0] > 0.5 * sums[1];
  }

  private static Element listOf(PageBlock block) {
    for (Element e = block.owner(); e != null; e = e.parent()) {
      String tag = e.normalName();
      if (tag.equals("ul") || tag.equals("ol") || tag.equals("dl")) {
        return e;
      }
    }
    return block.owner();
  }

  /** A short line all in bold type, such as a subheading of an editor without headings. */
  private static boolean isBoldHeading(PageBlock block) {
    return block.role() == BlockRole.PARAGRAPH
        && block.text().length() < 90
        && block.bold() >= 0.9 * block.text().length()
        && !PageText.endsSentence(block.text());
  }

  private static void dropEmptyHeadings(List<PageBlock> kept) {
    while (!kept.isEmpty() && kept.get(kept.size() - 1).role() == BlockRole.SUBHEADING) {
      kept.remove(kept.size() - 1);
    }
  }
}
