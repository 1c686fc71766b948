package org.pactwatch.store.db;

import java.util.Locale;

/**
 * The database cannot be reached, refuses the user, or is in no condition to do the work. Trying
 * again later may help.
 */
public final class DatabaseUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DatabaseUnavailable(String url, Throwable cause) {
    super(
        String.format(Locale.ROOT, "database %s is not available: %s", url, oneLine(cause)), cause);
  }

  /** What an exception says, in one line. */
  public static String oneLine(Throwable cause) {
    String message = cause.getMessage();
    String told = message == null ? cause.getClass().getSimpleName() : message;
    return told.strip().replaceAll("\\s*\\R\\s*", " ");
  }
}
