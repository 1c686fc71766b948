package org.pactwatch.store.picture;

/** What a claim does in the picture. */
public enum Role {
  /** A state rests on it. */
  SUPPORTS,
  /** It tells of something that later stages have overtaken. */
  BACKGROUND,
  /** It speaks against another claim. */
  CONTRADICTS,
  /** It speaks of what could be and makes no state. */
  HYPOTHETICAL
}
