package org.pactwatch.model;

/** Why the picture changed. */
public enum ChangeNature {
  /** Something happened, and we heard of it in time. */
  WORLD_CHANGED,
  /** We heard of something that had happened earlier. */
  LEARNED,
  /** What we held before was wrong: an article was revised, or a reviewer decided. */
  CORRECTED
}
