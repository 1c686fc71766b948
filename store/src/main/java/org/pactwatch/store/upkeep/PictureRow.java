package org.pactwatch.store.upkeep;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pactwatch.model.ClaimId;
import org.pactwatch.model.ContentHash;
import org.pactwatch.model.PactId;
import org.pactwatch.store.picture.Contradiction;
import org.pactwatch.store.picture.DerivedPact;
import org.pactwatch.store.picture.PactState;
import org.pactwatch.store.picture.PartySets;
import org.pactwatch.store.picture.Role;
import org.pactwatch.store.picture.Track;

/**
 * One row of the stored picture. Rows that say the same have the same hash; when they were recorded
 * is no part of it.
 */
sealed interface PictureRow {

  PactId pact();

  /** Hash of all that the row says. */
  String hash();

  /** Answers by what the row is about. */
  <T> T fold(Cases<T> cases);

  /** One answer for each kind of row. */
  interface Cases<T> {
    T pact(OfPact row);

    T state(OfState row);

    T claim(OfClaim row);

    T contradiction(OfContradiction row);
  }

  /** The row of a pact itself. */
  record OfPact(DerivedPact of) implements PictureRow {
    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.pact(this);
    }

    @Override
    public PactId pact() {
      return of.id();
    }

    @Override
    public String hash() {
      return ContentHash.of(
          "pact",
          of.id().value(),
          of.name(),
          PartySets.key(of.parties()),
          of.kinds().toString(),
          String.valueOf(of.articles()),
          String.valueOf(of.independentSources()));
    }
  }

  /** The row of a state. */
  record OfState(PactId pact, PactState state) implements PictureRow {
    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.state(this);
    }

    @Override
    public String hash() {
      return ContentHash.of(
          "state",
          pact.value(),
          state.track().name(),
          joining(),
          state.stage().name(),
          state.since().toString(),
          String.valueOf(state.stated()),
          state.from().toString(),
          String.valueOf(state.until()),
          PartySets.key(state.parties()),
          String.valueOf(state.confidence()),
          String.valueOf(state.independentSources()),
          String.valueOf(state.contested()),
          state.best().value(),
          state.bestReading());
    }

    String joining() {
      return PictureRow.joining(state);
    }
  }

  /** The row of a claim's part in a pact: one for each state it supports. */
  record OfClaim(
      PactId pact,
      ClaimId claim,
      String reading,
      Role role,
      Track track,
      String joining,
      @Nullable LocalDate begins,
      String placed)
      implements PictureRow {
    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.claim(this);
    }

    @Override
    public String hash() {
      return ContentHash.of(
          "claim",
          pact.value(),
          claim.value(),
          reading,
          role.name(),
          track.name(),
          joining,
          String.valueOf(begins),
          placed);
    }
  }

  /** The row of a contradiction. */
  record OfContradiction(PactId pact, Contradiction of) implements PictureRow {
    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.contradiction(this);
    }

    @Override
    public String hash() {
      return ContentHash.of(
          "contradiction",
          pact.value(),
          of.kind().name(),
          of.stage().name(),
          ids(of.one()),
          ids(of.other()));
    }

    private static String ids(Iterable<ClaimId> ids) {
      List<String> all = new ArrayList<>();
      ids.forEach(id -> all.add(id.value()));
      return all.stream().collect(Collectors.joining(" "));
    }
  }

  /** All rows of a pact. */
  static List<PictureRow> of(DerivedPact pact) {
    List<PictureRow> rows = new ArrayList<>();
    rows.add(new OfPact(pact));
    pact.states().forEach(s -> rows.add(new OfState(pact.id(), s)));
    rows.addAll(contradictions(pact));
    rows.addAll(claims(pact));
    return rows;
  }

  /** The rows of what its claims disagree on. */
  static List<OfContradiction> contradictions(DerivedPact pact) {
    return pact.contradictions().stream()
        .distinct()
        .map(c -> new OfContradiction(pact.id(), c))
        .toList();
  }

  /** The rows of the claims about it. */
  static List<OfClaim> claims(DerivedPact pact) {
    ClaimParts parts = ClaimParts.of(pact);
    List<OfClaim> rows = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      rows.addAll(parts.rows(i));
    }
    return rows;
  }

  private static String joining(PactState state) {
    return state.joining() == null ? "" : state.joining().code();
  }
}
