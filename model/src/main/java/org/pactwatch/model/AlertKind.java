package org.pactwatch.model;

/** What an alert may be about; rules are met by some of these. */
public enum AlertKind {
  /** A pact that was not known before. */
  NEW_PACT,
  /** A known pact that has come to another stage. */
  STAGE_CHANGED,
  /** A party that has joined a known pact. */
  PARTY_JOINED,
  /** A party that has left a known pact. */
  PARTY_LEFT,
  /** A party that may join, or a renewal that is talked about. */
  PROSPECT,
  /** Two countries that no pact named together before. */
  FIRST_PAIRING,
  /** Claims that cannot all be right. */
  CONTRADICTION,
  /** Something that is said not to be so. */
  DENIAL,
  /** Something that was told and is not held to be so any more. */
  CORRECTION,
  /** A source that says nothing although it should. */
  SOURCE_QUIET
}
