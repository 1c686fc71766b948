package org.pactwatch.extract.text;

import java.util.List;
import org.pactwatch.model.Block;
import org.pactwatch.model.BlockRole;
import org.pactwatch.model.Span;

/**
 * A sentence, or a headline, subheading or list item that stands for one.
 *
 * @param index its place in the article, from 0
 * @param block the block it belongs to
 * @param span where it stands in the article's text
 * @param titleCase whether most of its words are capitalised, so that capitals say nothing
 * @param tokens its words and marks; at least one
 */
public record Sentence(int index, Block block, Span span, boolean titleCase, List<Token> tokens) {
  public Sentence {
    tokens = List.copyOf(tokens);
  }

  /** Whether it is a headline or a subheading. */
  public boolean isHeading() {
    return block.role() == BlockRole.HEADLINE || block.role() == BlockRole.SUBHEADING;
  }

  public Token token(int index) {
    return tokens.get(index);
  }

  public int size() {
    return tokens.size();
  }
}
