package org.pactwatch.alert;

import org.pactwatch.model.Alert;

/** A way to tell people. Thread-safe. */
public interface AlertChannel {
  /**
   * Tells them. May be called again for the same alert after a crash or a failure; the alert's key
   * tells that it is the same.
   *
   * @throws RuntimeException if it was not taken; it will be sent again
   */
  void send(Alert alert);
}
