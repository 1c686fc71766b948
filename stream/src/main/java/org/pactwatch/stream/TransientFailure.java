package org.pactwatch.stream;

/**
 * Something that failed now but may succeed later, such as a database that is starting again. A
 * pump retries what failed so instead of giving the record up.
 */
public class TransientFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public TransientFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
