package org.pactwatch.model;

/** What a message says about its alert. */
public enum AlertPhase {
  /** It is told for the first time. */
  RAISED,
  /** More independent sources tell of it. */
  GROWN,
  /** It stands as it was; somebody asked to be reminded. */
  REPEATED,
  /** It stands, but not as it was told. */
  AMENDED,
  /** What it told is not held to be so any more. */
  CORRECTED,
  /** What it told of is over. */
  ENDED
}
