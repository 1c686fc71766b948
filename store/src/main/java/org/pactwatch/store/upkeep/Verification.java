package org.pactwatch.store.upkeep;

/**
 * Whether the stored picture is what the ledger says.
 *
 * @param stored hash of the stored picture with all it ever was
 * @param replayed the same of the picture derived from the ledger alone
 * @param rows how many rows the stored picture has
 * @param missing rows that the ledger gives and the stored picture lacks
 * @param excess rows that the stored picture has and the ledger does not give
 */
public record Verification(String stored, String replayed, int rows, int missing, int excess) {

  /** Whether they are the same to the byte. */
  public boolean holds() {
    return stored.equals(replayed);
  }
}
