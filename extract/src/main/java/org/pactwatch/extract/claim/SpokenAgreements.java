package org.pactwatch.extract.claim;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which agreements each sentence of an article speaks of. Mutable; confined to one thread and one
 * article.
 */
final class SpokenAgreements {
  private final Map<Integer, Set<Agreement>> about = new HashMap<>();
  private final Map<Integer, Set<Agreement>> referred = new HashMap<>();

  /** A sentence tells of an agreement. */
  void about(int sentence, Agreement agreement) {
    about.computeIfAbsent(sentence, k -> new LinkedHashSet<>()).add(agreement);
  }

  /** A sentence only refers back to an agreement. */
  void referred(int sentence, Agreement agreement) {
    referred.computeIfAbsent(sentence, k -> new LinkedHashSet<>()).add(agreement);
  }

  /** A sentence goes on about what the one before spoke of. */
  void goOn(int sentence) {
    Set<Agreement> before = all(sentence - 1);
    if (!before.isEmpty()) {
      about.putIfAbsent(sentence, before);
    }
  }

  /** The agreements that a sentence tells of. */
  Set<Agreement> about(int sentence) {
    return about.getOrDefault(sentence, Set.of());
  }

  /** The agreements that a sentence tells of or refers back to. */
  Set<Agreement> all(int sentence) {
    Set<Agreement> all = new LinkedHashSet<>(about(sentence));
    all.addAll(referred.getOrDefault(sentence, Set.of()));
    return all;
  }
}
