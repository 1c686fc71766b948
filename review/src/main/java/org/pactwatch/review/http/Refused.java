package org.pactwatch.review.http;

/** A request that is not answered as asked; the message is one line for the person who asked. */
final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;

  private Refused(int status, String line) {
    super(line);
    this.status = status;
  }

  static Refused unreadable(String line) {
    return new Refused(400, line);
  }

  static Refused forged(String line) {
    return new Refused(403, line);
  }

  static Refused notFound(String line) {
    return new Refused(404, line);
  }

  static Refused conflict(String line) {
    return new Refused(409, line);
  }

  static Refused with(int status, String line) {
    return new Refused(status, line);
  }

  int status() {
    return status;
  }

  String line() {
    return String.valueOf(getMessage());
  }
}
