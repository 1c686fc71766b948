package org.pactwatch.review;

import org.pactwatch.review.desk.AlertDesk;
import org.pactwatch.review.desk.ArticleDesk;
import org.pactwatch.review.desk.DeadLetterDesk;
import org.pactwatch.review.desk.RuleDesk;
import org.pactwatch.review.desk.SourceDesk;
import org.pactwatch.store.Store;
import org.pactwatch.store.db.Database;
import org.pactwatch.store.db.Migrations;

/**
 * What the console shows and decides on. Closing the database is left to its owner, after the
 * console is closed.
 *
 * @param database the database, at the versions of the store and of the console
 * @param store the store over it
 * @param sources the sources
 * @param articles what was kept of articles
 * @param deadLetters the records that could not be handled
 * @param alerts the alerts
 * @param rules the rules by which they are raised
 */
public record Rooms(
    Database database,
    Store store,
    SourceDesk sources,
    ArticleDesk articles,
    DeadLetterDesk deadLetters,
    AlertDesk alerts,
    RuleDesk rules) {

  /** The console's own tables. */
  public static Migrations migrations() {
    return new Migrations("console", "db/console");
  }

  /** The store alone. */
  public static Rooms of(Database database, Store store) {
    return new Rooms(
        database,
        store,
        SourceDesk.none(),
        ArticleDesk.none(),
        DeadLetterDesk.none(),
        AlertDesk.none(),
        RuleDesk.none());
  }

  /** The same with alerts and rules, which are kept in the database and seen wherever that is. */
  public Rooms with(AlertDesk seen, RuleDesk kept) {
    return new Rooms(database, store, sources, articles, deadLetters, seen, kept);
  }
}
