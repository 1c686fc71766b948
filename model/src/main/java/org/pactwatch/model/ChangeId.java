package org.pactwatch.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names a change of the picture; the same change always has the same id. */
public record ChangeId(@JsonValue String value) {
  @JsonCreator
  public ChangeId {
    Checks.notBlank(value, "change id");
  }

  @Override
  public String toString() {
    return value;
  }
}
