package org.pactwatch.extract.claim;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.pactwatch.model.Party;

/**
 * The groups of parties that an article has spoken of, for "the two countries" and "all three".
 * Mutable; confined to one thread and one article.
 */
final class PartyGroups {
  private final Map<Integer, Set<Party>> bySize = new HashMap<>();
  private Set<Party> last = Set.of();
  private Set<Party> pairBefore = Set.of();
  private int pairAt = -1;

  /** A group acts, or has an agreement; less than two parties are none. */
  void add(Set<Party> parties) {
    if (parties.size() >= 2) {
      last = parties;
      bySize.put(parties.size(), parties);
    }
  }

  /** The last group; empty if there was none. */
  Set<Party> last() {
    return last;
  }

  /** The last group of so many parties, for "the three governments"; empty if there was none. */
  Set<Party> ofSize(int size) {
    return bySize.getOrDefault(size, Set.of());
  }

  /** A sentence has spoken of these parties, in whatever role. */
  void spokenOf(Set<Party> parties, int sentence) {
    if (!parties.isEmpty()) {
      pairBefore = parties.size() == 2 ? Set.copyOf(parties) : Set.of();
      pairAt = sentence;
    }
  }

  /** Whether any parties were spoken of after a sentence; no if it is negative. */
  boolean hasPairSince(int sentence) {
    return sentence < 0 || pairAt > sentence;
  }

  /** The two of the sentence before, or the last group. */
  Set<Party> pair(int sentence) {
    return pairBefore.isEmpty() || sentence - pairAt > 1 ? last : pairBefore;
  }
}
