package org.pactwatch.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names a claim: a hash of the article revision, the parties and the stage. */
public record ClaimId(@JsonValue String value) {
  @JsonCreator
  public ClaimId {
    Checks.notBlank(value, "claim id");
  }

  @Override
  public String toString() {
    return value;
  }
}
