package org.pactwatch.model;

/**
 * A passage that supports a claim.
 *
 * @param span where it stands in the article's text
 * @param text the words under the span
 */
public record Evidence(Span span, String text) {
  public Evidence {
    Checks.present(span, "evidence span");
    Checks.notBlank(text, "evidence text");
    Checks.check(
        text.length() == span.length(), "evidence text and span differ in length: " + span);
  }
}
