package org.pactwatch.review.queue;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.pactwatch.model.ClaimId;

/**
 * The claims that wait for a second opinion: one in ten of those that one reviewer has judged, in
 * the order they were judged. Each is shown to one reviewer at a time.
 */
final class SecondOpinions {
  /** Somebody else alone has judged it, that still counts, and it is in the sample. */
  private static final String WANTED =
      """
       FROM console.opinion o
      WHERE o.withdrawn_at IS NULL AND o.drawn IN ('SCORE', 'AUDIT')
        AND left(md5(o.claim_id || ' second'), 2) < '1a' AND o.reviewer <> :reviewer
        AND NOT EXISTS (SELECT 1 FROM console.opinion x WHERE x.claim_id = o.claim_id
                        AND x.withdrawn_at IS NULL AND x.reviewer <> o.reviewer)
        AND EXISTS (SELECT 1 FROM judgement j WHERE j.claim_id = o.claim_id
                    AND j.counting ->> 'reviewer' <> :reviewer)
      """;

  private static final String NEXT =
      """
        AND NOT o.claim_id = ANY(:skipped)
        AND (o.held_by IS NULL OR o.held_by = :reviewer OR o.held_until < :now)
        AND NOT EXISTS (SELECT 1 FROM console.put_off p WHERE p.claim_id = o.claim_id
                        AND p.reviewer = :reviewer AND p.until > :now)
        AND EXISTS (SELECT 1 FROM claim c JOIN reading r USING (reading_id)
                    WHERE c.claim_id = o.claim_id AND r.counts)
      ORDER BY o.number LIMIT 1 FOR UPDATE OF o SKIP LOCKED
      """;

  private final Handle handle;

  SecondOpinions(Handle handle) {
    this.handle = handle;
  }

  private record Found(long number, ClaimId claim) {}

  /** Draws the next one and holds it for the reviewer, who has not judged it. */
  Optional<Draw> next(String reviewer, String[] skipped, OffsetDateTime now) {
    Optional<Found> found =
        handle
            .createQuery("SELECT o.number, o.claim_id" + WANTED + NEXT)
            .bind("reviewer", reviewer)
            .bind("skipped", skipped)
            .bind("now", now)
            .map((rs, ctx) -> new Found(rs.getLong(1), new ClaimId(rs.getString(2))))
            .findOne();
    found.ifPresent(f -> hold(f.number(), reviewer, now.plus(WaitingClaims.HELD)));
    return found.map(f -> new Draw(f.claim(), Draw.Why.SECOND));
  }

  private void hold(long number, String reviewer, OffsetDateTime until) {
    handle
        .createUpdate(
            "UPDATE console.opinion SET held_by = :reviewer, held_until = :until"
                + " WHERE number = :number")
        .bind("reviewer", reviewer)
        .bind("until", until)
        .bind("number", number)
        .execute();
  }

  /** Whether a second opinion on a claim is wanted, and could be this reviewer's. */
  boolean isWanted(String reviewer, ClaimId claim) {
    return handle
        .createQuery("SELECT EXISTS (SELECT 1" + WANTED + " AND o.claim_id = :claim)")
        .bind("claim", claim.value())
        .bind("reviewer", reviewer)
        .mapTo(Boolean.class)
        .one();
  }

  /** Lets others have a claim that this reviewer does not judge now. */
  void release(String reviewer, ClaimId claim) {
    handle
        .createUpdate(
            "UPDATE console.opinion SET held_by = NULL, held_until = NULL"
                + " WHERE claim_id = :claim AND held_by = :reviewer")
        .bind("claim", claim.value())
        .bind("reviewer", reviewer)
        .execute();
  }
}
