package org.pactwatch.ingest.publisher;

/** A specification that makes no sense: the line, counted from 1, and the cause. */
final class BadSpecification extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int line;

  BadSpecification(int line, String cause) {
    super(cause);
    this.line = line;
  }

  BadSpecification(int line, String cause, Throwable thrown) {
    super(cause, thrown);
    this.line = line;
  }

  int line() {
    return line;
  }
}
