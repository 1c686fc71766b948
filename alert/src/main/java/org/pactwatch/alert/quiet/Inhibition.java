package org.pactwatch.alert.quiet;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import org.pactwatch.model.Alert;

/**
 * That an alert of one rule makes alerts of others needless, while it is about the same pact or
 * source and not older than some time.
 *
 * @param by the rules whose alerts are enough
 * @param muted the rules whose alerts are needless then
 * @param lasting how long after the one the others are
 */
public record Inhibition(Set<String> by, Set<String> muted, Duration lasting) {
  public Inhibition {
    by = Set.copyOf(by);
    muted = Set.copyOf(muted);
    if (by.isEmpty() || muted.isEmpty()) {
      throw new IllegalArgumentException("an inhibition names rules on both sides");
    }
    if (lasting.isNegative() || lasting.isZero()) {
      throw new IllegalArgumentException("an inhibition lasts some time");
    }
  }

  /**
   * Whether a message is needless.
   *
   * @param standing alerts that were raised and stand, itself perhaps among them
   */
  public boolean mutes(Alert alert, Collection<Standing> standing, Instant now) {
    return muted.contains(alert.rule())
        && standing.stream()
            .anyMatch(
                s ->
                    by.contains(s.rule())
                        && !s.rule().equals(alert.rule())
                        && s.subject().equals(alert.subject())
                        && s.raisedAt().plus(lasting).isAfter(now));
  }

  /** An alert that stands. */
  public record Standing(String rule, String subject, Instant raisedAt) {}
}
