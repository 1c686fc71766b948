package org.pactwatch.app.engine;

/** An engine cannot be started or reached; the message is one line that names it and the cause. */
public final class EngineException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  EngineException(String message) {
    super(message);
  }

  EngineException(String message, Throwable cause) {
    super(message, cause);
  }
}
