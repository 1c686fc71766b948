package org.pactwatch.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of text that refers to a country, an organisation, an official or an agreement.
 *
 * @param type what it refers to
 * @param span where it stands in the article's text
 * @param text the words under the span
 * @param entity a party code, an official's full name or an agreement's name; null if not resolved
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Mention(MentionType type, Span span, String text, @Nullable String entity) {
  public Mention {
    Checks.present(type, "mention type");
    Checks.present(span, "mention span");
    Checks.notBlank(text, "mention text");
  }
}
