package org.pactwatch.store.picture;

import java.time.Instant;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.pactwatch.model.PactId;

/**
 * A reviewer's word on which claims are about one pact. It names claims by their {@linkplain
 * StandingClaim#statement() statements}, so that it outlives revisions of the articles.
 *
 * @param number its place among all rulings; a later one goes before an earlier one
 * @param kind what it says
 * @param reviewer who ruled
 * @param at when
 * @param reason why, in a few words
 * @param pact the pact whose claims it moves, as it was then
 * @param other the pact they are moved to; the same as {@code pact} where they are set apart
 * @param moved the statements that are moved
 * @param stayed the statements of the pact they are moved to; where they are set apart, those they
 *     are set apart from
 * @param partyKeys the party sets it connects; claims of other parties it does not touch
 */
public record PactRuling(
    long number,
    Kind kind,
    String reviewer,
    Instant at,
    String reason,
    PactId pact,
    PactId other,
    SortedSet<String> moved,
    SortedSet<String> stayed,
    SortedSet<String> partyKeys) {

  /** What a ruling may say. */
  public enum Kind {
    /** Two pacts are one. */
    MERGED,
    /** Some claims are about another pact than the rest. */
    SPLIT
  }

  public PactRuling {
    moved = Collections.unmodifiableSortedSet(new TreeSet<>(moved));
    stayed = Collections.unmodifiableSortedSet(new TreeSet<>(stayed));
    partyKeys = Collections.unmodifiableSortedSet(new TreeSet<>(partyKeys));
    if (moved.isEmpty() || stayed.isEmpty() || reviewer.isBlank()) {
      throw new IllegalArgumentException("a ruling needs claims on both sides and a reviewer");
    }
  }

  /** Whether it moves the claim. */
  boolean moves(StandingClaim claim) {
    return moved.contains(claim.statement()) && touches(claim);
  }

  /** Whether the claim is on the other side. */
  boolean keeps(StandingClaim claim) {
    return stayed.contains(claim.statement()) && touches(claim);
  }

  private boolean touches(StandingClaim claim) {
    return claim.keys().stream().anyMatch(partyKeys::contains);
  }
}
