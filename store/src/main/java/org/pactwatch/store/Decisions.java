package org.pactwatch.store;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
import org.pactwatch.store.picture.ClaimSource;
import org.pactwatch.store.picture.StandingClaim;
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
    return database.write(h -> decide(h, decision, expected));
  }

  /** All decisions on a claim, the first one first. */
  public List<Decision> of(ClaimId claim) {
    return database.read(h -> DecisionRows.of(h, claim));
  }

  private Decided decide(Handle h, Decision decision, int expected) {
    Instant at = Epoch.next(h, clock.instant());
    ClaimId claim = decision.claim();
    if (!DecisionRows.isKnown(h, claim)) {
      return new Decided.UnknownClaim(claim);
    }
    List<Decision> decisions = new ArrayList<>(DecisionRows.of(h, claim));
    if (decisions.size() != expected) {
      return new Decided.Conflict(decisions.size());
    }
    if (decision instanceof Decision.Undone && Judgement.of(decisions).counting() == null) {
      return new Decided.NothingToUndo(claim);
    }
    decisions.add(decision);
    List<Change> changes = append(h, decision, Judgement.of(decisions), at);
    return new Decided.Recorded(decisions.size(), changes);
  }

  private static List<Change> append(Handle h, Decision decision, Judgement judgement, Instant at) {
    Optional<ArticleId> article = DecisionRows.countingArticle(h, decision.claim());
    if (article.isEmpty()) {
      DecisionRows.append(h, decision, judgement, at);
      return List.of();
    }
    Set<String> keys = new TreeSet<>(StandingClaims.keysOfArticles(h, List.of(article.get())));
    List<StandingClaim> before = new ArrayList<>(StandingClaims.connectedWith(h, keys));
    DecisionRows.append(h, decision, judgement, at);
    Set<String> added = new TreeSet<>(StandingClaims.keysOfArticles(h, List.of(article.get())));
    added.removeAll(keys);
    StandingClaims.connectedWith(h, added).stream()
        .filter(c -> !c.article().equals(article.get()))
        .filter(c -> !before.contains(c))
        .forEach(before::add);
    ClaimSource source = StandingClaims.source(h, article.get());
    Step step =
        new Step(
            article.get(),
            StandingClaims.ofReading(h, source.reading()),
            Step.Cause.DECISION,
            source.spokenOn(),
            source.backfill());
    return Upkeep.apply(h, before, List.of(step), at);
  }
}
