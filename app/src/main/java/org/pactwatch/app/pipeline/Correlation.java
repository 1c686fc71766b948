package org.pactwatch.app.pipeline;

/** The keys under which log lines of all rooms and processes belong together. */
final class Correlation {
  /** The article's id. */
  static final String ARTICLE = "article";

  private Correlation() {}
}
