package org.pactwatch.model;

/**
 * That what articles state was told before, and is only put together otherwise: a pact that comes
 * or goes for that is no news.
 *
 * @param kind what became of the pact
 * @param pact the pact of before, where this one comes; that of now, where this one goes
 */
public record Regrouping(Kind kind, PactId pact) {
  public Regrouping {
    Checks.present(kind, "kind of regrouping");
    Checks.present(pact, "pact id");
  }

  /** What became of a pact. */
  public enum Kind {
    /** It is the same, under another id. */
    RENAMED,
    /** It is held to be one with another. */
    MERGED,
    /** It was held to be one with another. */
    SPLIT
  }
}
