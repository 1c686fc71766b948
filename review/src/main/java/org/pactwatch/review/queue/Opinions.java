package org.pactwatch.review.queue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.pactwatch.model.ClaimId;
import org.pactwatch.model.Decision;
import org.pactwatch.store.db.Database;

/** What each reviewer held of which claim. Thread-safe. */
public final class Opinions {
  /** How many decisions back can be undone. */
  public static final int STEPS_BACK = 50;

  private final Database database;
  private final Clock clock;

  /** Keeps opinions in a database that is at the console's version. */
  public Opinions(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * What somebody held of a claim.
   *
   * @param number its number; later ones are larger
   * @param claim the claim
   * @param reviewer who
   * @param verdict {@code ACCEPTED}, {@code REJECTED} or {@code CORRECTED}
   * @param meaning what is compared
   * @param why why it was shown
   * @param at when
   */
  public record Opinion(
      long number,
      ClaimId claim,
      String reviewer,
      String verdict,
      String meaning,
      Draw.Why why,
      Instant at) {}

  /** Notes an opinion in the transaction of its decision, and takes the claim out of the queue. */
  public void note(Handle h, Decision decision, Draw.Why why) {
    insert(h, decision, chance(h, decision.claim(), why));
    WaitingClaims.judged(h, decision.claim());
  }

  /**
   * Notes a second opinion, which changes nothing in the picture. It takes the place of an earlier
   * one of the same reviewer.
   */
  public void noteSecond(Handle h, Decision opinion) {
    withdraw(h, opinion.claim(), opinion.reviewer(), true);
    insert(h, opinion, Draw.Why.SECOND);
  }

  /** Whether a second opinion on a claim is wanted, and could be this reviewer's. */
  public boolean wantsSecond(ClaimId claim, String reviewer) {
    return database.read(h -> new SecondOpinions(h).isWanted(reviewer, claim));
  }

  /** Only what is in the random slice was drawn by chance, whatever a form says. */
  private static Draw.Why chance(Handle h, ClaimId claim, Draw.Why why) {
    if (why != Draw.Why.AUDIT) {
      return why;
    }
    boolean inSlice =
        h.createQuery(
                "SELECT EXISTS (SELECT 1 FROM console.waiting WHERE claim_id = :claim AND audit)")
            .bind("claim", claim.value())
            .mapTo(Boolean.class)
            .one();
    return inSlice ? Draw.Why.AUDIT : Draw.Why.ASKED;
  }

  private void insert(Handle h, Decision decision, Draw.Why why) {
    String verdict = decision.fold(Meaning.VERDICT);
    h.createUpdate(
            """
            INSERT INTO console.opinion (claim_id, reviewer, verdict, meaning, drawn, given_at)
            VALUES (:claim, :reviewer, :verdict, :meaning, :drawn, :at)
            """)
        .bind("claim", decision.claim().value())
        .bind("reviewer", decision.reviewer())
        .bind("verdict", verdict)
        .bind("meaning", decision.fold(Meaning.FULL))
        .bind("drawn", why.name())
        .bind("at", clock.instant().atOffset(ZoneOffset.UTC))
        .execute();
  }

  /** The reviewer's last opinion that was not withdrawn, if it is not too far back. */
  public Optional<Opinion> last(String reviewer) {
    return database.read(
        h ->
            h.createQuery(
                    """
                    SELECT * FROM (
                      SELECT * FROM console.opinion WHERE reviewer = :reviewer
                      ORDER BY number DESC LIMIT :steps) o
                    WHERE withdrawn_at IS NULL ORDER BY number DESC LIMIT 1
                    """)
                .bind("reviewer", reviewer)
                .bind("steps", 2 * STEPS_BACK)
                .map((rs, ctx) -> opinion(rs))
                .findOne());
  }

  /** Withdraws the reviewer's opinions on a claim, in the transaction that undoes the decision. */
  public void withdraw(Handle h, ClaimId claim, String reviewer) {
    withdraw(h, claim, reviewer, false);
  }

  /** Withdraws the reviewer's second opinion on a claim. */
  public void withdrawSecond(Handle h, ClaimId claim, String reviewer) {
    withdraw(h, claim, reviewer, true);
  }

  private void withdraw(Handle h, ClaimId claim, String reviewer, boolean secondAlone) {
    h.createUpdate(
            "UPDATE console.opinion SET withdrawn_at = :at WHERE claim_id = :claim"
                + " AND reviewer = :reviewer AND withdrawn_at IS NULL"
                + (secondAlone ? " AND drawn = 'SECOND'" : ""))
        .bind("at", clock.instant().atOffset(ZoneOffset.UTC))
        .bind("claim", claim.value())
        .bind("reviewer", reviewer)
        .execute();
  }

  /**
   * The independent opinions on claims that more than one reviewer has judged, by claim. Who opened
   * a claim by themselves has seen what others held of it; that is no part of the comparison.
   */
  public List<Opinion> shared() {
    return database.read(
        h ->
            h.createQuery(
                    """
                    SELECT DISTINCT ON (o.claim_id, o.reviewer) o.* FROM console.opinion o
                    WHERE o.withdrawn_at IS NULL AND o.drawn IN ('SCORE', 'AUDIT', 'SECOND')
                      AND o.claim_id IN (SELECT claim_id FROM console.opinion
                                         WHERE drawn = 'SECOND' AND withdrawn_at IS NULL)
                    ORDER BY o.claim_id, o.reviewer, o.number DESC
                    """)
                .map((rs, ctx) -> opinion(rs))
                .list());
  }

  /**
   * How many claims of the random slice are judged, and how many of them are right as they are. Of
   * each the decision that counts is taken, whoever took it; opinions beside it are not.
   */
  public Precision audited() {
    return database.read(
        h ->
            h.createQuery(
                    """
                    SELECT count(*) AS judged,
                           count(*) FILTER (WHERE j.counting ->> 'type' = 'ACCEPTED') AS correct
                    FROM judgement j WHERE j.counting IS NOT NULL AND j.claim_id IN (
                      SELECT claim_id FROM console.opinion
                      WHERE drawn = 'AUDIT' AND withdrawn_at IS NULL)
                    """)
                .map((rs, ctx) -> new Precision(rs.getLong("judged"), rs.getLong("correct")))
                .one());
  }

  /** When opinions were given since a moment, by reviewer and time. */
  public List<Opinion> since(Instant from) {
    return database.read(
        h ->
            h.createQuery(
                    "SELECT * FROM console.opinion WHERE given_at >= :from AND withdrawn_at IS NULL"
                        + " ORDER BY reviewer, given_at LIMIT 50000")
                .bind("from", from.atOffset(ZoneOffset.UTC))
                .map((rs, ctx) -> opinion(rs))
                .list());
  }

  /** A reviewer's opinions since a moment, by time. */
  public List<Opinion> since(Instant from, String reviewer) {
    return database.read(
        h ->
            h.createQuery(
                    "SELECT * FROM console.opinion WHERE given_at >= :from AND reviewer = :reviewer"
                        + " AND withdrawn_at IS NULL ORDER BY given_at LIMIT 50000")
                .bind("from", from.atOffset(ZoneOffset.UTC))
                .bind("reviewer", reviewer)
                .map((rs, ctx) -> opinion(rs))
                .list());
  }

  private static Opinion opinion(ResultSet rs) throws SQLException {
    return new Opinion(
        rs.getLong("number"),
        new ClaimId(rs.getString("claim_id")),
        rs.getString("reviewer"),
        rs.getString("verdict"),
        rs.getString("meaning"),
        Draw.Why.valueOf(rs.getString("drawn")),
        rs.getObject("given_at", OffsetDateTime.class).toInstant());
  }
}
