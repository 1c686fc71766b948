package org.pactwatch.store.picture;

import java.util.List;
import java.util.SortedSet;
import org.pactwatch.model.PactId;
import org.pactwatch.model.Party;

/**
 * One agreement and the claims about it.
 *
 * @param id follows from the parties and what tells it from other agreements of theirs
 * @param parties those of the pact before anyone joined
 * @param claims in {@link StandingClaim#ORDER}; those about joining among them
 */
public record Instrument(PactId id, SortedSet<Party> parties, List<StandingClaim> claims) {

  public Instrument {
    claims = claims.stream().sorted(StandingClaim.ORDER).toList();
  }
}
