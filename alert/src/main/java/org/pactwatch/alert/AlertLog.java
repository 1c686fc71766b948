package org.pactwatch.alert;

import org.pactwatch.model.Alert;

/** Where alerts are kept once they have been sent. Thread-safe. */
public interface AlertLog {
  /**
   * Whether an alert with this key is kept.
   *
   * @throws RuntimeException if that cannot be told now
   */
  boolean contains(String key);

  /**
   * Keeps an alert durably.
   *
   * @return false if one with its key was there already, which stays as it is
   * @throws RuntimeException if it cannot be kept now
   */
  boolean record(Alert alert);
}
