package org.pactwatch.model;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A stretch of an article's text.
 *
 * @param start the first UTF-16 code unit
 * @param end the code unit after the last; more than {@code start}
 */
public record Span(
    @JsonProperty(required = true) int start, @JsonProperty(required = true) int end) {
  public Span {
    Checks.check(start >= 0 && end > start, "no span: " + start + ".." + end);
  }

  /** Whether the other span lies wholly inside this one. */
  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  /** Whether the spans share a code unit. */
  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  /** The number of UTF-16 code units. */
  public int length() {
    return end - start;
  }

  /**
   * The text under the span.
   *
   * @throws IndexOutOfBoundsException if the span ends after the text
   */
  public String of(String text) {
    return text.substring(start, end);
  }
}
