package org.pactwatch.store;

import java.time.Clock;
import org.pactwatch.store.db.Database;
import org.pactwatch.store.query.Articles;
import org.pactwatch.store.query.Claims;
import org.pactwatch.store.query.Officials;
import org.pactwatch.store.query.Picture;

/**
 * Everything the store offers, over one database.
 *
 * @param ledger takes readings in
 * @param decisions takes reviewers' decisions
 * @param rulings takes reviewers' rulings on which claims are about one pact
 * @param picture answers about pacts
 * @param claims answers about claims and articles
 * @param articles finds articles by their words
 * @param officials answers about officials and what they said
 * @param outbox the changes to be sent out
 * @param rebuild checks the picture against the ledger
 */
public record Store(
    Ledger ledger,
    Decisions decisions,
    Rulings rulings,
    Picture picture,
    Claims claims,
    Articles articles,
    Officials officials,
    Outbox outbox,
    Rebuild rebuild) {

  /** The store in a database; closing the database is left to its owner. */
  public static Store in(Database database, Clock clock) {
    return new Store(
        new Ledger(database, clock),
        new Decisions(database, clock),
        new Rulings(database, clock),
        new Picture(database, clock),
        new Claims(database),
        new Articles(database),
        new Officials(database),
        new Outbox(database),
        new Rebuild(database));
  }

  /**
   * As {@link #in}; a picture that was derived by older rules is first derived anew, which takes a
   * while where the ledger is large.
   */
  public static Store upToDate(Database database, Clock clock) {
    Store store = in(database, clock);
    store.rebuild().bringUpToDate();
    return store;
  }
}
