package org.pactwatch.ingest.frontier;

import java.net.URI;

/**
 * Where a source's server says it is for good (RFC 9110, sections 15.4.2 and 15.4.9).
 *
 * @param to the new address
 * @param seen how many looks in a row said so
 */
public record Move(URI to, int seen) {
  /** How many looks in a row must say so before the new address is asked directly. */
  public static final int BELIEVED = 3;

  /** Whether the new address is asked directly. */
  public boolean isBelieved() {
    return seen >= BELIEVED;
  }
}
