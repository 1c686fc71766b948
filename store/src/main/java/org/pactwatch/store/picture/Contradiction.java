package org.pactwatch.store.picture;

import java.util.Collections;
import java.util.Comparator;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.pactwatch.model.ClaimId;
import org.pactwatch.model.Stage;

/**
 * Claims that cannot all be right. The picture shows them; it never drops a side.
 *
 * @param kind what they differ about
 * @param stage the stage that is in doubt
 * @param one the claims that the picture follows
 * @param other the claims that speak against them
 */
public record Contradiction(
    Kind kind, Stage stage, SortedSet<ClaimId> one, SortedSet<ClaimId> other) {

  /** Claim ids in order. */
  static final Comparator<ClaimId> BY_ID = Comparator.comparing(ClaimId::value);

  /** What claims may differ about. */
  public enum Kind {
    /** One says it is so, the other denies it. */
    DENIAL,
    /** Both say it happened, at dates that cannot both be right. */
    DATES,
    /** One says it is over or was refused, the other speaks of it as standing. */
    STAGES
  }

  public Contradiction {
    one = ordered(one);
    other = ordered(other);
  }

  static Contradiction between(Kind kind, Stage stage, StageEvent one, StageEvent other) {
    return new Contradiction(kind, stage, one.claimIds(), other.claimIds());
  }

  /** Whether the claim is on either side. */
  public boolean involves(ClaimId claim) {
    return one.contains(claim) || other.contains(claim);
  }

  static SortedSet<ClaimId> ordered(Iterable<ClaimId> ids) {
    SortedSet<ClaimId> set = new TreeSet<>(BY_ID);
    ids.forEach(set::add);
    return Collections.unmodifiableSortedSet(set);
  }

  /** The ids of one side, separated by spaces. */
  static String text(SortedSet<ClaimId> side) {
    return side.stream().map(ClaimId::value).collect(Collectors.joining(" "));
  }
}
