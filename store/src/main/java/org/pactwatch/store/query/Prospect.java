package org.pactwatch.store.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.pactwatch.model.PartialDate;
import org.pactwatch.model.Party;
import org.pactwatch.model.Stage;

/**
 * What is talked about beside a pact that stands.
 *
 * @param joining the party that may join; null if it is about renewing or widening the pact itself
 * @param stage how far it has come
 * @param since when that stage was reached
 * @param confidence how sure it is, 0 to 1
 * @param independentSources how many independent sources support it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Prospect(
    @Nullable Party joining,
    Stage stage,
    PartialDate since,
    double confidence,
    int independentSources) {}
