package org.pactwatch.alert;

import java.time.Instant;
import java.util.Optional;
import org.pactwatch.model.Alert;
import org.pactwatch.model.Change;
import org.pactwatch.model.ChangeKind;
import org.pactwatch.model.ChangeNature;

/**
 * Met by a known pact that is at another stage than before, or was renewed once more. A correction
 * is told as one, since the stage before may have been told too.
 */
public record StageChanged(Threshold threshold) implements Rule {
  @Override
  public String name() {
    return "stage-changed";
  }

  @Override
  public Optional<Alert> alert(Change change, Instant at) {
    return change.kind() == ChangeKind.STAGE_CHANGED
            && change.from() != null
            && threshold.isReached(change)
        ? Optional.of(Alerts.of(this, change, summary(change), at))
        : Optional.empty();
  }

  private static String summary(Change change) {
    String opening = change.nature() == ChangeNature.CORRECTED ? "Correction: " : "";
    return opening + Phrases.pact(change) + ": " + Phrases.stage(change);
  }
}
