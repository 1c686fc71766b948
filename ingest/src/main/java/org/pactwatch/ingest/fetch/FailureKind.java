package org.pactwatch.ingest.fetch;

/** Why something could not be taken. */
public enum FailureKind {
  DNS(Weight.HARD, false, "its name is not found"),
  TLS(Weight.HARD, false, "no safe connection"),
  REFUSED(Weight.SOFT, false, "no connection"),
  TIME_OUT(Weight.SOFT, false, "it does not answer in time"),
  /** 4xx other than 429. */
  CLIENT_ERROR(Weight.HARD, true, "it is refused or gone"),
  /** 429, or a domain that is left in peace because of one. */
  TOO_MANY_REQUESTS(Weight.TEMPORARY, false, "it asks to wait"),
  /** 5xx. */
  SERVER_ERROR(Weight.SOFT, false, "its server has an error"),
  TOO_LARGE(Weight.HARD, true, "it is too large"),
  /** An address on this machine, in a private network, or otherwise none of the public one. */
  BLOCKED_ADDRESS(Weight.HARD, true, "it lies in a private network"),
  ROBOTS(Weight.HARD, true, "its robots.txt does not allow it"),
  /** The site's robots.txt cannot be had, which means no for now. */
  ROBOTS_UNREACHABLE(Weight.SOFT, false, "its robots.txt cannot be read"),
  BAD_URL(Weight.HARD, true, "its address makes no sense"),
  /** Too many redirects, or a loop of them. */
  REDIRECTS(Weight.HARD, true, "it redirects without end"),
  /** The connection broke, or what came was no HTTP. */
  IO(Weight.SOFT, false, "the connection breaks"),
  /** A document came that is no feed or sitemap. */
  NOT_A_FEED(Weight.HARD, false, "it is no feed"),
  /** A document came with nothing in it. */
  EMPTY(Weight.SOFT, false, "it is empty");

  private final double weight;
  private final boolean lasting;
  private final String words;

  /** How much a failure counts towards waiting longer. */
  private static final class Weight {
    static final double HARD = 1;
    static final double SOFT = 0.5;
    static final double TEMPORARY = 0.25;
  }

  FailureKind(double weight, boolean lasting, String words) {
    this.weight = weight;
    this.lasting = lasting;
    this.words = words;
  }

  /**
   * How much a failure counts: 1 for what a person must put right, .5 for what often passes, .25
   * for what the server itself calls temporary (the rule of Media Cloud's rss-fetcher).
   */
  public double weight() {
    return weight;
  }

  /** Whether trying again soon is no use. */
  public boolean isLasting() {
    return lasting;
  }

  /** The failure in plain words, said of a source. */
  public String words() {
    return words;
  }
}
