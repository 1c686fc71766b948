package org.pactwatch.store.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.pactwatch.model.Modality;
import org.pactwatch.model.PactId;
import org.pactwatch.model.PartialDate;
import org.pactwatch.model.Party;
import org.pactwatch.model.Stage;

/**
 * What an official said about a pact.
 *
 * @param speaker the official's name, as in the article
 * @param role the office as written, or null
 * @param country the country served, or null
 * @param pact the pact it is held to be about, or null if it is about none in the picture
 * @param pactName what the pact is called, or null
 * @param parties the parties spoken of
 * @param stage how far the pact has come, as the official says
 * @param date when, as the official says, or null
 * @param modality how it was said
 * @param evidence the sentence and its article
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StatementView(
    String speaker,
    @Nullable String role,
    @Nullable Party country,
    @Nullable PactId pact,
    @Nullable String pactName,
    SortedSet<Party> parties,
    Stage stage,
    @Nullable PartialDate date,
    Modality modality,
    EvidenceView evidence) {}
