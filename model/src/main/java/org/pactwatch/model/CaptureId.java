package org.pactwatch.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names the archived bytes an article was read from. */
public record CaptureId(@JsonValue String value) {
  @JsonCreator
  public CaptureId {
    Checks.notBlank(value, "capture id");
  }

  @Override
  public String toString() {
    return value;
  }
}
