package org.pactwatch.ingest.fetch;

import java.net.URI;

/**
 * What is to be taken.
 *
 * @param url the address
 * @param validators what the server gave the last time
 * @param privateNetwork whether the address may lie on this machine or in a private network
 * @param part how much of it is read
 * @param own what else is said in the request's head
 */
public record FetchRequest(
    URI url, Validators validators, boolean privateNetwork, Part part, OwnHead own) {

  /** How much of a body is read. */
  public enum Part {
    /** All of it; what is larger than the settings allow is a failure. */
    WHOLE,
    /** The first 512,000 bytes, which is what RFC 9309, section 2.5, wants of a robots.txt. */
    BEGINNING
  }

  /** The whole of what is at an address. */
  public FetchRequest(URI url, Validators validators, boolean privateNetwork) {
    this(url, validators, privateNetwork, Part.WHOLE);
  }

  /** A part of what is at an address. */
  public FetchRequest(URI url, Validators validators, boolean privateNetwork, Part part) {
    this(url, validators, privateNetwork, part, OwnHead.NONE);
  }

  /** An address on the public network, without conditions. */
  public static FetchRequest of(URI url) {
    return new FetchRequest(url, Validators.NONE, false);
  }
}
