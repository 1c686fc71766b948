package org.pactwatch.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names a configured source of articles. */
public record SourceId(@JsonValue String value) {
  @JsonCreator
  public SourceId {
    Checks.notBlank(value, "source id");
  }

  @Override
  public String toString() {
    return value;
  }
}
