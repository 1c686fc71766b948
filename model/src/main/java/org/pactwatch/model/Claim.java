package org.pactwatch.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What one revision of one article says about one pact: who the parties are and how far it has
 * come. Immutable.
 *
 * @param id follows from the article, its revision, the parties and the stage
 * @param name the instrument's name or the words used for it; null if none
 * @param kinds what kind of pact it is, as far as told
 * @param parties all parties, those that may join included; at least two
 * @param joining those of the parties for whom the claim is about joining an existing pact
 * @param stage how far it has come
 * @param date when the stage was or will be reached, or null if not said
 * @param modality how the article stands to it
 * @param attribution the named person who says so, or null for the reporter's own voice
 * @param provisions what the pact is said to contain
 * @param evidence the best passage
 * @param furtherEvidence other passages that support it
 * @param confidence the estimated probability that the claim is a right reading of the article, 0
 *     to 1
 * @param explanation how it was found, for people; null where not asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Claim(
    ClaimId id,
    @Nullable String name,
    Set<PactKind> kinds,
    SortedSet<Party> parties,
    SortedSet<Party> joining,
    Stage stage,
    @Nullable PartialDate date,
    Modality modality,
    @Nullable Attribution attribution,
    Set<Provision> provisions,
    Evidence evidence,
    List<Evidence> furtherEvidence,
    @JsonProperty(required = true) double confidence,
    @Nullable String explanation) {

  public Claim {
    Checks.present(id, "claim id");
    Checks.present(kinds, "kinds");
    Checks.present(parties, "parties");
    Checks.present(joining, "joining parties");
    Checks.present(stage, "stage");
    Checks.present(modality, "modality");
    Checks.present(provisions, "provisions");
    Checks.present(evidence, "evidence");
    Checks.present(furtherEvidence, "further evidence");
    kinds = Collections.unmodifiableSet(new TreeSet<>(kinds));
    parties = Collections.unmodifiableSortedSet(new TreeSet<>(parties));
    joining = Collections.unmodifiableSortedSet(new TreeSet<>(joining));
    provisions = Collections.unmodifiableSet(new TreeSet<>(provisions));
    furtherEvidence = List.copyOf(furtherEvidence);
    Checks.check(parties.size() >= 2, "a claim needs two parties: " + parties);
    Checks.check(parties.containsAll(joining), "joining are no parties: " + joining);
    Checks.check(confidence >= 0 && confidence <= 1, "confidence out of range: " + confidence);
  }
}
