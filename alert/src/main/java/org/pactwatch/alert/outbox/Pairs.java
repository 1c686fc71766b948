package org.pactwatch.alert.outbox;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.pactwatch.model.Change;
import org.pactwatch.model.Party;

/** Pairs of countries, as "KE+OM". */
final class Pairs {
  private Pairs() {}

  /** The pairs among parties. */
  static Set<String> of(Collection<Party> all) {
    TreeSet<Party> parties = new TreeSet<>(all);
    parties.removeIf(p -> !p.isCountry());
    Set<String> pairs = new TreeSet<>();
    for (Party one : parties) {
      for (Party other : parties.tailSet(one, false)) {
        pairs.add(one.code() + "+" + other.code());
      }
    }
    return pairs;
  }

  /** The pairs that a change names, with a party that may join. */
  static Set<String> of(Change change) {
    TreeSet<Party> parties = new TreeSet<>(change.parties());
    if (change.joining() != null) {
      parties.add(change.joining());
    }
    return of(parties);
  }
}
