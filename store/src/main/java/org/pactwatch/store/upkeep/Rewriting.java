package org.pactwatch.store.upkeep;

import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.pactwatch.store.ledger.LedgerEvents;

/** Writes the picture anew from the ledger, with all it ever was, in one transaction. */
public final class Rewriting {

  /**
   * Which rules the program derives the picture by; raised whenever the same ledger would give
   * another picture than before.
   */
  public static final int DERIVATION = 2;

  private static final int BATCH = 5_000;

  private Rewriting() {}

  /**
   * Puts what the ledger gives in the place of the stored picture. What was told of changes stays
   * as it was told.
   *
   * @return how many rows were written
   */
  public static int rewrite(Handle handle) {
    LedgerEvents events = LedgerEvents.load(handle);
    PictureRows.clear(handle);
    List<PictureRows.Held> waiting = new ArrayList<>();
    int[] written = {0};
    Replay.rows(
        events,
        held -> {
          waiting.add(held);
          written[0]++;
          if (waiting.size() >= BATCH) {
            PictureRows.insert(handle, waiting);
            waiting.clear();
          }
        });
    PictureRows.insert(handle, waiting);
    handle
        .createUpdate("UPDATE derivation SET version = :version")
        .bind("version", DERIVATION)
        .execute();
    return written[0];
  }

  /** By which rules the stored picture was derived. */
  public static int storedDerivation(Handle handle) {
    return handle.createQuery("SELECT version FROM derivation").mapTo(Integer.class).one();
  }
}
