package org.pactwatch.store.ledger;

import java.util.ArrayList;
import java.util.List;
import org.pactwatch.model.Change;
import org.pactwatch.model.Reading;

/**
 * What became of delivered readings.
 *
 * @param taken how many are new to the ledger
 * @param known how many it held already
 * @param refused those that cannot be stored
 * @param changes what changed in the picture
 */
public record Recorded(int taken, int known, List<Refused> refused, List<Change> changes) {

  /**
   * A reading that cannot be stored.
   *
   * @param delivered the reading and its position
   * @param why the reason
   */
  public record Refused(Delivered<Reading> delivered, UnstorableReading why) {}

  public Recorded {
    refused = List.copyOf(refused);
    changes = List.copyOf(changes);
  }

  /** Both together. */
  public Recorded and(Recorded other) {
    List<Refused> allRefused = new ArrayList<>(refused);
    allRefused.addAll(other.refused);
    List<Change> allChanges = new ArrayList<>(changes);
    allChanges.addAll(other.changes);
    return new Recorded(taken + other.taken, known + other.known, allRefused, allChanges);
  }
}
