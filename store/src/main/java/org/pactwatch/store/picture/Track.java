package org.pactwatch.store.picture;

/** Which of a pact's lives a state is part of. */
public enum Track {
  /** The pact itself. */
  STANDING,
  /** A party that may join, joins or leaves a pact of others. */
  WIDENING,
  /** A renewal or widening of a concluded pact that is talked about and not yet done. */
  REVISION
}
