package org.pactwatch.store.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.pactwatch.model.ArticleId;
import org.pactwatch.model.Claim;
import org.pactwatch.model.ClaimId;
import org.pactwatch.model.Decision;
import org.pactwatch.model.Party;
import org.pactwatch.store.db.Json;
import org.pactwatch.store.picture.PartySets;
import org.pactwatch.store.picture.StandingClaim;

/** Decisions as rows of the ledger. */
public final class DecisionRows {

  private DecisionRows() {}

  /** The decisions on a claim, the first one first. */
  public static List<Decision> of(Handle handle, ClaimId claim) {
    return handle
        .createQuery("SELECT body FROM decision WHERE claim_id = :claim ORDER BY number")
        .bind("claim", claim.value())
        .map((rs, ctx) -> Json.read(Decision.class, rs.getString("body")))
        .list();
  }

  /** Whether any reading made the claim. */
  public static boolean isKnown(Handle handle, ClaimId claim) {
    return handle
        .createQuery("SELECT EXISTS (SELECT 1 FROM claim WHERE claim_id = :claim)")
        .bind("claim", claim.value())
        .mapTo(Boolean.class)
        .one();
  }

  /** The article whose current reading makes the claim; empty if no reading that counts does. */
  public static Optional<ArticleId> countingArticle(Handle handle, ClaimId claim) {
    return handle
        .createQuery(
            """
            SELECT article_id FROM claim JOIN reading USING (reading_id)
            WHERE counts AND claim_id = :claim ORDER BY article_id LIMIT 1
            """)
        .bind("claim", claim.value())
        .mapTo(String.class)
        .findOne()
        .map(ArticleId::new);
  }

  /** Appends a decision and notes what all decisions on the claim come to. */
  public static void append(
      Handle handle, Decision decision, Judgement judgement, Instant recordedAt) {
    handle
        .createUpdate(
            """
            INSERT INTO decision (claim_id, number, reviewer, decided_at, recorded_at, body)
            VALUES (:claim, :number, :reviewer, :decided, :at, CAST(:body AS jsonb))
            """)
        .bind("claim", decision.claim().value())
        .bind("number", judgement.decisions())
        .bind("reviewer", decision.reviewer())
        .bind("decided", Epoch.at(decision.at()))
        .bind("at", Epoch.at(recordedAt))
        .bind("body", Json.write(Decision.class, decision))
        .execute();
    judge(handle, decision.claim(), judgement);
  }

  private static void judge(Handle handle, ClaimId claim, Judgement judgement) {
    Decision counting = judgement.counting();
    handle
        .createUpdate(
            """
            INSERT INTO judgement (claim_id, decisions, counting, party_key, base_key)
            VALUES (:claim, :decisions, CAST(:counting AS jsonb), :parties, :base)
            ON CONFLICT (claim_id) DO UPDATE
            SET decisions = excluded.decisions, counting = excluded.counting,
                party_key = excluded.party_key, base_key = excluded.base_key
            """)
        .bind("claim", claim.value())
        .bind("decisions", judgement.decisions())
        .bind("counting", counting == null ? null : Json.write(Decision.class, counting))
        .bind("parties", partyKey(counting))
        .bind("base", baseKey(handle, claim, counting))
        .execute();
  }

  private static @Nullable String partyKey(@Nullable Decision counting) {
    return counting instanceof Decision.Corrected c ? PartySets.key(c.parties()) : null;
  }

  private static @Nullable String baseKey(
      Handle handle, ClaimId claim, @Nullable Decision counting) {
    if (!(counting instanceof Decision.Corrected corrected)) {
      return null;
    }
    SortedSet<Party> joining =
        new TreeSet<>(
            handle
                .createQuery(
                    """
                    SELECT body FROM claim JOIN reading USING (reading_id)
                    WHERE claim_id = :claim ORDER BY counts DESC, reading_id LIMIT 1
                    """)
                .bind("claim", claim.value())
                .map((rs, ctx) -> Json.read(Claim.class, rs.getString("body")))
                .one()
                .joining());
    joining.retainAll(corrected.parties());
    return PartySets.key(StandingClaim.base(corrected.parties(), joining));
  }
}
