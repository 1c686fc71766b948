package org.pactwatch.ingest.fetch;

import java.net.URI;

/**
 * What is to be taken.
 *
 * @param url the address
 * @param validators what the server gave the last time
 * @param privateNetwork whether the address may lie on this machine or in a private network
 */
public record FetchRequest(URI url, Validators validators, boolean privateNetwork) {
  /** An address on the public network, without conditions. */
  public static FetchRequest of(URI url) {
    return new FetchRequest(url, Validators.NONE, false);
  }
}
