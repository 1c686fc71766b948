package org.pactwatch.store.picture;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import org.pactwatch.model.ClaimId;
import org.pactwatch.model.PartialDate;
import org.pactwatch.model.Stage;

/**
 * Claims that tell of the same stage being reached at the same time.
 *
 * @param stage the stage
 * @param date the most exact date they agree on
 * @param stated whether a claim gives the date; if not, it is the first day of publication
 * @param day the day from which the stage is held to last; inside the date's period
 * @param denial whether the claims deny, which refuses a pact only where nothing affirms it
 * @param claims in {@link StandingClaim#ORDER}
 */
record StageEvent(
    Stage stage,
    PartialDate date,
    boolean stated,
    LocalDate day,
    boolean denial,
    List<StandingClaim> claims) {

  StageEvent {
    claims = claims.stream().sorted(StandingClaim.ORDER).toList();
  }

  /** The same event, held to begin on another day of its period. */
  StageEvent on(LocalDate other) {
    return other.equals(day) ? this : new StageEvent(stage, date, stated, other, denial, claims);
  }

  SortedSet<ClaimId> claimIds() {
    return Contradiction.ordered(claims.stream().map(c -> c.claim().id()).toList());
  }

  /** How many independent sources tell of it. */
  int sources() {
    return sources(claims);
  }

  static int sources(Collection<StandingClaim> claims) {
    return (int) claims.stream().map(StandingClaim::syndicationGroup).distinct().count();
  }

  /**
   * The probability that at least one independent source is right, each counted by its surest
   * claim: 1 - &prod;(1 - c). Rounded to four digits, so that it is the same on every machine.
   */
  static double confidence(Collection<StandingClaim> claims) {
    Map<String, Double> surest = new HashMap<>();
    claims.forEach(c -> surest.merge(c.syndicationGroup(), c.confidence(), Math::max));
    double doubt = new TreeMap<>(surest).values().stream().reduce(1.0, (d, c) -> d * (1 - c));
    return Math.round((1 - doubt) * 10_000) / 10_000.0;
  }
}
