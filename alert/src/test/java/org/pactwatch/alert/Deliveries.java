package org.pactwatch.alert;

import java.util.ArrayList;
import java.util.List;
import org.pactwatch.alert.outbox.Delivery;
import org.pactwatch.model.Alert;
import org.pactwatch.model.AlertKind;
import org.pactwatch.model.AlertPhase;
import org.pactwatch.model.Change;

/** Deliveries for the tests of channels. */
public final class Deliveries {
  private Deliveries() {}

  /** A delivery that tells of changes as if they had met the rule {@code r}. */
  public static Delivery of(Changes... changes) {
    List<Alert> alerts = new ArrayList<>();
    for (Changes c : changes) {
      alerts.add(alert(c.make(), alerts.size()));
    }
    return new Delivery(
        "msg_1", 1, "c", Delivery.State.WAITING, 0, Changes.NOW, Changes.NOW, null, alerts);
  }

  private static Alert alert(Change change, int number) {
    return new Alert(
        "alert_" + number,
        "r:new-pact:" + change.pact(),
        "r",
        AlertKind.NEW_PACT,
        AlertPhase.RAISED,
        change,
        null,
        "New pact: " + change.name(),
        change.independentSources(),
        Changes.NOW,
        Changes.NOW);
  }
}
