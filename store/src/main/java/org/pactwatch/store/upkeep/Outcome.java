package org.pactwatch.store.upkeep;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.pactwatch.model.Change;
import org.pactwatch.model.PactId;
import org.pactwatch.store.db.CopyRows;
import org.pactwatch.store.db.Json;
import org.pactwatch.store.picture.DerivedPact;

/** What the steps of one transaction have come to, until it is written. For one thread. */
public final class Outcome {
  private final Instant recordedAt;
  private final SortedMap<PactId, Optional<DerivedPact>> was = new TreeMap<>(byId());
  private final SortedMap<PactId, DerivedPact> now = new TreeMap<>(byId());
  private final Map<String, Change> changes = new LinkedHashMap<>();

  Outcome(Instant recordedAt) {
    this.recordedAt = recordedAt;
  }

  private static Comparator<PactId> byId() {
    return Comparator.comparing(PactId::value);
  }

  void add(Step.Occasion occasion, WorkingPicture.Difference difference) {
    Set<PactId> touched = new TreeSet<>(byId());
    touched.addAll(difference.before().keySet());
    touched.addAll(difference.after().keySet());
    touched.forEach(id -> was.putIfAbsent(id, Optional.ofNullable(difference.before().get(id))));
    now.keySet().removeAll(difference.before().keySet());
    now.putAll(difference.after());
    ChangeFinder.changes(occasion, difference, recordedAt)
        .forEach(c -> changes.putIfAbsent(c.id().value(), c));
  }

  /**
   * Writes the rows of the picture that differ, and what changed.
   *
   * @return what changed, in the order of the steps
   */
  public List<Change> write(Handle handle) {
    PictureDifference difference = new PictureDifference();
    was.forEach((id, before) -> difference.add(before.orElse(null), now.get(id)));
    PictureUpdate.write(handle, difference, recordedAt);
    queue(handle, changes.values());
    return new ArrayList<>(changes.values());
  }

  private static void queue(Handle handle, Collection<Change> changes) {
    if (changes.isEmpty()) {
      return;
    }
    CopyRows.into(
        handle,
        "change",
        "change_id, pact_id, recorded_at, kind, nature, body",
        rows -> {
          for (Change c : changes) {
            rows.text(c.id().value())
                .text(c.pact().value())
                .moment(c.recordedAt())
                .text(c.kind().name())
                .text(c.nature().name())
                .text(Json.write(c))
                .end();
          }
        });
  }
}
