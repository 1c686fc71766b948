package org.pactwatch.review;

/** The console cannot listen at its port, most often because another program does. */
public final class PortUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int port;

  PortUnavailable(int port, Throwable cause) {
    super("the console cannot listen at port " + port + ": it is in use or not allowed", cause);
    this.port = port;
  }

  /** The port. */
  public int port() {
    return port;
  }
}
