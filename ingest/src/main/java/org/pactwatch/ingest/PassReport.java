package org.pactwatch.ingest;

import java.util.List;

/** What one look at every source brought, in the order of the sources. */
public record PassReport(List<SourceReport> sources) {
  public PassReport {
    sources = List.copyOf(sources);
  }

  /** Articles delivered: new ones and new revisions. */
  public int delivered() {
    return sources.stream().mapToInt(s -> s.taken() + s.revised()).sum();
  }

  /** All failures, one line each. */
  public List<String> failures() {
    return sources.stream().flatMap(s -> s.failures().stream()).toList();
  }
}
