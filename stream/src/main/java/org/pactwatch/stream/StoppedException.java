package org.pactwatch.stream;

/** The work was given up because of a stop; its records will be delivered again. */
final class StoppedException extends Exception {
  private static final long serialVersionUID = 1L;
}
