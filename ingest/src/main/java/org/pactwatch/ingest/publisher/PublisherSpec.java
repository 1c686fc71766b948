package org.pactwatch.ingest.publisher;

import java.util.List;

/**
 * How one publisher's pages are read, over time.
 *
 * @param id the name of its file without the ending
 * @param file how messages name the file
 * @param hosts the hosts it is for, with all hosts below them, in lower case
 * @param versions the oldest first; their times do not overlap
 */
record PublisherSpec(String id, String file, List<String> hosts, List<SpecVersion> versions) {
  PublisherSpec {
    hosts = List.copyOf(hosts);
    versions = List.copyOf(versions);
  }

  /** How readings name a version. */
  String label(SpecVersion version) {
    return id + " " + version.number();
  }
}
