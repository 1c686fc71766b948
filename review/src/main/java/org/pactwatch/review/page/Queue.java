package org.pactwatch.review.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pactwatch.model.ClaimId;
import org.pactwatch.store.query.ClaimView;

/**
 * A place in the review queue.
 *
 * @param current the claim to judge, or null if none waits
 * @param listed the waiting claims around it, in order
 * @param from the claim after which that list begins, or null for the beginning
 * @param waiting how many claims wait in all
 * @param last the claim this browser decided last, whose decision can be undone; or null
 * @param later where to go without deciding
 * @param before where to go back to, or null
 * @param token what a form must carry to be believed
 */
public record Queue(
    @Nullable ClaimView current,
    List<ClaimView> listed,
    @Nullable ClaimId from,
    long waiting,
    @Nullable ClaimView last,
    String later,
    @Nullable String before,
    String token) {}
