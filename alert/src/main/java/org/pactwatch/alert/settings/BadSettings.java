package org.pactwatch.alert.settings;

/** What is said of alerts makes no sense; the message names the thing and the cause in one line. */
public final class BadSettings extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public BadSettings(String line) {
    super(line);
  }

  public BadSettings(String line, Throwable cause) {
    super(line, cause);
  }
}
