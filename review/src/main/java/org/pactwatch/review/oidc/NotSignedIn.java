package org.pactwatch.review.oidc;

import org.jspecify.annotations.Nullable;

/** Somebody could not be signed in; the message is one line for them. */
public final class NotSignedIn extends Exception {
  private static final long serialVersionUID = 1L;

  private final boolean provider;

  private NotSignedIn(String line, boolean provider, @Nullable Throwable cause) {
    super(line, cause);
    this.provider = provider;
  }

  /** What came from the browser or the provider is not to be believed. */
  static NotSignedIn refused(String line, @Nullable Throwable cause) {
    return new NotSignedIn(line, false, cause);
  }

  /** The same, where nothing more is known. */
  static NotSignedIn refused(String line) {
    return refused(line, null);
  }

  /** The provider does not answer, or not as a provider does. */
  static NotSignedIn away(String line, Throwable cause) {
    return new NotSignedIn(line, true, cause);
  }

  /** Whether it is the provider that failed, so that it may go well later. */
  public boolean isProvidersFault() {
    return provider;
  }

  /** The line. */
  public String line() {
    return String.valueOf(getMessage());
  }
}
