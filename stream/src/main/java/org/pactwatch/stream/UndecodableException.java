package org.pactwatch.stream;

/** A record that cannot be read; reading it again will not help. */
public final class UndecodableException extends Exception {
  private static final long serialVersionUID = 1L;

  /** Why it cannot be read. */
  public enum Reason {
    NO_VALUE,
    UNKNOWN_VERSION,
    MALFORMED
  }

  private final Reason reason;

  UndecodableException(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  UndecodableException(Reason reason, String message, Throwable cause) {
    super(message, cause);
    this.reason = reason;
  }

  /** Why it cannot be read. */
  public Reason reason() {
    return reason;
  }
}
