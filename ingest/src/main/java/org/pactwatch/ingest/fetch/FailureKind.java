package org.pactwatch.ingest.fetch;

/** Why something could not be taken. */
public enum FailureKind {
  DNS(false),
  TLS(false),
  REFUSED(false),
  TIME_OUT(false),
  /** 4xx other than 429. */
  CLIENT_ERROR(true),
  /** 429. */
  TOO_MANY_REQUESTS(false),
  /** 5xx. */
  SERVER_ERROR(false),
  TOO_LARGE(true),
  /** An address on this machine, in a private network, or otherwise none of the public one. */
  BLOCKED_ADDRESS(true),
  ROBOTS(true),
  BAD_URL(true),
  /** Too many redirects, or a loop of them. */
  REDIRECTS(true),
  /** The connection broke, or what came was no HTTP. */
  IO(false);

  private final boolean lasting;

  FailureKind(boolean lasting) {
    this.lasting = lasting;
  }

  /** Whether trying again soon is no use. */
  public boolean isLasting() {
    return lasting;
  }
}
