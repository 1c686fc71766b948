package org.pactwatch.review.desk;

/** What the console asks of another room, which may be in another process. */
public interface Desk {

  /** Whether the room is in this process; if not, nothing is known of it, not that all is well. */
  default boolean isHere() {
    return true;
  }
}
