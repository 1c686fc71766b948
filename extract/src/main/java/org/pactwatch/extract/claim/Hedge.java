package org.pactwatch.extract.claim;

/** What stands before a trigger and changes what it says. */
enum Hedge {
  /** Nothing: it is so. */
  NONE,
  /** It is not so. */
  NEGATED,
  /** Somebody will not do it, or rules it out. */
  REFUSED,
  /** Somebody denies it. */
  DENIED,
  /** A decision to do it was taken back. */
  REVERSED,
  /** It was decided or announced. */
  CERTAIN,
  /** It is to be, is expected or intended. */
  EXPECTED,
  /** The parties agreed to do it. */
  AGREED_TO,
  /** Somebody wants, asks for or proposes it. */
  WANTED,
  /** Somebody threatens to do it. */
  THREATENED,
  /** It could be. */
  POSSIBLE,
  /** It depends on a condition. */
  CONDITIONAL
}
