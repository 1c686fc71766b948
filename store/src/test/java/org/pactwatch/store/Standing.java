package org.pactwatch.store;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import org.pactwatch.model.Claim;
import org.pactwatch.model.Party;
import org.pactwatch.model.Reading;
import org.pactwatch.store.picture.ClaimSource;
import org.pactwatch.store.picture.DerivedPact;
import org.pactwatch.store.picture.Pacts;
import org.pactwatch.store.picture.StandingClaim;

/** The claims of test articles as if all of them counted. */
public final class Standing {

  private Standing() {}

  public static List<StandingClaim> claims(News... news) {
    List<StandingClaim> claims = new ArrayList<>();
    for (News n : news) {
      Reading reading = n.reading();
      for (Claim c : reading.claims()) {
        claims.add(new StandingClaim(c, ClaimSource.of(reading), false));
      }
    }
    return claims;
  }

  public static List<DerivedPact> pacts(News... news) {
    return List.copyOf(Pacts.derive(claims(news)).values());
  }

  public static SortedSet<Party> codes(String spaced) {
    return News.codes(spaced);
  }
}
