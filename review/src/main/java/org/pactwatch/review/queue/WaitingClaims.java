package org.pactwatch.review.queue;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.pactwatch.model.ClaimId;
import org.pactwatch.model.Party;
import org.pactwatch.model.Stage;
import org.pactwatch.store.db.Database;

/**
 * The claims that wait for review, the most worth reviewing first. A claim that was shown to one
 * reviewer is not drawn for another for a few minutes. Thread-safe.
 */
public final class WaitingClaims {
  /** One draw in so many is from the random slice. */
  private static final int AUDIT_EVERY = 8;

  /** One draw in so many is a second opinion, if there is a claim for one. */
  private static final int SECOND_EVERY = 10;

  static final Duration HELD = Duration.ofMinutes(3);
  private static final Duration PUT_OFF = Duration.ofHours(1);

  private static final String FREE =
      """
       FROM console.waiting w
      WHERE (w.held_by IS NULL OR w.held_by = :reviewer OR w.held_until < :now)
        AND NOT w.claim_id = ANY(:skipped)
        AND (CAST(:stage AS text) IS NULL OR w.stage = :stage)
        AND (CAST(:party AS text) IS NULL OR :party = ANY(string_to_array(w.base_key, ',')))
        AND NOT EXISTS (SELECT 1 FROM console.put_off p WHERE p.claim_id = w.claim_id
                        AND p.reviewer = :reviewer AND p.until > :now)
      """;

  private static final String BY_SCORE = " ORDER BY w.score DESC, w.claim_id";

  /** What somebody else draws at this moment is passed over, and not waited for. */
  private static final String ONE = " LIMIT 1 FOR UPDATE OF w SKIP LOCKED";

  private final Database database;
  private final Clock clock;

