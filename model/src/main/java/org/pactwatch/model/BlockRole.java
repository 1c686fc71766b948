package org.pactwatch.model;

/** The part that a stretch of text plays in an article. */
public enum BlockRole {
  HEADLINE,
  SUBHEADING,
  PARAGRAPH,
  LIST_ITEM,
  QUOTE
}
