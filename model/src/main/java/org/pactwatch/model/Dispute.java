package org.pactwatch.model;

/** What claims about a pact that cannot all be right differ about. */
public enum Dispute {
  /** One says it is so, the other denies it. */
  DENIAL,
  /** Both say it happened, at dates that cannot both be right. */
  DATES,
  /** One says it is over or was refused, the other speaks of it as standing. */
  STAGES
}
