package org.pactwatch.review.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pactwatch.model.Decision;
import org.pactwatch.model.Mention;
import org.pactwatch.review.queue.Draw;
import org.pactwatch.review.queue.Opinions;
import org.pactwatch.review.queue.Pace;
import org.pactwatch.review.queue.WaitingClaims;
import org.pactwatch.store.query.ClaimView;

/** What the review pages show. */
public final class Queue {
  private Queue() {}

  /**
   * A claim to be judged.
   *
   * @param view the claim
   * @param mentions what its article mentions
   * @param why why it is shown
   * @param token what a form must carry to be believed
   */
  public record Item(ClaimView view, List<Mention> mentions, Draw.Why why, String token) {}

  /**
   * What this reviewer judged last.
   *
   * @param view the claim
   * @param opinion what they held of it, which need not be what counts
   */
  public record Last(ClaimView view, Opinions.Opinion opinion) {
    /** Whether it is the decision that counts. */
    boolean counts() {
      Decision counting = view.counting();
      return counting != null
          && opinion.why() != Draw.Why.SECOND
          && counting.reviewer().equals(opinion.reviewer());
    }
  }

  /**
   * The queue around it.
   *
   * @param item the claim to judge, or null if none waits
   * @param ahead what comes next
   * @param waiting how many claims wait in all
   * @param last what this reviewer judged last, or null
   * @param pace how fast this reviewer is today
   * @param wish which claims are wanted
   * @param token what a form must carry to be believed
   */
  public record Place(
      @Nullable Item item,
      List<WaitingClaims.Ahead> ahead,
      long waiting,
      @Nullable Last last,
      Pace pace,
      WaitingClaims.Wish wish,
      String token) {}
}
