package org.pactwatch.review.http;

import java.time.Clock;
import org.pactwatch.model.ClaimId;
import org.pactwatch.store.Decided;
import org.pactwatch.store.Decisions;

/** Hands decisions to the store and says in one line why one was not taken. Thread-safe. */
final class Judging {
  /** Who decides, as long as there are no accounts: whoever sits at this machine. */
  private static final String REVIEWER = "console";

  private final Decisions decisions;
  private final Clock clock;

  Judging(Decisions decisions, Clock clock) {
    this.decisions = decisions;
    this.clock = clock;
  }

  /**
   * Takes a decision.
   *
   * @throws Refused if it cannot be read, the claim is unknown, somebody else decided meanwhile, or
   *     there is nothing to undo
   */
  Decided.Recorded decide(ClaimId claim, Ruling ruling) {
    return decisions
        .decide(ruling.decision(claim, REVIEWER, clock.instant()), ruling.seen())
        .fold(
            new Decided.Cases<Decided.Recorded>() {
              @Override
              public Decided.Recorded recorded(Decided.Recorded outcome) {
                return outcome;
              }

              @Override
              public Decided.Recorded conflict(Decided.Conflict outcome) {
                throw Refused.conflict(
                    "the claim has been decided on meanwhile: "
                        + outcome.decisions()
                        + " decisions, seen were "
                        + ruling.seen()
                        + "; nothing was written");
              }

              @Override
              public Decided.Recorded unknownClaim(Decided.UnknownClaim outcome) {
                throw Refused.notFound("no such claim: " + claim);
              }

              @Override
              public Decided.Recorded nothingToUndo(Decided.NothingToUndo outcome) {
                throw Refused.conflict("no decision on the claim counts that could be undone");
              }
            });
  }
}
