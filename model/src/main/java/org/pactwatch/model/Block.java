package org.pactwatch.model;

import org.jspecify.annotations.Nullable;

/**
 * One block of an article's text: a headline, a paragraph, a list item.
 *
 * @param role its part in the article
 * @param span where it stands in the text
 * @param origin the path of the element it came from, or null where there was none (plain text)
 */
public record Block(BlockRole role, Span span, @Nullable String origin) {
  public Block {
    Checks.present(role, "block role");
    Checks.present(span, "block span");
  }
}
