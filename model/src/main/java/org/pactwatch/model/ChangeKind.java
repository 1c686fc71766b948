package org.pactwatch.model;

/** What about a pact changed. */
public enum ChangeKind {
  /** A pact not known before. */
  NEW_PACT,
  /** The current stage of a known pact is another one. */
  STAGE_CHANGED,
  /** The parties of a known pact are other ones. */
  PARTIES_CHANGED,
  /** What is talked about beside a known pact changed: a party that may join it, its renewal. */
  PROSPECT_CHANGED,
  /** What was talked about beside a known pact is no longer supported by any claim that stands. */
  PROSPECT_WITHDRAWN,
  /** More independent sources tell of the stage that a pact was held to be at anyway. */
  SUPPORTED,
  /** Claims about a known pact that cannot all be right, where none were before. */
  CONTRADICTED,
  /** A pact is no longer supported by any claim that stands. */
  WITHDRAWN
}
