package org.pactwatch.review.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The secret of the one-time link by which the first account is opened. Thread-safe. */
public final class SetupLink {
  private static final Duration GOOD = Duration.ofHours(24);

  private final Clock clock;
  private final Instant until;
  private @Nullable String secret;

  public SetupLink(Clock clock) {
    this.clock = clock;
    this.until = clock.instant().plus(GOOD);
    this.secret = Secrets.fresh();
  }

  /** The secret; null once it was used. */
  public synchronized @Nullable String secret() {
    return secret;
  }

  /** Whether this is the secret and may still be used. */
  public synchronized boolean opens(String given) {
    return secret != null && Secrets.same(secret, given) && clock.instant().isBefore(until);
  }

  /** Makes it worthless. */
  public synchronized void used() {
    secret = null;
  }
}
