package org.pactwatch.alert.quiet;

import org.pactwatch.model.ContentHash;

/** Ids of messages: the same for the same message, however often it is made. */
public final class MessageIds {
  private MessageIds() {}

  /**
   * The id.
   *
   * @param key the alert's
   * @param number how many messages there were of the alert before
   */
  public static String of(String key, int number) {
    return "alert_" + ContentHash.of("alert", key, String.valueOf(number));
  }
}