  /** Draws from a database that is at the console's and the store's versions. */
  public WaitingClaims(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Which claims somebody wants to review.
   *
   * @param party only those of this party; null for all
   * @param stage only those of this stage; null for all
   */
  public record Wish(@Nullable Party party, @Nullable Stage stage) {
    /** Whatever is most worth it. */
    public static final Wish ANYTHING = new Wish(null, null);

    boolean anything() {
      return party == null && stage == null;
    }
  }

  /** Follows the ledger. After the first time, which may take a while, this is quick. */
  public void follow() {
    database.write(
        h -> {
          new WaitingRows(h).follow();
          return true;
        });
  }

  /** How many claims wait. */
  public long count() {
    follow();
    return database.read(
        h -> h.createQuery("SELECT count(*) FROM console.waiting").mapTo(Long.class).one());
  }

  /**
   * Draws the next claim and holds it for the reviewer.
   *
   * @param skipped claims that the reviewer has at hand already
   */
  public Optional<Draw> next(String reviewer, Wish wish, Collection<ClaimId> skipped) {
    return database.write(
        h -> {
          new WaitingRows(h).follow();
          Optional<Draw> draw = draw(h, reviewer, wish, skipped);
          draw.filter(d -> d.why() != Draw.Why.SECOND).ifPresent(d -> hold(h, reviewer, d.claim()));
          return draw;
        });
  }

  private Optional<Draw> draw(Handle h, String reviewer, Wish wish, Collection<ClaimId> skipped) {
    int turn = given(h, reviewer) + skipped.size();
    if (wish.anything() && turn % SECOND_EVERY == SECOND_EVERY - 1) {
      Optional<Draw> second = new SecondOpinions(h).next(reviewer, ids(skipped), now());
      if (second.isPresent()) {
        return second;
      }
    }
    if (wish.anything() && turn % AUDIT_EVERY == AUDIT_EVERY - 1) {
      Optional<Draw> audit =
          first(h, " AND w.audit ORDER BY w.lot" + ONE, reviewer, wish, skipped).stream()
              .findFirst()
              .map(c -> new Draw(c, Draw.Why.AUDIT));
      if (audit.isPresent()) {
        return audit;
      }
    }
    return first(h, BY_SCORE + ONE, reviewer, wish, skipped).stream()
        .findFirst()
        .map(c -> new Draw(c, Draw.Why.SCORE));
  }

  private static int given(Handle h, String reviewer) {
    return h.createQuery("SELECT count(*) FROM console.opinion WHERE reviewer = :reviewer")
        .bind("reviewer", reviewer)
        .mapTo(Integer.class)
        .one();
  }

  private List<ClaimId> first(
      Handle h, String order, String reviewer, Wish wish, Collection<ClaimId> skipped) {
    Party party = wish.party();
    Stage stage = wish.stage();
    return h.createQuery("SELECT w.claim_id" + FREE + order)
        .bind("reviewer", reviewer)
        .bind("now", now())
        .bind("skipped", ids(skipped))
        .bind("party", party == null ? null : party.code())
        .bind("stage", stage == null ? null : stage.name())
        .mapTo(String.class)
        .map(ClaimId::new)
        .list();
  }

  /**
   * A claim further on in the queue.
   *
   * @param claim the claim
   * @param parties its parties
   * @param stage its stage
   */
  public record Ahead(ClaimId claim, List<Party> parties, Stage stage) {}

  /** What comes next by score, without holding it. */
  public List<Ahead> ahead(String reviewer, Wish wish, int most) {
    return database.read(
        h -> {
          List<ClaimId> next = first(h, BY_SCORE + " LIMIT " + most, reviewer, wish, List.of());
          return h.createQuery(
                  """
                  SELECT DISTINCT ON (a.n) c.claim_id, c.party_key, c.stage
                  FROM unnest(CAST(:ids AS text[])) WITH ORDINALITY a (claim_id, n)
                  JOIN claim c USING (claim_id) ORDER BY a.n
                  """)
              .bind("ids", ids(next))
              .map(
                  (rs, ctx) ->
                      new Ahead(
                          new ClaimId(rs.getString("claim_id")),
                          Stream.of(rs.getString("party_key").split(",")).map(Party::new).toList(),
                          Stage.valueOf(rs.getString("stage"))))
              .list();
        });
  }

  private void hold(Handle h, String reviewer, ClaimId claim) {
    h.createUpdate(
            "UPDATE console.waiting SET held_by = :reviewer, held_until = :until"
                + " WHERE claim_id = :claim")
        .bind("reviewer", reviewer)
        .bind("until", now().plus(HELD))
        .bind("claim", claim.value())
        .execute();
  }

  /** Does not show a claim to this reviewer for an hour. */
  public void putOff(String reviewer, ClaimId claim) {
    database.write(
        h -> {
          h.createUpdate("DELETE FROM console.put_off WHERE until < :now")
              .bind("now", now())
              .execute();
          h.createUpdate(
                  "UPDATE console.waiting SET held_by = NULL, held_until = NULL"
                      + " WHERE claim_id = :claim AND held_by = :reviewer")
              .bind("claim", claim.value())
              .bind("reviewer", reviewer)
              .execute();
          new SecondOpinions(h).release(reviewer, claim);
          return h.createUpdate(
                  """
                  INSERT INTO console.put_off (claim_id, reviewer, until)
                  VALUES (:claim, :reviewer, :until)
                  ON CONFLICT (claim_id, reviewer) DO UPDATE SET until = excluded.until
                  """)
              .bind("claim", claim.value())
              .bind("reviewer", reviewer)
              .bind("until", now().plus(PUT_OFF))
              .execute();
        });
  }

  /** Takes a claim out of the queue, in the transaction of its decision. */
  static void judged(Handle h, ClaimId claim) {
    h.createUpdate("DELETE FROM console.waiting WHERE claim_id = :claim")
        .bind("claim", claim.value())
        .execute();
  }

  private static String[] ids(Collection<ClaimId> claims) {
    List<String> ids = new ArrayList<>();
    claims.forEach(c -> ids.add(c.value()));
    return ids.toArray(new String[0]);
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
