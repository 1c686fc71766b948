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
import org.jspecify.annotations.Nullable;
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
  private @Nullable PictureDifference difference;

  Outcome(Instant recordedAt) {
    this.recordedAt = recordedAt;
  }

  private static Comparator<PactId> byId() {
    return Comparator.comparing(PactId::value);
  }

  void add(Step.Occasion occasion, WorkingPicture.Difference step) {
    difference = null;
    Set<PactId> touched = new TreeSet<>(byId());
    touched.addAll(step.before().keySet());
    touched.addAll(step.after().keySet());
    touched.forEach(id -> was.putIfAbsent(id, Optional.ofNullable(step.before().get(id))));
    now.keySet().removeAll(step.before().keySet());
    now.putAll(step.after());
    ChangeFinder.changes(occasion, step, recordedAt)
        .forEach(c -> changes.putIfAbsent(c.id().value(), c));
  }

  /**
   * Writes the rows of the picture that differ, and what changed.
   *
   * @return what changed, in the order of the steps
   */
  public List<Change> write(Handle handle) {
    PictureUpdate.write(handle, difference(), recordedAt);
    queue(handle, changes.values());
    return new ArrayList<>(changes.values());
  }

  /** What differs after the last step; it is found once and without the database. */
  PictureDifference difference() {
    PictureDifference known = difference;
    if (known == null) {
      known = new PictureDifference();
      // Most of the work is the rows' hashes, pact by pact.
      was.entrySet().parallelStream()
          .map(e -> PictureDifference.of(e.getValue().orElse(null), now.get(e.getKey())))
          .toList()
          .forEach(known::addAll);
      difference = known;
    }
    return known;
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
