package org.pactwatch.ingest.frontier;

import crawlercommons.domains.EffectiveTldFinder;
import java.net.URI;

/** Registered domains, the unit of politeness: all hosts below one answer for each other. */
public final class Domains {
  private Domains() {}

  /**
   * The registered domain of an address by the public suffix list, or its host and port where it
   * has none, such as a number or a name of the local network.
   */
  public static String of(URI url) {
    String host = url.getHost() == null ? "" : url.getHost();
    String domain = EffectiveTldFinder.getAssignedDomain(host, true, false);
    return domain == null ? url.getAuthority() + "" : domain;
  }
}
