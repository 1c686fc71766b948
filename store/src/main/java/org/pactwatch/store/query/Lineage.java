package org.pactwatch.store.query;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.pactwatch.model.Change;
import org.pactwatch.model.ChangeKind;
import org.pactwatch.model.PactId;
import org.pactwatch.model.Regrouping;
import org.pactwatch.store.db.Json;

/** Which pact has become which other, as the changes tell. */
final class Lineage {
  private Lineage() {}

  /** The pact at the end of the way that a pact has gone; itself if it has gone none. */
  static Optional<PactId> last(Handle h, PactId pact) {
    Set<PactId> passed = new HashSet<>();
    PactId at = pact;
    // A pact may come and go several times: the way may lead back to where it began.
    while (passed.add(at)) {
      Optional<PactId> next = heir(h, at);
      if (next.isEmpty()) {
        return Optional.of(at);
      }
      at = next.get();
    }
    return Optional.empty();
  }

  private static Optional<PactId> heir(Handle h, PactId pact) {
    return lastOf(h, pact, "kind IN ('WITHDRAWN', 'NEW_PACT')")
        .filter(c -> c.kind() == ChangeKind.WITHDRAWN)
        .map(Change::regrouped)
        .map(Regrouping::pact);
  }

  static Optional<Regrouping> origin(Handle h, PactId pact) {
    return lastOf(h, pact, "kind = 'NEW_PACT'").map(Change::regrouped);
  }

  private static Optional<Change> lastOf(Handle h, PactId pact, String condition) {
    return h.createQuery(
            "SELECT body FROM change WHERE pact_id = :pact AND "
                + condition
                + " ORDER BY position DESC LIMIT 1")
        .bind("pact", pact.value())
        .map((rs, ctx) -> Json.read(Change.class, rs.getString(1)))
        .findOne();
  }
}
