package org.pactwatch.alert.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An alert as kept.
 *
 * @param key rule, pact and what changed
 * @param fact the key of the fact it is about
 * @param rule the rule that was met
 * @param subject the pact or source
 * @param state whether it stands
 * @param sources how many independent sources told of it when it was told last
 * @param messages how many messages there are of it
 * @param raisedAt when the rule was met
 * @param lastAt when the last message was written
 * @param repeatAt when it is told again, or null
 */
public record AlertRow(
    String key,
    String fact,
    String rule,
    String subject,
    State state,
    int sources,
    int messages,
    Instant raisedAt,
    Instant lastAt,
    @Nullable Instant repeatAt) {
  /** Whether an alert stands. */
  public enum State {
    OPEN,
    CORRECTED,
    ENDED
  }

  AlertRow in(State other, Instant now) {
    return new AlertRow(
        key, fact, rule, subject, other, sources, messages, raisedAt, now, repeatAt);
  }

  AlertRow told(int bySources, Instant now, @Nullable Instant again) {
    return new AlertRow(
        key, fact, rule, subject, state, bySources, messages + 1, raisedAt, now, again);
  }
}
