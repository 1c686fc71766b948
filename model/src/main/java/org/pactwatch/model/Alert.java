package org.pactwatch.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message about a fact that met a rule. Several messages may follow one another about the same
 * fact: that it is so, that more sources tell of it, that it was wrong.
 *
 * @param id names this message; the same however often it is delivered
 * @param key names the alert: rule, pact and what changed, never an article
 * @param rule the rule's name
 * @param kind what it is about
 * @param phase what this message says of it
 * @param change the change that brought it, or null where a source is quiet
 * @param source the source that is quiet, or null
 * @param summary one line that says what changed from what to what, for whom
 * @param independentSources how many syndication groups tell of it; 0 where that makes no sense
 * @param raisedAt when the rule was met first
 * @param at when this message was written
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Alert(
    String id,
    String key,
    String rule,
    AlertKind kind,
    AlertPhase phase,
    @Nullable Change change,
    @Nullable QuietSource source,
    String summary,
    @JsonProperty(required = true) int independentSources,
    Instant raisedAt,
    Instant at) {
  public Alert {
    Checks.notBlank(id, "id of the message");
    Checks.notBlank(key, "alert key");
    Checks.notBlank(rule, "rule");
    Checks.present(kind, "kind of alert");
    Checks.present(phase, "phase");
    Checks.check((change == null) != (source == null), "an alert is about a change or a source");
    Checks.notBlank(summary, "alert summary");
    Checks.present(raisedAt, "time of raising");
    Checks.present(at, "time of the message");
  }

  /** The pact or the source it is about. */
  public String subject() {
    if (change != null) {
      return change.pact().value();
    }
    if (source == null) {
      throw new IllegalStateException("an alert about nothing");
    }
    return source.id().value();
  }
}
