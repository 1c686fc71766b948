package org.pactwatch.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A change of the picture, as the store sends it out.
 *
 * @param id the same for the same change, however often it is sent
 * @param pact the pact that changed
 * @param kind what changed about it
 * @param nature why it changed
 * @param name what the pact is called
 * @param parties its parties after the change
 * @param kinds what kind of pact it is
 * @param from its stage before, or null for a new pact
 * @param to its stage after
 * @param since when the new stage was reached, as far as known
 * @param recordedAt when the change was recorded
 * @param claim the claim that brought it, or null if none did
 * @param evidence the sentence that shows it, or null if no claim brought it
 * @param articleTitle headline of the article with the evidence, or null
 * @param articleUrl address of that article, or null
 * @param confidence how sure the new state is, 0 to 1
 * @param independentSources how many syndication groups support the new state
 * @param backfill whether only old news brought it, which never alerts
 * @param joining the party that may join, where the change is about one; the stages are those of
 *     its joining
 * @param partiesBefore the parties before the change, or null for a new pact
 * @param published the day of the article with the evidence, or null
 * @param modality how that article stands to it, or null if no claim brought it
 * @param speaker the named person on whose word it is told, or null for the reporter's own voice
 * @param dispute what claims contradict one another about, where that is what changed
 * @param regrouped how claims were only put together otherwise, where a pact comes or goes for that
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Change(
    ChangeId id,
    PactId pact,
    ChangeKind kind,
    ChangeNature nature,
    String name,
    SortedSet<Party> parties,
    Set<PactKind> kinds,
    @Nullable Stage from,
    Stage to,
    @Nullable PartialDate since,
    Instant recordedAt,
    @Nullable ClaimId claim,
    @Nullable String evidence,
    @Nullable String articleTitle,
    @Nullable String articleUrl,
    @JsonProperty(required = true) double confidence,
    @JsonProperty(required = true) int independentSources,
    @JsonProperty(required = true) boolean backfill,
    @Nullable Party joining,
    @Nullable SortedSet<Party> partiesBefore,
    @Nullable LocalDate published,
    @Nullable Modality modality,
    @Nullable Attribution speaker,
    @Nullable Dispute dispute,
    @Nullable Regrouping regrouped) {
  public Change {
    Checks.present(id, "change id");
    Checks.present(pact, "pact id");
    Checks.present(kind, "kind of change");
    Checks.present(nature, "nature of change");
    Checks.present(name, "pact name");
    Checks.present(parties, "parties");
    Checks.present(kinds, "kinds");
    Checks.present(to, "stage after");
    Checks.present(recordedAt, "time of recording");
    parties = Collections.unmodifiableSortedSet(new TreeSet<>(parties));
    kinds = Collections.unmodifiableSet(new TreeSet<>(kinds));
    partiesBefore =
        partiesBefore == null
            ? null
            : Collections.unmodifiableSortedSet(new TreeSet<>(partiesBefore));
    Checks.check(confidence >= 0 && confidence <= 1, "confidence out of range: " + confidence);
  }

  /** A change of which nothing more is known than what every change has. */
  public Change(
      ChangeId id,
      PactId pact,
      ChangeKind kind,
      ChangeNature nature,
      String name,
      SortedSet<Party> parties,
      Set<PactKind> kinds,
      @Nullable Stage from,
      Stage to,
      @Nullable PartialDate since,
      Instant recordedAt,
      @Nullable ClaimId claim,
      @Nullable String evidence,
      @Nullable String articleTitle,
      @Nullable String articleUrl,
      double confidence,
      int independentSources,
      boolean backfill) {
    this(
        id,
        pact,
        kind,
        nature,
        name,
        parties,
        kinds,
        from,
        to,
        since,
        recordedAt,
        claim,
        evidence,
        articleTitle,
        articleUrl,
        confidence,
        independentSources,
        backfill,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  /** Whether it brings a pact that was not known in any way before. */
  public boolean bringsNewPact() {
    return kind == ChangeKind.NEW_PACT && regrouped == null;
  }

  /** The same, told by this many sources and so sure. */
  public Change supported(double sure, int sources) {
    return with(pact, name, sure, sources);
  }

  /** The same, of the pact under another id and name. */
  public Change under(PactId otherId, String otherName) {
    return with(otherId, otherName, confidence, independentSources);
  }

  private Change with(PactId newPact, String newName, double sure, int sources) {
    return new Change(
        id,
        newPact,
        kind,
        nature,
        newName,
        parties,
        kinds,
        from,
        to,
        since,
        recordedAt,
        claim,
        evidence,
        articleTitle,
        articleUrl,
        sure,
        sources,
        backfill,
        joining,
        partiesBefore,
        published,
        modality,
        speaker,
        dispute,
        regrouped);
  }
}
