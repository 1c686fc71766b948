package org.pactwatch.model;

/** What a security pact obliges or allows; the words of the annotation guidelines. */
public enum PactKind {
  MUTUAL_DEFENCE,
  NON_AGGRESSION,
  SECURITY_GUARANTEE,
  CONSULTATION,
  DEFENCE_COOPERATION,
  BASING_ACCESS,
  INTELLIGENCE_SHARING,
  EXERCISES_TRAINING,
  DEFENCE_INDUSTRY,
  CYBER,
  MARITIME,
  ALLIANCE_MEMBERSHIP,
  STRATEGIC_PARTNERSHIP
}
