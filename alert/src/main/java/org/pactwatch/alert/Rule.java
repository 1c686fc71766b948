package org.pactwatch.alert;

import java.time.Instant;
import java.util.Optional;
import org.pactwatch.model.Alert;
import org.pactwatch.model.Change;

/** Decides which changes are worth an alert. Thread-safe, and a function of its arguments. */
public interface Rule {
  /** The rule's name, part of the key of its alerts. */
  String name();

  /**
   * The alert for a change, if the rule is met.
   *
   * @param at when the change is looked at
   */
  Optional<Alert> alert(Change change, Instant at);
}
