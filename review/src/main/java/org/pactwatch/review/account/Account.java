package org.pactwatch.review.account;

import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may use the console.
 *
 * @param name by which they sign in and their decisions are known; never used again for another
 * @param role what they may do
 * @param createdAt since when
 * @param closedAt when the account was closed, or null while it is open
 */
public record Account(String name, Role role, Instant createdAt, @Nullable Instant closedAt) {
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,39}");

  /** Whether a name can be one of an account. */
  public static boolean isName(String name) {
    return NAME.matcher(name).matches() && !name.equals(Visitor.LOCAL.name());
  }

  /** Whether it can be used. */
  public boolean isOpen() {
    return closedAt == null;
  }
}
