package org.pactwatch.store.picture;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.pactwatch.model.Party;

/** Chooses what a pact is called. */
final class PactName {

  private PactName() {}

  /**
   * A proper name before a general one, then the one that most independent sources use, then the
   * longest; the parties and "pact" if no claim names it.
   */
  static String of(Collection<StandingClaim> claims, SortedSet<Party> parties) {
    Map<String, Set<String>> sources = new HashMap<>();
    for (StandingClaim c : claims) {
      String name = c.claim().name();
      if (name != null && !name.isBlank()) {
        sources.computeIfAbsent(name, n -> new HashSet<>()).add(c.syndicationGroup());
      }
    }
    return sources.entrySet().stream()
        .min(
            Comparator.comparing((Map.Entry<String, Set<String>> e) -> !isProper(e.getKey()))
                .thenComparing(e -> -e.getValue().size())
                .thenComparing(e -> -e.getKey().length())
                .thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey)
        .orElseGet(
            () -> parties.stream().map(Party::code).collect(Collectors.joining("-")) + " pact");
  }

  /** Whether at least two of its longer words, or an acronym's letters, are capitals. */
  private static boolean isProper(String name) {
    return name.codePoints().filter(Character::isUpperCase).count() >= 2;
  }
}
