package org.pactwatch.store.picture;

/** What an agreement is about where its name says so; agreements of other subjects are others. */
enum Subject {
  BASING,
  INTELLIGENCE,
  INDUSTRY,
  CYBER,
  MARITIME,
  MEMBERSHIP,
  TRAINING,
  /** Not what it is about but that it was there before the one at hand: "an earlier treaty". */
  PRIOR
}
