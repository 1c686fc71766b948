package org.pactwatch.alert.rule;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pactwatch.model.Party;
import org.pactwatch.model.PartyNames;

/**
 * What a rule may call parties: a country or organisation by name or code, a region, a watch list.
 *
 * @param watchLists the parties of each watch list
 */
public record PartyTerms(Map<String, Set<Party>> watchLists) {
  public PartyTerms {
    watchLists = Map.copyOf(watchLists);
  }

  /**
   * The parties of a term.
   *
   * @throws IllegalArgumentException if it names none; the message offers names like it
   */
  public Set<Party> parties(String term) {
    Set<Party> listed = watchLists.get(term.strip());
    return listed != null ? listed : named(term);
  }

  /** The parties of any of the terms. */
  public Set<Party> parties(Collection<String> terms) {
    Set<Party> all = new HashSet<>();
    terms.forEach(t -> all.addAll(parties(t)));
    return all;
  }

  /** The parties of a term that is no watch list. */
  public static Set<Party> named(String term) {
    Optional<Set<Party>> region = Regions.find(term);
    if (region.isPresent()) {
      return region.get();
    }
    Optional<Party> party = PartyNames.find(term.strip());
    if (party.isPresent()) {
      return Set.of(party.get());
    }
    List<String> near = PartyNames.near(term);
    throw new IllegalArgumentException(
        "'"
            + term
            + "' is no country, organisation, region or watch list"
            + (near.isEmpty() ? "" : "; did you mean " + String.join(" or ", near) + "?"));
  }
}
