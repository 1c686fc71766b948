package org.pactwatch.ingest.discovery;

import java.util.List;

/**
 * What a site offers.
 *
 * @param sources those that could be read, the best first
 * @param troubles what could not, one line each; places where nothing need be are not among them
 */
public record SiteReport(List<FoundSource> sources, List<String> troubles) {
  public SiteReport {
    sources = List.copyOf(sources);
    troubles = List.copyOf(troubles);
  }
}
