package org.pactwatch.store.upkeep;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pactwatch.model.PactId;
import org.pactwatch.model.Regrouping;
import org.pactwatch.store.picture.DerivedPact;
import org.pactwatch.store.picture.StandingClaim;

/**
 * Tells of which pacts a step has only put the claims together otherwise. Claims are compared by
 * what they state, which a revision of their article does not change.
 *
 * <p>A pact that goes is the one that comes, under another id, where each has more of what is
 * stated of the other than any other pact. Else it is merged into the pact that has at least half
 * of it. A pact that comes is split off another where more than half of what is stated of it was
 * stated before; where as much is new, the step has brought a pact that was not known.
 */
final class Regroupings {
  private final SortedMap<PactId, DerivedPact> before;
  private final SortedMap<PactId, DerivedPact> after;
  private final Map<PactId, Regrouping> found = new HashMap<>();

  Regroupings(SortedMap<PactId, DerivedPact> before, SortedMap<PactId, DerivedPact> after) {
    this.before = before;
    this.after = after;
    if (before.isEmpty() || before.keySet().equals(after.keySet())) {
      return;
    }
    Map<String, List<PactId>> then = byStatement(before.values());
    Map<String, List<PactId>> now = byStatement(after.values());
    before.forEach(
        (id, pact) -> {
          if (!after.containsKey(id)) {
            goes(pact, then, now);
          }
        });
    after.forEach(
        (id, pact) -> {
          if (!before.containsKey(id) && !found.containsKey(id)) {
            comes(pact, then);
          }
        });
  }

  /** How a pact that comes or goes was put together otherwise, or null if it was not. */
  @Nullable Regrouping of(PactId pact) {
    return found.get(pact);
  }

  /** The pact of before that is this one, or null if none is. */
  @Nullable DerivedPact formerly(PactId pact) {
    Regrouping regrouped = found.get(pact);
    return regrouped != null && regrouped.kind() == Regrouping.Kind.RENAMED
        ? before.get(regrouped.pact())
        : null;
  }

  private void goes(
      DerivedPact gone, Map<String, List<PactId>> then, Map<String, List<PactId>> now) {
    Set<String> stated = stated(gone);
    Map<PactId, Integer> shared = shared(stated, now);
    Optional<PactId> most = most(shared);
    if (most.isEmpty()) {
      return;
    }
    PactId heir = most.get();
    DerivedPact come = before.containsKey(heir) ? null : after.get(heir);
    if (come != null && most(shared(stated(come), then)).filter(gone.id()::equals).isPresent()) {
      found.put(gone.id(), new Regrouping(Regrouping.Kind.RENAMED, heir));
      found.put(heir, new Regrouping(Regrouping.Kind.RENAMED, gone.id()));
    } else if (2 * shared.getOrDefault(heir, 0) >= stated.size()) {
      found.put(gone.id(), new Regrouping(Regrouping.Kind.MERGED, heir));
    }
  }

  private void comes(DerivedPact come, Map<String, List<PactId>> then) {
    Set<String> stated = stated(come);
    long old = stated.stream().filter(then::containsKey).count();
    if (2 * old > stated.size()) {
      most(shared(stated, then))
          .ifPresent(origin -> found.put(come.id(), new Regrouping(Regrouping.Kind.SPLIT, origin)));
    }
  }

  private static Set<String> stated(DerivedPact pact) {
    return pact.claims().stream().map(StandingClaim::statement).collect(Collectors.toSet());
  }

  private static Map<String, List<PactId>> byStatement(Collection<DerivedPact> pacts) {
    Map<String, List<PactId>> by = new HashMap<>();
    for (DerivedPact pact : pacts) {
      stated(pact).forEach(s -> by.computeIfAbsent(s, k -> new ArrayList<>(1)).add(pact.id()));
    }
    return by;
  }

  private static Map<PactId, Integer> shared(
      Set<String> stated, Map<String, List<PactId>> byStatement) {
    Map<PactId, Integer> shared = new HashMap<>();
    for (String statement : stated) {
      byStatement.getOrDefault(statement, List.of()).forEach(p -> shared.merge(p, 1, Integer::sum));
    }
    return shared;
  }

  /** The pact with most; of several, one that comes or goes before one that stays. */
  private Optional<PactId> most(Map<PactId, Integer> shared) {
    return shared.entrySet().stream()
        .max(
            Map.Entry.<PactId, Integer>comparingByValue()
                .thenComparing(
                    e -> !(before.containsKey(e.getKey()) && after.containsKey(e.getKey())))
                .thenComparing(e -> e.getKey().value(), Comparator.reverseOrder()))
        .map(Map.Entry::getKey);
  }
}
