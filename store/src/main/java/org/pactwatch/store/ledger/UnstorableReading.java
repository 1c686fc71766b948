package org.pactwatch.store.ledger;

import java.util.Locale;
import org.pactwatch.model.ArticleId;
import org.pactwatch.model.Reading;

/** A reading that cannot be stored, however often it is tried: it belongs to the dead letters. */
public final class UnstorableReading extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String reading;
  private final String article;
  private final String fault;

  /** Names the reading and what is wrong with it. */
  public UnstorableReading(Reading reading, String fault) {
    super(
        String.format(
            Locale.ROOT,
            "reading %s of article %s cannot be stored: %s",
            reading.id(),
            reading.article().id(),
            fault));
    this.reading = reading.id();
    this.article = reading.article().id().value();
    this.fault = fault;
  }

  /** The id of the reading. */
  public String reading() {
    return reading;
  }

  /** The article it reads. */
  public ArticleId article() {
    return new ArticleId(article);
  }

  /** What is wrong with it, in a few words. */
  public String fault() {
    return fault;
  }
}
