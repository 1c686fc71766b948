package org.pactwatch.store.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.pactwatch.model.Party;

/**
 * An official as articles name them.
 *
 * @param name the name
 * @param role the office as written most often, or null
 * @param country the country served, or null
 * @param organisation the organisation served, or null
 * @param articles how many articles name them
 * @param statements how many claims are attributed to them
 * @param last the day of the last article
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OfficialView(
    String name,
    @Nullable String role,
    @Nullable Party country,
    @Nullable Party organisation,
    int articles,
    int statements,
    LocalDate last) {}
