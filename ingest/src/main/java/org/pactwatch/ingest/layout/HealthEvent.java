package org.pactwatch.ingest.layout;

import java.time.Instant;
import org.pactwatch.model.SourceId;

/**
 * Something about a source's pages that is not as usual, for people to look at.
 *
 * @param source the source
 * @param kind what it is about
 * @param subject the site, or the publisher specification and its field
 * @param usual what was usual, in plain words
 * @param present what is now, in plain words
 * @param firstAt when it was first seen
 * @param lastAt when it was last seen
 * @param times how often it was seen
 */
public record HealthEvent(
    SourceId source,
    Kind kind,
    String subject,
    String usual,
    String present,
    Instant firstAt,
    Instant lastAt,
    int times) {

  /** What an event is about. */
  public enum Kind {
    /** The body stands elsewhere in the page. */
    BODY,
    /** The headline is found elsewhere. */
    HEADLINE,
    /** The date is found elsewhere, such as no longer in structured data. */
    DATE,
    /** Texts are much shorter or longer. */
    LENGTH,
    /** Pages are no longer judged to be articles. */
    VERDICT,
    /** A rule of a publisher specification finds nothing. */
    SPECIFICATION
  }

  /** The event in one line, without the source's name. */
  public String line() {
    return kind == Kind.SPECIFICATION
        ? subject + ": " + present + " (" + times + " times, last on " + day(lastAt) + ")"
        : subject + ": since " + day(firstAt) + " " + present + "; before, " + usual;
  }

  private static String day(Instant at) {
    return at.toString().substring(0, 10);
  }
}
