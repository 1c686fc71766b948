package org.pactwatch.ingest.frontier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the pages fare that a source leads to. A source whose feed is read but whose pages are
 * refused brings nothing.
 *
 * @param lastTaken when one was last taken, or null
 * @param failures how many in a row could not be taken
 * @param trouble why not the last one; null if it was
 */
public record PageHealth(@Nullable Instant lastTaken, int failures, @Nullable String trouble) {
  /** No page was ever asked for. */
  public static final PageHealth UNKNOWN = new PageHealth(null, 0, null);
}
