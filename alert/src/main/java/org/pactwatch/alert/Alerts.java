package org.pactwatch.alert;

import java.time.Instant;
import org.pactwatch.model.Alert;
import org.pactwatch.model.Change;

/** Makes alerts whose key is the fact, so that a fact told twice is one alert. */
final class Alerts {
  private Alerts() {}

  static Alert of(Rule rule, Change change, String summary, Instant at) {
    String key = rule.name() + ":" + change.pact() + ":" + change.id();
    return new Alert(key, rule.name(), change, summary, at);
  }
}
