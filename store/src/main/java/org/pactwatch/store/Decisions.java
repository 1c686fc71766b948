package org.pactwatch.store;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.pactwatch.model.ArticleId;
import org.pactwatch.model.Change;
import org.pactwatch.model.ClaimId;
import org.pactwatch.model.Decision;
import org.pactwatch.store.db.Database;
import org.pactwatch.store.ledger.DecisionRows;
import org.pactwatch.store.ledger.Epoch;
import org.pactwatch.store.ledger.Judgement;
import org.pactwatch.store.ledger.StandingClaims;
import org.pactwatch.store.upkeep.Step;
import org.pactwatch.store.upkeep.Upkeep;

/**
 * Takes reviewers' decisions: they are appended, and the picture follows in the same transaction.
 * Thread-safe.
 */
public final class Decisions {

  private final Database database;
  private final Clock clock;

  /** Writes into a database that is at the program's version. */
  public Decisions(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Takes a decision.
   *
   * @param expected how many decisions on the claim the reviewer has seen; if there are more, the
   *     decision is refused as a conflict
   * @throws org.pactwatch.store.db.DatabaseUnavailable if the database is away
   */
  public Decided decide(Decision decision, int expected) {
    return decide(decision, expected, h -> {});
  }

  /**
   * As {@link #decide(Decision, int)}; what is written along with the decision is in its
   * transaction, and nothing is if the decision is not taken.
   */
  public Decided decide(Decision decision, int expected, Consumer<Handle> along) {
    return database.write(
        h -> {
          Decided decided = decide(h, decision, expected);
          if (decided instanceof Decided.Recorded) {
            along.accept(h);
          }
          return decided;
        });
  }

  /**
   * All decisions that hold for a claim, the first one first: those on itself and those on equal
   * claims of the article's other revisions.
   */
  public List<Decision> of(ClaimId claim) {
    return database.read(h -> DecisionRows.of(h, claim));
  }

  private Decided decide(Handle h, Decision decision, int expected) {
    Instant at = Epoch.next(h, clock.instant()).at();
    ClaimId claim = decision.claim();
    Optional<ArticleId> article = DecisionRows.article(h, claim);
    if (article.isEmpty()) {
      return new Decided.UnknownClaim(claim);
    }
    List<Decision> decisions = DecisionRows.of(h, claim);
    if (decisions.size() != expected) {
      return new Decided.Conflict(decisions.size());
    }
    if (decision instanceof Decision.Undone && Judgement.of(decisions).counting() == null) {
      return new Decided.NothingToUndo(claim);
    }
    int number = decisions.size() + 1;
    return new Decided.Recorded(number, append(h, article.get(), decision, number, at));
  }

  private static List<Change> append(
      Handle h, ArticleId article, Decision decision, int number, Instant at) {
    Set<ArticleId> alone = Set.of(article);
    Upkeep upkeep = new Upkeep();
    upkeep.read(h, StandingClaims.keysOfArticles(h, alone));
    DecisionRows.append(h, decision, number, at);
    DecisionRows.judge(h, alone);
    upkeep.readWithout(h, StandingClaims.keysOfArticles(h, alone), alone);
    Step step = Step.current(h, article, Step.Cause.DECISION);
    return upkeep.derive(List.of(step), at).write(h);
  }
}
