package org.pactwatch.store;

import org.pactwatch.store.db.Database;
import org.pactwatch.store.ledger.Epoch;
import org.pactwatch.store.upkeep.PictureCheck;
import org.pactwatch.store.upkeep.Rewriting;
import org.pactwatch.store.upkeep.Verification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Derives the picture from the ledger anew, to see that the stored one is right. Thread-safe. */
public final class Rebuild {

  private static final Logger log = LoggerFactory.getLogger(Rebuild.class);

  /** A large ledger takes minutes to replay, in which nothing is asked of the server. */
  private static final String TAKING_ITS_TIME =
      "SET LOCAL statement_timeout = 0; SET LOCAL idle_in_transaction_session_timeout = 0";

  private final Database database;

  /** Works on a database that is at the program's version. */
  public Rebuild(Database database) {
    this.database = database;
  }

  /**
   * Puts what the ledger gives in the place of the stored picture, with all it ever was; for when
   * they differ. Readers see the old picture until it is done; writers wait, and then read anew
   * what they held in memory.
   *
   * @return how many rows the picture has
   */
  public int rewrite() {
    return database.write(
        h -> {
          h.execute(TAKING_ITS_TIME);
          Epoch.pass(h);
          return Rewriting.rewrite(h);
        });
  }

  /** Whether the stored picture was derived by older rules than the program's. */
  public boolean isOutdated() {
    return database.read(Rewriting::storedDerivation) < Rewriting.DERIVATION;
  }

  /** Rewrites the picture if it was derived by older rules; true if it was. */
  public boolean bringUpToDate() {
    if (!isOutdated()) {
      return false;
    }
    log.info("event=picture_outdated; it is derived anew from the ledger");
    log.info("event=picture_rewritten rows={}", rewrite());
    return true;
  }

  /** Replays the ledger in memory and compares the result with the stored picture. */
  public Verification verify() {
    return database.read(
        h -> {
          h.execute(TAKING_ITS_TIME);
          return PictureCheck.verify(h);
        });
  }

  /**
   * Hash of the picture as it is held to be now. Two stores that took the same readings and
   * decisions, in whatever order and however often, have the same.
   */
  public String pictureHash() {
    return database.read(PictureCheck::hashNow);
  }
}
