package org.pactwatch.store.upkeep;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pactwatch.store.picture.DerivedPact;
import org.pactwatch.store.picture.PactState;
import org.pactwatch.store.picture.Track;

/**
 * Which rows of the picture differ where pacts have become others. For one thread.
 *
 * <p>Rows of pacts and states that stay where they are and say something else are told apart from
 * those that come and go, since the former can be changed where they lie.
 */
final class PictureDifference {

  /** A row of now that says something else from now on, with the hashes of both. */
  record Changed<R extends PictureRow>(R before, String was, R after, String becomes) {}

  private static <R extends PictureRow> void compare(List<Changed<R>> changed, R before, R after) {
    String was = before.hash();
    String becomes = after.hash();
    if (!was.equals(becomes)) {
      changed.add(new Changed<>(before, was, after, becomes));
    }
  }

  private record Place(Track track, String joining, LocalDate from, @Nullable LocalDate until) {
    static Place of(PictureRow.OfState row) {
      PactState s = row.state();
      return new Place(s.track(), row.joining(), s.from(), s.until());
    }
  }

  final List<Changed<PictureRow.OfPact>> pacts = new ArrayList<>();
  final List<Changed<PictureRow.OfState>> states = new ArrayList<>();
  final List<PictureRow.OfPact> pactsGone = new ArrayList<>();
  final List<PictureRow.OfState> statesGone = new ArrayList<>();
  final List<PictureRow.OfClaim> claimsGone = new ArrayList<>();
  final List<PictureRow.OfContradiction> contradictionsGone = new ArrayList<>();
  final List<PictureRow> come = new ArrayList<>();

  /** That of one pact that has become another; null where there was or is none. */
  static PictureDifference of(@Nullable DerivedPact before, @Nullable DerivedPact after) {
    PictureDifference one = new PictureDifference();
    one.pact(before, after);
    one.states(before, after);
    one.claims(before, after);
    one.contradictions(before, after);
    return one;
  }

  /** Adds the rows of other pacts. */
  void addAll(PictureDifference others) {
    pacts.addAll(others.pacts);
    states.addAll(others.states);
    pactsGone.addAll(others.pactsGone);
    statesGone.addAll(others.statesGone);
    claimsGone.addAll(others.claimsGone);
    contradictionsGone.addAll(others.contradictionsGone);
    come.addAll(others.come);
  }

  private void pact(@Nullable DerivedPact before, @Nullable DerivedPact after) {
    PictureRow.OfPact was = before == null ? null : new PictureRow.OfPact(before);
    PictureRow.OfPact is = after == null ? null : new PictureRow.OfPact(after);
    if (was != null && is != null) {
      compare(pacts, was, is);
    } else if (was != null) {
      pactsGone.add(was);
    } else if (is != null) {
      come.add(is);
    }
  }

  private void states(@Nullable DerivedPact before, @Nullable DerivedPact after) {
    Map<Place, PictureRow.OfState> were = byPlace(before);
    byPlace(after)
        .forEach(
            (place, is) -> {
              PictureRow.OfState was = were.remove(place);
              if (was == null) {
                come.add(is);
              } else {
                compare(states, was, is);
              }
            });
    statesGone.addAll(were.values());
  }

  private static Map<Place, PictureRow.OfState> byPlace(@Nullable DerivedPact pact) {
    Map<Place, PictureRow.OfState> states = new LinkedHashMap<>();
    if (pact != null) {
      for (PactState s : pact.states()) {
        PictureRow.OfState row = new PictureRow.OfState(pact.id(), s);
        states.put(Place.of(row), row);
      }
    }
    return states;
  }

  private void claims(@Nullable DerivedPact before, @Nullable DerivedPact after) {
    ClaimParts were = ClaimParts.of(before);
    ClaimParts are = ClaimParts.of(after);
    int i = 0;
    int j = 0;
    while (i < were.size() || j < are.size()) {
      int order = were.compare(i, are, j);
      if (order != 0 || !were.isSame(i, are, j)) {
        List<PictureRow.OfClaim> gone = order <= 0 ? were.rows(i) : List.of();
        List<PictureRow.OfClaim> coming = order >= 0 ? are.rows(j) : List.of();
        gone.stream().filter(r -> !coming.contains(r)).forEach(claimsGone::add);
        coming.stream().filter(r -> !gone.contains(r)).forEach(come::add);
      }
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
  }

  private void contradictions(@Nullable DerivedPact before, @Nullable DerivedPact after) {
    Map<String, PictureRow.OfContradiction> were = new HashMap<>();
    if (before != null) {
      PictureRow.contradictions(before).forEach(c -> were.put(c.hash(), c));
    }
    if (after != null) {
      for (PictureRow.OfContradiction is : PictureRow.contradictions(after)) {
        if (were.remove(is.hash()) == null) {
          come.add(is);
        }
      }
    }
    contradictionsGone.addAll(were.values());
  }
}
