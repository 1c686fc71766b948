package org.pactwatch.ingest.article;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.pactwatch.model.BlockRole;

/**
 * A stretch of text of a page that no block-level element divides. What is often asked of its text
 * is found out once. For one thread.
 */
final class PageBlock {
  private final Element owner;
  private final String text;
  private final int linked;
  private final int bold;
  private final BlockRole role;
  private final @Nullable Suspect suspect;
  private final int weight;
  private final boolean prose;
  private @Nullable String key;
  private @Nullable Boolean furniture;

  /**
   * @param owner the nearest block-level element around it
   * @param text its text, cleaned
   * @param linked characters that stand in links
   * @param bold characters that stand in bold type
   * @param role what its element makes it
   * @param suspect the nearest element around it that looks like furniture, or null
   */
  PageBlock(
      Element owner, String text, int linked, int bold, BlockRole role, @Nullable Suspect suspect) {
    this.owner = owner;
    this.text = text;
    this.linked = linked;
    this.bold = bold;
    this.role = role;
    this.suspect = suspect;
    this.weight = PageText.weight(text);
    this.prose = isRunning();
  }

  Element owner() {
    return owner;
  }

  String text() {
    return text;
  }

  int linked() {
    return linked;
  }

  int bold() {
    return bold;
  }

  BlockRole role() {
    return role;
  }

  @Nullable Suspect suspect() {
    return suspect;
  }

  double linkDensity() {
    return (double) Math.min(linked, text.length()) / text.length();
  }

  int weight() {
    return weight;
  }

  /** Whether it looks like running text: long enough, few links, sentences. */
  boolean isProse() {
    return prose;
  }

  private boolean isRunning() {
    if (role == BlockRole.SUBHEADING || role == BlockRole.HEADLINE || linkDensity() > 0.4) {
      return false;
    }
    return weight >= 120 || (weight >= 45 && PageText.endsSentence(text));
  }

  /** Its letters and digits in lower case. */
  String key() {
    if (key == null) {
      key = PageText.key(text);
    }
    return key;
  }

  /** Whether its words alone say that it is page furniture. */
  boolean isFurnitureLine() {
    if (furniture == null) {
      furniture = FurnitureLines.matches(text);
    }
    return furniture;
  }

  PageBlock withRole(BlockRole other) {
    return new PageBlock(owner, text, linked, bold, other, suspect);
  }

  /** The same block, above suspicion. */
  PageBlock unsuspected() {
    return new PageBlock(owner, text, linked, bold, role, null);
  }
}
