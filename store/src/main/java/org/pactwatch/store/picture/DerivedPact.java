package org.pactwatch.store.picture;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.pactwatch.model.ClaimId;
import org.pactwatch.model.PactId;
import org.pactwatch.model.PactKind;
import org.pactwatch.model.Party;

/**
 * A pact as the claims that count show it.
 *
 * @param id its id
 * @param name the best of the names given to it
 * @param parties its parties before anyone joined
 * @param kinds all kinds that claims about it tell
 * @param states by track, joining party and day
 * @param contradictions what claims about it disagree on
 * @param roles what each claim about it does
 * @param claims the claims about it
 * @param placed why each claim is held to be about it
 * @param independentSources how many independent sources speak of it
 * @param articles how many articles speak of it
 */
public record DerivedPact(
    PactId id,
    String name,
    SortedSet<Party> parties,
    Set<PactKind> kinds,
    List<PactState> states,
    List<Contradiction> contradictions,
    Map<ClaimId, Role> roles,
    List<StandingClaim> claims,
    Map<ClaimId, String> placed,
    int independentSources,
    int articles) {

  public DerivedPact {
    kinds = Collections.unmodifiableSet(new TreeSet<>(kinds));
    states = List.copyOf(states);
    contradictions = List.copyOf(contradictions);
    roles = Map.copyOf(roles);
    claims = List.copyOf(claims);
    placed = Map.copyOf(placed);
  }

  DerivedPact(Instrument instrument, String name, Set<PactKind> kinds, PactStates states) {
    this(
        instrument.id(),
        name,
        instrument.parties(),
        kinds,
        states.states(),
        states.contradictions(),
        states.roles(),
        instrument.claims(),
        instrument.placed(),
        StageEvent.sources(instrument.claims()),
        (int) instrument.claims().stream().map(StandingClaim::article).distinct().count());
  }

  /** Whether nothing else can come of the instrument than this. */
  boolean isOf(Instrument instrument) {
    return id.equals(instrument.id())
        && parties.equals(instrument.parties())
        && claims.equals(instrument.claims())
        && placed.equals(instrument.placed());
  }

  /** The states of the pact itself, the earliest first. */
  public List<PactState> standing() {
    return states.stream().filter(s -> s.track() == Track.STANDING).toList();
  }

  /** The state of the pact on a day; its first one if that lies ahead of the day. */
  public PactState current(LocalDate day) {
    List<PactState> standing = standing();
    PactState current = standing.get(0);
    for (PactState s : standing) {
      if (!s.from().isAfter(day)) {
        current = s;
      }
    }
    return current;
  }

  /**
   * What is talked about beside the pact on a day and not yet done, by the party that may join, or
   * by nothing where it is the pact's own renewal.
   */
  public SortedMap<String, PactState> prospects(LocalDate day) {
    SortedMap<String, PactState> prospects = new TreeMap<>();
    for (PactState s : states) {
      if (s.track() != Track.STANDING && s.stage().isProspective() && s.holdsOn(day)) {
        prospects.put(s.joining() == null ? "" : s.joining().code(), s);
      }
    }
    return prospects;
  }
}
