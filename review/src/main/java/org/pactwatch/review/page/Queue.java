package org.pactwatch.review.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pactwatch.model.Mention;
import org.pactwatch.review.queue.Draw;
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
   * The queue around it.
   *
   * @param item the claim to judge, or null if none waits
   * @param ahead what comes next
   * @param waiting how many claims wait in all
   * @param last the claim this reviewer decided last, or null
   * @param pace how fast this reviewer is today
   * @param wish which claims are wanted
   * @param token what a form must carry to be believed
   */
  public record Place(
      @Nullable Item item,
      List<WaitingClaims.Ahead> ahead,
      long waiting,
      @Nullable ClaimView last,
      Pace pace,
      WaitingClaims.Wish wish,
      String token) {}
}
