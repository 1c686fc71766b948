package org.pactwatch.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names a pact in the picture. */
public record PactId(@JsonValue String value) {
  @JsonCreator
  public PactId {
    Checks.notBlank(value, "pact id");
  }

  @Override
  public String toString() {
    return value;
  }
}
