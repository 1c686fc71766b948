package org.pactwatch.alert;

import java.time.Instant;
import java.util.Optional;
import org.pactwatch.model.Alert;
import org.pactwatch.model.Change;
import org.pactwatch.model.ChangeKind;
import org.pactwatch.model.ChangeNature;

/**
 * Met by a pact that was not known before. A pact that comes up because an earlier reading was
 * corrected is not new.
 */
public record NewPact(Threshold threshold) implements Rule {
  @Override
  public String name() {
    return "new-pact";
  }

  @Override
  public Optional<Alert> alert(Change change, Instant at) {
    return change.kind() == ChangeKind.NEW_PACT
            && change.nature() != ChangeNature.CORRECTED
            && threshold.isReached(change)
        ? Optional.of(Alerts.of(this, change, summary(change), at))
        : Optional.empty();
  }

  private static String summary(Change change) {
    return "New pact: " + Phrases.pact(change) + ": " + Phrases.stage(change);
  }
}
