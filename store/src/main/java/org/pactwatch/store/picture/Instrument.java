package org.pactwatch.store.picture;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.pactwatch.model.ClaimId;
import org.pactwatch.model.PactId;
import org.pactwatch.model.Party;

/**
 * One agreement and the claims about it.
 *
 * @param id follows from the parties and what tells it from other agreements of theirs
 * @param parties those of the pact before anyone joined
 * @param claims in {@link StandingClaim#ORDER}; those about joining among them
 * @param placed why each claim is held to be about it
 */
public record Instrument(
    PactId id, SortedSet<Party> parties, List<StandingClaim> claims, Map<ClaimId, String> placed) {

  public Instrument {
    claims = claims.stream().sorted(StandingClaim.ORDER).toList();
    placed = Map.copyOf(placed);
  }

  /** An instrument whose claims are placed without a reason, for tests of what follows. */
  public Instrument(PactId id, SortedSet<Party> parties, List<StandingClaim> claims) {
    this(id, parties, claims, Map.of());
  }

  /** Whether the claim is about others joining or leaving, and not about the agreement itself. */
  boolean widens(StandingClaim claim) {
    return claim.widens()
        && (!claim.claim().parties().equals(parties)
            || (claim.leaves() && claims.stream().anyMatch(c -> !c.widens())));
  }
}
