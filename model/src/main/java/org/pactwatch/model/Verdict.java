package org.pactwatch.model;

/** What a page turned out to be; only articles and live blogs are read further. */
public enum Verdict {
  ARTICLE,
  /** A teaser, or an article cut off by a paywall. */
  STUB,
  /** A consent or cookie page. */
  CONSENT,
  LIVE_BLOG,
  /** A list of links to articles. */
  INDEX,
  OTHER;

  /** Whether a page with this verdict is read for claims. */
  public boolean isReadable() {
    return this == ARTICLE || this == LIVE_BLOG;
  }
}
