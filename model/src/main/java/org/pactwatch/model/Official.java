package org.pactwatch.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A named person who holds, or is said to have held, public office.
 *
 * @param name the fullest form in the article
 * @param role as written, without the country; null if the article gives none
 * @param country the country served, or null for an organisation's official
 * @param organisation the organisation served, or null for a country's official
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Official(
    String name, @Nullable String role, @Nullable Party country, @Nullable Party organisation) {
  public Official {
    Checks.notBlank(name, "official's name");
  }
}
