package org.pactwatch.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Names an article over all its revisions: a hash of its canonical URL, or of its source and text.
 */
public record ArticleId(@JsonValue String value) {
  @JsonCreator
  public ArticleId {
    Checks.notBlank(value, "article id");
  }

  @Override
  public String toString() {
    return value;
  }
}
