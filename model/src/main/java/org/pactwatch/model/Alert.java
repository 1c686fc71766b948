package org.pactwatch.model;

import java.time.Instant;

/**
 * A message that a rule was met.
 *
 * @param key rule, pact and change: the same fact never alerts twice
 * @param rule the rule's name
 * @param change the change that met it
 * @param summary one line that says what changed from what to what, for whom
 * @param raisedAt when the rule was met
 */
public record Alert(String key, String rule, Change change, String summary, Instant raisedAt) {
  public Alert {
    Checks.present(change, "change");
    Checks.present(raisedAt, "time of raising");
    Checks.notBlank(key, "alert key");
    Checks.notBlank(rule, "rule");
    Checks.notBlank(summary, "alert summary");
  }
}
