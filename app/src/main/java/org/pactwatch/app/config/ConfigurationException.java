package org.pactwatch.app.config;

/** The configuration makes no sense; the message is one line that names the file and the place. */
public final class ConfigurationException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ConfigurationException(String line) {
    super(line);
  }

  ConfigurationException(String line, Throwable cause) {
    super(line, cause);
  }
}
