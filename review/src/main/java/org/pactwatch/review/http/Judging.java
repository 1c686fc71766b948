package org.pactwatch.review.http;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pactwatch.model.Change;
import org.pactwatch.model.ClaimId;
import org.pactwatch.model.Decision;
import org.pactwatch.review.account.AuditLog;
import org.pactwatch.review.account.Visitor;
import org.pactwatch.review.queue.Draw;
import org.pactwatch.review.queue.Opinions;
import org.pactwatch.store.Decided;
import org.pactwatch.store.Decisions;
import org.pactwatch.store.db.Database;
import org.pactwatch.store.ledger.Judgement;

/**
 * Hands decisions to the store, notes each in the audit log in the same transaction, and says in
 * one line why one was not taken. Thread-safe.
 */
final class Judging {
  private final Database database;
  private final Decisions decisions;
  private final Opinions opinions;
  private final AuditLog audit;
  private final Clock clock;

  Judging(Database database, Decisions decisions, Opinions opinions, AuditLog audit, Clock clock) {
    this.database = database;
    this.decisions = decisions;
    this.opinions = opinions;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * What became of a ruling.
   *
   * @param secondOpinion whether it was kept as a second opinion, beside the decision that counts
   * @param decisions how many decisions on the claim there are now
   * @param changes what changed in the picture
   */
  record Judged(boolean secondOpinion, int decisions, List<Change> changes) {}

  /**
   * Takes a ruling as a decision; where a second opinion is wanted, as that. To decide on a claim
   * on which a second opinion is wanted, a reviewer must have asked for the claim.
   *
   * @param why why the claim was shown; null if that is not said
   * @throws Refused if it cannot be read, the claim is unknown, somebody else decided meanwhile, or
   *     there is nothing to undo or to compare with
   */
  Judged judge(ClaimId claim, Ruling ruling, Visitor by, Draw.@Nullable Why why) {
    boolean second = why == null ? opinions.wantsSecond(claim, by.name()) : why == Draw.Why.SECOND;
    if (second) {
      return giveSecond(claim, ruling, by);
    }
    Decided.Recorded recorded = decide(claim, ruling, by, why == null ? Draw.Why.ASKED : why);
    return new Judged(false, recorded.decisions(), recorded.changes());
  }

  private Decided.Recorded decide(ClaimId claim, Ruling ruling, Visitor by, Draw.Why why) {
    Decision decision = ruling.decision(claim, by.name(), clock.instant());
    Decided decided =
        decisions.decide(
            decision,
            ruling.seen(),
            h -> {
              if (decision instanceof Decision.Undone) {
                opinions.withdraw(h, claim, by.name());
              } else {
                opinions.note(h, decision, why);
              }
              audit.note(h, by, action(decision), claim.value(), detail(decision));
            });
    return recorded(decided, claim, ruling.seen());
  }

  /** Keeps an independent second opinion; the decision that counts stays. */
  private Judged giveSecond(ClaimId claim, Ruling ruling, Visitor by) {
    Decision opinion = ruling.decision(claim, by.name(), clock.instant());
    if (opinion instanceof Decision.Undone) {
      throw Refused.unreadable("a second opinion accepts, rejects or corrects");
    }
    List<Decision> first = decisions.of(claim);
    Decision counting = Judgement.of(first).counting();
    if (counting == null || counting.reviewer().equals(by.name())) {
      throw Refused.conflict(
          counting == null
              ? "no decision on the claim counts that a second opinion could be compared with;"
                  + " nothing was written"
              : "the decision that counts is your own; a second opinion is somebody else's");
    }
    database.write(
        h -> {
          opinions.noteSecond(h, opinion);
          audit.note(
              h,
              by,
              "claim: second opinion",
              claim.value(),
              action(opinion) + " " + detail(opinion));
          return true;
        });
    return new Judged(true, first.size(), List.of());
  }

  /**
   * Takes back what the reviewer decided last.
   *
   * @param claim the claim that the reviewer takes for the one they decided on last
   * @param seen how many decisions on it the reviewer has seen
   * @return why the claim was shown, so that it is shown again for that
   * @throws Refused if it is another one or none, or if there are more decisions on it
   */
  Draw.Why undoLast(ClaimId claim, int seen, Visitor by) {
    Opinions.Opinion last =
        opinions
            .last(by.name())
            .orElseThrow(() -> Refused.conflict("there is nothing of yours to undo"));
    if (!last.claim().equals(claim)) {
      throw Refused.conflict("this is not what you decided last; nothing was undone");
    }
    Decision counting = Judgement.of(decisions.of(claim)).counting();
    boolean mine = counting != null && counting.reviewer().equals(by.name());
    if (last.why() == Draw.Why.SECOND || !mine) {
      withdraw(last, by);
    } else {
      decide(claim, Ruling.undoing(seen), by, Draw.Why.ASKED);
    }
    return last.why();
  }

  /** What was only this reviewer's opinion, or has been overruled since, is taken back alone. */
  private void withdraw(Opinions.Opinion last, Visitor by) {
    database.write(
        h -> {
          if (last.why() == Draw.Why.SECOND) {
            opinions.withdrawSecond(h, last.claim(), by.name());
          } else {
            opinions.withdraw(h, last.claim(), by.name());
          }
          audit.note(h, by, "claim: opinion withdrawn", last.claim().value(), "");
          return true;
        });
  }

  private static Decided.Recorded recorded(Decided decided, ClaimId claim, int seen) {
    return decided.fold(
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
                    + seen
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

  private static String action(Decision decision) {
    return decision.fold(
        new Decision.Cases<String>() {
          @Override
          public String accepted(Decision.Accepted d) {
            return "claim accepted";
          }

          @Override
          public String rejected(Decision.Rejected d) {
            return "claim rejected";
          }

          @Override
          public String corrected(Decision.Corrected d) {
            return "claim corrected";
          }

          @Override
          public String undone(Decision.Undone d) {
            return "claim decision undone";
          }
        });
  }

  private static String detail(Decision decision) {
    if (decision instanceof Decision.Rejected d) {
      return d.reason();
    }
    return decision instanceof Decision.Corrected d
        ? d.parties() + " " + d.stage() + (d.date() == null ? "" : " " + d.date())
        : "";
  }
}
