package org.pactwatch.store.picture;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.pactwatch.model.PactId;
import org.pactwatch.model.PactKind;

/**
 * The picture as a function of the claims that count. Pacts of party sets that no joining connects
 * do not touch each other, so that the picture of a part is a part of the picture.
 */
public final class Pacts {

  private Pacts() {}

  /** The pacts the claims tell of where no reviewer has ruled. */
  public static SortedMap<PactId, DerivedPact> derive(Collection<StandingClaim> claims) {
    return derive(claims, List.of());
  }

  /**
   * The pacts the claims tell of, by id; the order of the claims makes no difference.
   *
   * @param rulings those that count
   */
  public static SortedMap<PactId, DerivedPact> derive(
      Collection<StandingClaim> claims, Collection<PactRuling> rulings) {
    return derive(claims, rulings, Map.of());
  }

  /**
   * As {@link #derive(Collection, Collection)}.
   *
   * @param earlier pacts derived before; one of the same claims is given again, the same object
   */
  public static SortedMap<PactId, DerivedPact> derive(
      Collection<StandingClaim> claims,
      Collection<PactRuling> rulings,
      Map<PactId, DerivedPact> earlier) {
    SortedMap<PactId, DerivedPact> pacts = new TreeMap<>(Comparator.comparing(PactId::value));
    for (Instrument instrument : PactIdentity.instruments(claims, rulings).values()) {
      DerivedPact same = earlier.get(instrument.id());
      if (same != null && same.isOf(instrument)) {
        pacts.put(instrument.id(), same);
        continue;
      }
      PactStates states = PactStates.derive(instrument);
      if (states.states().stream().anyMatch(s -> s.track() == Track.STANDING)) {
        pacts.put(
            instrument.id(),
            new DerivedPact(
                instrument,
                PactName.of(instrument.claims(), instrument.parties()),
                kinds(instrument),
                states));
      }
    }
    return pacts;
  }

  private static Set<PactKind> kinds(Instrument instrument) {
    Set<PactKind> kinds = EnumSet.noneOf(PactKind.class);
    instrument.claims().stream()
        .filter(c -> !instrument.widens(c))
        .forEach(c -> kinds.addAll(c.claim().kinds()));
    return kinds;
  }
}
