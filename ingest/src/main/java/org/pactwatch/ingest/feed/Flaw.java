package org.pactwatch.ingest.feed;

/**
 * Something wrong with a feed that could be read all the same.
 *
 * @param kind what sort of thing
 * @param line what it is, in words
 */
public record Flaw(Kind kind, String line) {

  /** What sort of thing is wrong. */
  public enum Kind {
    /** The document ends too soon; there may be more at the next look. */
    BROKEN_OFF,
    /** There are more entries than are read. */
    TOO_MANY,
    /** Entries lead nowhere: they have no address, or none of the web. */
    NO_ADDRESS
  }
}
