package org.pactwatch.review.queue;

import org.pactwatch.model.ClaimId;

/**
 * A claim drawn for review.
 *
 * @param claim the claim
 * @param why why this one
 */
public record Draw(ClaimId claim, Why why) {

  /** Why a claim is shown. */
  public enum Why {
    /** It is uncertain, new and matters most. */
    SCORE,
    /** By chance: the random slice shows how good the claims are that nobody reviews. */
    AUDIT,
    /** Another reviewer has judged it; a second, independent opinion shows how well they agree. */
    SECOND,
    /** Somebody asked for it. */
    ASKED,
    /** It was judged along with others like it. */
    BULK
  }
}
