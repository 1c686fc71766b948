package org.pactwatch.model;

import java.util.EnumSet;
import java.util.Set;

/** How far a pact has come, in the words of the annotation guidelines. */
public enum Stage {
  PROPOSED,
  NEGOTIATING,
  AGREED,
  SIGNED,
  RATIFIED,
  IN_FORCE,
  RENEWED,
  SUSPENDED,
  TERMINATED,
  REJECTED;

  private static final Set<Stage> CONCLUDED = EnumSet.of(SIGNED, RATIFIED, IN_FORCE, RENEWED);
  private static final Set<Stage> PROSPECTIVE = EnumSet.of(PROPOSED, NEGOTIATING, AGREED);

  /** Whether a pact at this stage has been concluded and stands. */
  public boolean isConcluded() {
    return CONCLUDED.contains(this);
  }

  /** Whether a pact at this stage is still to be concluded. */
  public boolean isProspective() {
    return PROSPECTIVE.contains(this);
  }
}
