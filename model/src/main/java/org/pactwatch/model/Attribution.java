package org.pactwatch.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * The named person to whom an article attributes a claim.
 *
 * @param name the fullest form in the article
 * @param role as written, or null
 * @param country the country served, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Attribution(String name, @Nullable String role, @Nullable Party country) {
  public Attribution {
    Checks.notBlank(name, "speaker's name");
  }
}
