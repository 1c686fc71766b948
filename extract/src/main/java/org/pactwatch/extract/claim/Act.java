package org.pactwatch.extract.claim;

/** What a trigger says is done to an agreement, before negation, hedging and tense are weighed. */
enum Act {
  SIGNED,
  RATIFIED,
  /** Approved: by a parliament that is a ratification, by a cabinet an agreement. */
  APPROVED,
  AGREED,
  NEGOTIATING,
  PROPOSED,
  IN_FORCE,
  RENEWED,
  SUSPENDED,
  TERMINATED,
  REJECTED,
  /** A base is set up, hosted or allowed. */
  GRANT,
  /** A state becomes a member or a party. */
  JOIN,
  /** A state stops being one. */
  LEAVE,
  /** A state freezes its membership. */
  FREEZE
}
