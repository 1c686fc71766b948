package org.pactwatch.store.picture;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.pactwatch.model.Party;

/**
 * Puts claims together by whose pact they are about.
 *
 * <p>A claim is about a pact of its parties. A claim that some of them join is about the pact of
 * the others, if any claim speaks of that pact directly; otherwise it is about a pact of all. Once
 * a joining is claimed as concluded, the wider party set is the same pact's, too: what is said of
 * all of them directly is about the pact that was joined. That some of its parties leave is about
 * the pact of all of them, where any claim speaks of it directly.
 */
final class PartyPools {

  private final Set<String> direct = new HashSet<>();
  private final Map<String, SortedSet<String>> joined = new HashMap<>();
  private final Map<String, SortedSet<Party>> sets = new HashMap<>();

  private PartyPools(Collection<StandingClaim> claims) {
    for (StandingClaim c : claims) {
      String all = c.partyKey();
      sets.put(all, c.claim().parties());
      if (!c.widens()) {
        direct.add(all);
      } else if (c.stage().isConcluded() && !c.denies() && !c.hypothetical()) {
        joined.computeIfAbsent(all, k -> new TreeSet<>()).add(c.baseKey());
      }
      sets.put(c.baseKey(), c.base());
    }
  }

  /** The claims by the parties of the pact they are about, in the order of the party keys. */
  static SortedMap<String, Pool> of(Collection<StandingClaim> claims) {
    PartyPools pools = new PartyPools(claims);
    SortedMap<String, List<StandingClaim>> byRoot = new TreeMap<>();
    for (StandingClaim c : claims) {
      byRoot.computeIfAbsent(pools.rootOf(c), k -> new ArrayList<>()).add(c);
    }
    SortedMap<String, Pool> result = new TreeMap<>();
    byRoot.forEach((k, v) -> result.put(k, new Pool(pools.parties(k), v)));
    return result;
  }

  private SortedSet<Party> parties(String key) {
    SortedSet<Party> parties = sets.get(key);
    if (parties == null) {
      throw new IllegalStateException("party set not seen: " + key);
    }
    return parties;
  }

  private String rootOf(StandingClaim c) {
    String base = c.baseKey();
    String all = c.partyKey();
    boolean ofAll = c.widens() && (!lives(base) || (c.leaves() && direct.contains(all)));
    return root(ofAll ? all : base);
  }

  private String root(String key) {
    for (String base : joined.getOrDefault(key, Collections.emptySortedSet())) {
      if (lives(base)) {
        return root(base);
      }
    }
    return key;
  }

  private boolean lives(String key) {
    return direct.contains(key) || !root(key).equals(key);
  }

  /**
   * The claims about the pacts of one party set.
   *
   * @param parties the set
   * @param claims in no order
   */
  record Pool(SortedSet<Party> parties, List<StandingClaim> claims) {

    /** Whether the claim is about others joining the pact, and not about the pact itself. */
    boolean widensThis(StandingClaim claim) {
      return claim.widens()
          && (!claim.claim().parties().equals(parties)
              || (claim.leaves() && claims.stream().anyMatch(c -> !c.widens())));
    }
  }
}
