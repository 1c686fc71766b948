package org.pactwatch.model;

/** How an article stands to a claim, kept apart from the pact's stage. */
public enum Modality {
  /** Stated as fact in the reporter's voice or by a named person. */
  ASSERTED,
  /** Told on the word of an unnamed or second-hand source. */
  REPORTED,
  /** Something that could or may be. */
  POSSIBLE,
  /** Said to follow only if something else does. */
  CONDITIONAL,
  /** Denied or refused. */
  DENIED
}
