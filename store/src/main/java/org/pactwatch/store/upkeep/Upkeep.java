package org.pactwatch.store.upkeep;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.pactwatch.model.Change;
import org.pactwatch.model.PactId;
import org.pactwatch.store.db.Json;
import org.pactwatch.store.ledger.Epoch;
import org.pactwatch.store.picture.DerivedPact;
import org.pactwatch.store.picture.StandingClaim;

/**
 * Lets the stored picture follow the ledger, in the ledger's own transaction: the rows of the
 * touched pacts, and what changed about them, which waits to be sent out.
 */
public final class Upkeep {

  private Upkeep() {}

  /**
   * Applies steps one after the other.
   *
   * @param before the claims that counted, of all neighbourhoods the steps touch
   * @return what changed, in the order of the steps
   */
  public static List<Change> apply(
      Handle handle, Collection<StandingClaim> before, List<Step> steps, Instant recordedAt) {
    WorkingPicture picture = new WorkingPicture(before);
    Set<PactId> touched = new TreeSet<>(Comparator.comparing(PactId::value));
    SortedMap<PactId, DerivedPact> now = new TreeMap<>(Comparator.comparing(PactId::value));
    Map<String, Change> changes = new LinkedHashMap<>();
    for (Step step : steps) {
      WorkingPicture.Difference difference = picture.apply(step);
      touched.addAll(difference.before().keySet());
      touched.addAll(difference.after().keySet());
      now.keySet().removeAll(difference.before().keySet());
      now.putAll(difference.after());
      ChangeFinder.changes(step, difference, recordedAt)
          .forEach(c -> changes.putIfAbsent(c.id().value(), c));
    }
    PictureRows.replace(handle, touched, now.values(), recordedAt);
    queue(handle, changes.values());
    return new ArrayList<>(changes.values());
  }

  private static void queue(Handle handle, Collection<Change> changes) {
    if (changes.isEmpty()) {
      return;
    }
    PreparedBatch batch =
        handle.prepareBatch(
            """
            INSERT INTO change (change_id, pact_id, recorded_at, kind, nature, body)
            VALUES (:id, :pact, :at, :kind, :nature, CAST(:body AS jsonb))
            """);
    for (Change c : changes) {
      batch
          .bind("id", c.id().value())
          .bind("pact", c.pact().value())
          .bind("at", Epoch.at(c.recordedAt()))
          .bind("kind", c.kind().name())
          .bind("nature", c.nature().name())
          .bind("body", Json.write(c))
          .add();
    }
    batch.execute();
  }
}
