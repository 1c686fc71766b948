package org.pactwatch.store;

import org.pactwatch.store.db.Database;
import org.pactwatch.store.upkeep.PictureCheck;
import org.pactwatch.store.upkeep.Verification;

/** Derives the picture from the ledger anew, to see that the stored one is right. Thread-safe. */
public final class Rebuild {

  private final Database database;

  /** Works on a database that is at the program's version. */
  public Rebuild(Database database) {
    this.database = database;
  }

  /** Replays the ledger in memory and compares the result with the stored picture. */
  public Verification verify() {
    return database.read(PictureCheck::verify);
  }

  /**
   * Hash of the picture as it is held to be now. Two stores that took the same readings and
   * decisions, in whatever order and however often, have the same.
   */
  public String pictureHash() {
    return database.read(PictureCheck::hashNow);
  }
}
