package org.pactwatch.ingest.fetch;

import java.time.Duration;

/**
 * Limits of fetching.
 *
 * @param userAgent how requests name their sender, truthfully
 * @param connect the longest time to a connection
 * @param read the longest silence, before the first byte and between two
 * @param call the longest time from the first byte sent to the last byte read, for each hop
 * @param maxBytes the most bytes of a body after decompression
 * @param maxRedirects the most redirects that are followed
 * @param maxHeaders the most lines of a response's head
 */
public record FetchSettings(
    String userAgent,
    Duration connect,
    Duration read,
    Duration call,
    int maxBytes,
    int maxRedirects,
    int maxHeaders) {
  /** The name robots.txt files know this crawler by. */
  public static final String PRODUCT = "pactwatch";

  public FetchSettings {
    if (userAgent.isBlank() || maxBytes <= 0 || maxRedirects < 0 || maxHeaders <= 0) {
      throw new IllegalArgumentException("fetch settings make no sense: " + userAgent);
    }
  }

  /**
   * Usual limits.
   *
   * @param contact an address under which the operator can be reached; empty for none
   */
  public static FetchSettings usual(String contact) {
    String agent = PRODUCT + "/0.1" + (contact.isBlank() ? "" : " (+" + contact + ")");
    return new FetchSettings(
        agent,
        Duration.ofSeconds(10),
        Duration.ofSeconds(20),
        Duration.ofSeconds(60),
        10 * 1024 * 1024,
        8,
        500);
  }
}
