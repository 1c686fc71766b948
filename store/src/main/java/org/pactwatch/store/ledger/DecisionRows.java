package org.pactwatch.store.ledger;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

  /**
   * The decisions that hold for a claim, the first one first: those on itself, and those on claims
   * of the same tenor in other revisions of its article.
   */
  public static List<Decision> of(Handle handle, ClaimId claim) {
    return article(handle, claim)
        .map(a -> CarriedDecisions.load(handle, List.of(a)).of(claim))
        .orElse(List.of());
  }

  /** The article that makes, or made, the claim; empty if no reading makes it. */
  public static Optional<ArticleId> article(Handle handle, ClaimId claim) {
    return handle
        .createQuery(
            "SELECT article_id FROM claim WHERE claim_id = :claim ORDER BY article_id LIMIT 1")
        .bind("claim", claim.value())
        .mapTo(String.class)
        .findOne()
        .map(ArticleId::new);
  }

  /** Those of the articles on whose claims anything was decided. */
  public static Set<ArticleId> decidedOn(Handle handle, Collection<ArticleId> articles) {
    return handle
        .createQuery(
            """
            SELECT DISTINCT reading.article_id FROM reading JOIN claim USING (reading_id)
            WHERE reading.article_id = ANY(:articles)
              AND EXISTS (SELECT 1 FROM decision d WHERE d.claim_id = claim.claim_id)
            """)
        .bindArray("articles", String.class, articles.stream().map(ArticleId::value).toList())
        .mapTo(String.class)
        .map(ArticleId::new)
        .set();
  }

  /** Appends a decision. What follows from it is noted by {@link #judge(Handle, Collection)}. */
  public static void append(Handle handle, Decision decision, int number, Instant recordedAt) {
    handle
        .createUpdate(
            """
            INSERT INTO decision (claim_id, number, reviewer, decided_at, recorded_at, body)
            VALUES (:claim, :number, :reviewer, :decided, :at, CAST(:body AS jsonb))
            """)
        .bind("claim", decision.claim().value())
        .bind("number", number)
        .bind("reviewer", decision.reviewer())
        .bind("decided", Epoch.at(decision.at()))
        .bind("at", Epoch.at(recordedAt))
        .bind("body", Json.write(Decision.class, decision))
        .execute();
  }

  /** Notes for all claims of the articles what the decisions come to. */
  public static void judge(Handle handle, Collection<ArticleId> articles) {
    CarriedDecisions decisions = CarriedDecisions.load(handle, articles);
    decisions
        .claims()
        .forEach(
            claim -> {
              Judgement judgement = Judgement.of(decisions.of(claim));
              if (judgement.decisions() > 0) {
                judge(handle, claim, judgement);
              }
            });
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
