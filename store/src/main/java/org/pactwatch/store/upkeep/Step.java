package org.pactwatch.store.upkeep;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.pactwatch.model.ArticleId;
import org.pactwatch.model.ClaimId;
import org.pactwatch.store.ledger.StandingClaims;
import org.pactwatch.store.picture.ClaimSource;
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

  /** That the claims of an article's current reading are those that count. */
  public static Step current(Handle handle, ArticleId article, Cause cause) {
    ClaimSource source = StandingClaims.source(handle, article);
    return new Step(
        article,
        StandingClaims.ofReading(handle, source.reading()),
        cause,
        source.spokenOn(),
        source.backfill());
  }

  /** What steps that are taken together bring. */
  static Occasion occasion(List<Step> together) {
    Step last = together.get(together.size() - 1);
    return new Occasion(
        last.cause(),
        last.spokenOn(),
        last.backfill(),
        together.stream()
            .flatMap(s -> s.claims().stream())
            .map(c -> c.claim().id())
            .collect(Collectors.toSet()));
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
