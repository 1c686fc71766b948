package org.pactwatch.ingest.article;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.pactwatch.model.BlockRole;

/**
 * A stretch of text of a page that no block-level element divides.
 *
 * @param owner the nearest block-level element around it
 * @param text its text, cleaned
 * @param linked characters that stand in links
 * @param bold characters that stand in bold type
 * @param role what its element makes it
 * @param suspect the nearest element around it that looks like furniture, or null
 */
record PageBlock(
    Element owner, String text, int linked, int bold, BlockRole role, @Nullable Suspect suspect) {

  double linkDensity() {
    return (double) Math.min(linked, text.length()) / text.length();
  }

  int weight() {
    return PageText.weight(text);
  }

  /** Whether it looks like running text: long enough, few links, sentences. */
  boolean isProse() {
    if (role == BlockRole.SUBHEADING || role == BlockRole.HEADLINE || linkDensity() > 0.4) {
      return false;
    }
    int weight = weight();
    return weight >= 120 || (weight >= 45 && PageText.endsSentence(text));
  }

  PageBlock withRole(BlockRole other) {
    return new PageBlock(owner, text, linked, bold, other, suspect);
  }

  /** The same block, above suspicion. */
  PageBlock unsuspected() {
    return new PageBlock(owner, text, linked, bold, role, null);
  }
}
