package org.pactwatch.app.pipeline;

import org.pactwatch.alert.AlertLog;
import org.pactwatch.model.Alert;
import org.pactwatch.store.AlertTable;

/** Alerts are kept in the store. */
record StoredAlerts(AlertTable table) implements AlertLog {
  @Override
  public boolean contains(String key) {
    return table.contains(key);
  }

  @Override
  public boolean record(Alert alert) {
    return table.record(alert);
  }
}
