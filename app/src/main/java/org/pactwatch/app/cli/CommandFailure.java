package org.pactwatch.app.cli;

/** A command cannot do what it was asked to; the message is one line for the person who asked. */
public final class CommandFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public CommandFailure(String line) {
    super(line);
  }

  public CommandFailure(String line, Throwable cause) {
    super(line, cause);
  }
}
