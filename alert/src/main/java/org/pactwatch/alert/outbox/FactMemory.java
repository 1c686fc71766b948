package org.pactwatch.alert.outbox;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pactwatch.model.AlertKind;
import org.pactwatch.model.Change;

/** Where facts are kept while changes are taken in. For one thread. */
interface FactMemory {
  /** Notes that a change is taken in; false if it was before. */
  boolean take(Change change);

  /** Notes pairs of countries; gives those that were not known. */
  Set<String> firstPairs(Collection<String> pairs, String change);

  /** The fact of a key. */
  Optional<KeptFact> find(String key);

  /** What is held to be so of a pact or source. */
  List<KeptFact> open(String subject);

  /** What is held to be so of a kind. */
  List<KeptFact> open(AlertKind kind);

  /** Keeps a fact in place of what was kept under its key. */
  void write(KeptFact fact);
}
