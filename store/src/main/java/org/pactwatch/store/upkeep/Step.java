package org.pactwatch.store.upkeep;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.pactwatch.model.ArticleId;
import org.pactwatch.model.ClaimId;
import org.pactwatch.store.picture.StandingClaim;

/**
 * One event of the ledger as the picture sees it: from now on these are the claims of an article
 * that count, and no others.
 *
 * @param article the article
 * @param claims all of its claims that count
 * @param cause why
 * @param spokenOn the day the article speaks of as today
 * @param backfill whether it is old news
 */
public record Step(
    ArticleId article,
    List<StandingClaim> claims,
    Cause cause,
    LocalDate spokenOn,
    boolean backfill) {

  /** Why the claims of an article that count are others now. */
  public enum Cause {
    /** The article was read. */
    READING,
    /** A reviewer decided. */
    DECISION
  }

  public Step {
    claims = List.copyOf(claims);
  }

  Occasion occasion() {
    return new Occasion(
        cause,
        spokenOn,
        backfill,
        claims.stream().map(c -> c.claim().id()).collect(Collectors.toSet()));
  }

  /**
   * What brought a change.
   *
   * @param cause why
   * @param spokenOn the day it speaks of as today
   * @param backfill whether it is old news
   * @param claims the claims it brought
   */
  record Occasion(Cause cause, LocalDate spokenOn, boolean backfill, Set<ClaimId> claims) {}
}
