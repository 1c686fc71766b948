package org.pactwatch.store.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.pactwatch.model.ClaimId;
import org.pactwatch.model.PactId;
import org.pactwatch.model.PactKind;
import org.pactwatch.model.PartialDate;
import org.pactwatch.model.Party;
import org.pactwatch.model.Stage;
import org.pactwatch.store.picture.Contradiction;
import org.pactwatch.store.picture.Role;
import org.pactwatch.store.picture.Track;

/**
 * All of a pact: its states over time with their evidence, and what is in doubt.
 *
 * @param id its id
 * @param name what it is called
 * @param parties its parties before anyone joined
 * @param kinds what kind of pact it is
 * @param independentSources how many independent sources speak of it
 * @param articles how many articles speak of it
 * @param states by track, joining party and day
 * @param contradictions what claims disagree on
 * @param otherEvidence what claims say that support no state
 * @param placements why each claim is held to be about this pact
 */
public record PactLife(
    PactId id,
    String name,
    SortedSet<Party> parties,
    Set<PactKind> kinds,
    int independentSources,
    int articles,
    List<State> states,
    List<Dispute> contradictions,
    List<Aside> otherEvidence,
    List<Placement> placements) {

  /**
   * Why a claim is held to be about the pact.
   *
   * @param claim the claim
   * @param why in a few words
   */
  public record Placement(ClaimId claim, String why) {}

  /**
   * A stage for as long as it lasts.
   *
   * @param track which of the pact's lives
   * @param joining the party that may join or joins, or null on the other tracks
   * @param stage the stage
   * @param since when it was reached, as exact as known
   * @param sinceStated whether a claim says so
   * @param from its first day
   * @param until the day after its last, or null if it lasts
   * @param parties the parties at that time
   * @param confidence how sure it is, 0 to 1
   * @param independentSources how many independent sources support it
   * @param contested whether claims contradict it
   * @param evidence the claims that support it, by day of publication
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record State(
      Track track,
      @Nullable Party joining,
      Stage stage,
      PartialDate since,
      boolean sinceStated,
      LocalDate from,
      @Nullable LocalDate until,
      SortedSet<Party> parties,
      double confidence,
      int independentSources,
      boolean contested,
      List<EvidenceView> evidence) {}

  /**
   * Claims that cannot all be right.
   *
   * @param kind what they differ about
   * @param stage the stage in doubt
   * @param followed the side the states follow
   * @param against the other side
   */
  public record Dispute(
      Contradiction.Kind kind,
      Stage stage,
      List<EvidenceView> followed,
      List<EvidenceView> against) {}

  /**
   * What a claim says that supports no state.
   *
   * @param role why it supports none
   * @param evidence what it says
   */
  public record Aside(Role role, EvidenceView evidence) {}
}
