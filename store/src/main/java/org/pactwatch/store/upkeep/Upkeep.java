package org.pactwatch.store.upkeep;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
import org.pactwatch.store.ledger.StandingClaims;
import org.pactwatch.store.picture.DerivedPact;
import org.pactwatch.store.picture.PactRuling;

/**
 * Lets the stored picture follow the ledger, in the ledger's own transaction: the rows of the
 * touched pacts, and what changed about them, which waits to be sent out.
 */
public final class Upkeep {

  private Upkeep() {}

  /**
   * Applies steps one after the other.
   *
   * @param before what counted, of all neighbourhoods the steps touch
   * @return what changed, in the order of the steps
   */
  public static List<Change> apply(
      Handle handle, StandingClaims.Connected before, List<Step> steps, Instant recordedAt) {
    WorkingPicture picture = new WorkingPicture(before.claims(), before.rulings());
    Outcome outcome = new Outcome(recordedAt);
    steps.forEach(step -> outcome.add(step.occasion(), picture.apply(step)));
    return outcome.write(handle);
  }

  /** Lets a ruling count; {@code before} is as for {@link #apply}. */
  public static List<Change> rule(
      Handle handle, StandingClaims.Connected before, PactRuling ruling, Instant recordedAt) {
    WorkingPicture picture = new WorkingPicture(before.claims(), before.rulings());
    Outcome outcome = new Outcome(recordedAt);
    outcome.add(ruled(recordedAt), picture.rule(ruling));
    return outcome.write(handle);
  }

  /** Lets a ruling no longer count; {@code before} is as for {@link #apply}. */
  public static List<Change> withdraw(
      Handle handle, StandingClaims.Connected before, PactRuling ruling, Instant recordedAt) {
    WorkingPicture picture = new WorkingPicture(before.claims(), before.rulings());
    Outcome outcome = new Outcome(recordedAt);
    outcome.add(ruled(recordedAt), picture.withdraw(ruling));
    return outcome.write(handle);
  }

  private static Step.Occasion ruled(Instant at) {
    LocalDate day = at.atZone(ZoneOffset.UTC).toLocalDate();
    return new Step.Occasion(Step.Cause.DECISION, day, false, Set.of());
  }

  /** What steps have come to, until it is written. */
  private static final class Outcome {
    private final Instant recordedAt;
    private final Set<PactId> touched = new TreeSet<>(Comparator.comparing(PactId::value));
    private final SortedMap<PactId, DerivedPact> now =
        new TreeMap<>(Comparator.comparing(PactId::value));
    private final Map<String, Change> changes = new LinkedHashMap<>();

    Outcome(Instant recordedAt) {
      this.recordedAt = recordedAt;
    }

    void add(Step.Occasion occasion, WorkingPicture.Difference difference) {
      touched.addAll(difference.before().keySet());
      touched.addAll(difference.after().keySet());
      now.keySet().removeAll(difference.before().keySet());
      now.putAll(difference.after());
      ChangeFinder.changes(occasion, difference, recordedAt)
          .forEach(c -> changes.putIfAbsent(c.id().value(), c));
    }

    List<Change> write(Handle handle) {
      PictureRows.replace(handle, touched, now.values(), recordedAt);
      queue(handle, changes.values());
      return new ArrayList<>(changes.values());
    }
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
