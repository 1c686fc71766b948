package org.pactwatch.store.upkeep;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pactwatch.model.ClaimId;
import org.pactwatch.store.picture.DerivedPact;
import org.pactwatch.store.picture.PactState;
import org.pactwatch.store.picture.Role;
import org.pactwatch.store.picture.StandingClaim;
import org.pactwatch.store.picture.Track;

/**
 * What each claim about a pact does for it: told apart without writing rows, since most claims do
 * what they did before. For one thread.
 */
final class ClaimParts {

  private final @Nullable DerivedPact pact;
  private final List<StandingClaim> claims;
  private final Map<ClaimId, List<PactState>> supported = new HashMap<>();

  private ClaimParts(@Nullable DerivedPact pact) {
    this.pact = pact;
    this.claims = pact == null ? List.of() : pact.claims();
    List<PactState> states = pact == null ? List.of() : pact.states();
    for (PactState s : states) {
      s.support().forEach(c -> supported.computeIfAbsent(c, k -> new ArrayList<>(2)).add(s));
    }
  }

  /** Those of a pact; none if it is null. */
  static ClaimParts of(@Nullable DerivedPact pact) {
    return new ClaimParts(pact);
  }

  int size() {
    return claims.size();
  }

  /** How a claim and one of the other parts follow one another; what is past the end is last. */
  @SuppressWarnings("ReferenceEquality") // mostly it is the same claim before and after
  int compare(int i, ClaimParts other, int j) {
    if (i == claims.size() || j == other.claims.size()) {
      return i == claims.size() ? 1 : -1;
    }
    StandingClaim one = claims.get(i);
    StandingClaim two = other.claims.get(j);
    return one == two ? 0 : StandingClaim.ORDER.compare(one, two);
  }

  /** Whether two claims that are equal in order do the same. */
  boolean isSame(int i, ClaimParts other, int j) {
    ClaimId id = claims.get(i).claim().id();
    Role role = role(id);
    return role == other.role(id)
        && Objects.equals(placed(id), other.placed(id))
        && (role != Role.SUPPORTS || sameStates(states(id), other.states(id)));
  }

  private static boolean sameStates(List<PactState> one, List<PactState> other) {
    boolean same = one.size() == other.size();
    for (int i = 0; same && i < one.size(); i++) {
      PactState a = one.get(i);
      PactState b = other.get(i);
      same =
          a.track() == b.track()
              && Objects.equals(a.joining(), b.joining())
              && a.from().equals(b.from());
    }
    return same;
  }

  /** The rows of a claim: one for each state it supports. */
  List<PictureRow.OfClaim> rows(int i) {
    DerivedPact of = Objects.requireNonNull(pact, "a claim is about a pact");
    StandingClaim claim = claims.get(i);
    ClaimId id = claim.claim().id();
    Role role = role(id);
    String reading = claim.reading();
    if (role != Role.SUPPORTS) {
      return List.of(
          new PictureRow.OfClaim(of.id(), id, reading, role, Track.STANDING, "", null, placed(id)));
    }
    List<PictureRow.OfClaim> rows = new ArrayList<>();
    for (PactState s : states(id)) {
      String joining = s.joining() == null ? "" : s.joining().code();
      rows.add(
          new PictureRow.OfClaim(
              of.id(), id, reading, role, s.track(), joining, s.from(), placed(id)));
    }
    return rows;
  }

  private Role role(ClaimId claim) {
    return pact == null ? Role.BACKGROUND : pact.roles().getOrDefault(claim, Role.BACKGROUND);
  }

  private String placed(ClaimId claim) {
    return pact == null ? "" : pact.placed().getOrDefault(claim, "");
  }

  private List<PactState> states(ClaimId claim) {
    return supported.getOrDefault(claim, List.of());
  }
}
