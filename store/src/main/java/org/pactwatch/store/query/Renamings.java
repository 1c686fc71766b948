package org.pactwatch.store.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pactwatch.model.Change;
import org.pactwatch.model.ChangeKind;
import org.pactwatch.model.PactId;
import org.pactwatch.model.Regrouping;

/**
 * Changes as they are told to people: a pact that goes on under another id goes and comes in the
 * record, and is told of once. Immutable.
 */
public final class Renamings {
  private final List<Change> told = new ArrayList<>();
  private final Map<PactId, Change> gone = new HashMap<>();

  private Renamings(List<Change> changes) {
    Map<PactId, PactId> come = new HashMap<>();
    for (Change c : changes) {
      Regrouping r = c.regrouped();
      if (r != null && r.kind() == Regrouping.Kind.RENAMED) {
        if (c.kind() == ChangeKind.NEW_PACT) {
          come.put(r.pact(), c.pact());
        } else if (c.kind() == ChangeKind.WITHDRAWN) {
          gone.put(c.pact(), c);
        }
      }
    }
    for (Change c : changes) {
      boolean half = c.equals(gone.get(c.pact())) && come.containsKey(c.pact());
      if (!half) {
        told.add(c);
      }
    }
  }

  /** Of changes in any order, which is kept. */
  public static Renamings of(List<Change> changes) {
    return new Renamings(changes);
  }

  /** The changes without the second half of those that say a pact is called otherwise. */
  public List<Change> told() {
    return List.copyOf(told);
  }

  /** How the pact was known before, where a change says that it goes on under another id. */
  public Optional<Change> former(Change change) {
    Regrouping r = change.regrouped();
    return r == null || change.kind() != ChangeKind.NEW_PACT
        ? Optional.empty()
        : Optional.ofNullable(gone.get(r.pact()));
  }
}
